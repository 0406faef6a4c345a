/** The library's doors: sources in, records out, records together, the record kept. */
export { loadEngine } from "./annotate/index.js";
export type { Engine } from "./annotate/types.js";
export { type Additions, extend, type Lexicon, loadLexicon } from "./lexicon/index.js";
export * from "./model/index.js";
export {
  CODE,
  checkStages,
  code,
  combine,
  dateEvidence,
  type Incoming,
  PipelineError,
  type Stage,
  type Tools,
  type Work,
} from "./pipeline.js";
export { type ReadOptions, readPaths } from "./read/index.js";
export { defaultStorePath, openStore, type Store } from "./store/index.js";
