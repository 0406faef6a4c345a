/** Reading into a store: codes what is new, puts all together, keeps it. Used by every door that takes reports in. */
export { batches } from "./batches.js";
export { loadCatalogue } from "./catalogue.js";
export { decideInto, decisionsToAskAgain } from "./decide.js";
export { type Known, loadKnown } from "./known.js";
export { type ReadCounts, readInto, type Watch } from "./read.js";
export { putTogether } from "./together.js";
export { loadTools, programVersion } from "./tools.js";
