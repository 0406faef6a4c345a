/** The record kept: records, original bytes, decisions and what was merged, in one SQLite file. */
export { StoreError, type StoreErrorCode } from "./errors.js";
export { FeedState } from "./feeds.js";
export { openStore } from "./open.js";
export { defaultStorePath } from "./path.js";
export { decisionId } from "./rows.js";
export type { OpenOptions, Put, RecordFilter, Run, SetAside, Store, StoreCounts } from "./types.js";
