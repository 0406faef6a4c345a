/** Reading into a store: codes what is new, puts all together, keeps it. Used by every door that takes reports in. */

export { batches } from "./batches.js";
export { statusBefore } from "./before.js";
export { loadCatalogue } from "./catalogue.js";
export { type Coder, codeHere, codeWhereWorth } from "./coder.js";
export { decideInto, decisionsToAskAgain } from "./decide.js";
export { whatChanged } from "./diff.js";
export { inOrder } from "./in-order.js";
export { judgedRecords } from "./judged.js";
export { type Known, loadKnown } from "./known.js";
export { codeInThreads } from "./pool/index.js";
export { type ReadCounts, readInto, until, type Watch } from "./read.js";
export { lastRun } from "./run.js";
export { decisionsThatHold } from "./standing.js";
export { mergeAll, putTogether } from "./together.js";
export { loadTools, programVersion } from "./tools.js";
export { changeOf, type VersionChange, type WatchOptions, watchOnce } from "./watch/index.js";
