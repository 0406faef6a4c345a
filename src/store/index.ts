/** The record kept: records, original bytes, decisions and what was merged, in one SQLite file. */
export { StoreError, type StoreErrorCode } from "./errors.js";
export { FeedState } from "./feeds.js";
export { markOf } from "./journal.js";
export { openStore } from "./open.js";
export { defaultStorePath } from "./path.js";
export { decisionId } from "./rows.js";
export type {
  OpenOptions,
  Put,
  RecordFilter,
  ReportMark,
  Run,
  RunKind,
  SetAside,
  State,
  Store,
  StoreCounts,
} from "./types.js";
