/** Find and filter over records and the merged state. Plain data out; nothing is printed here. */
export { type Found, findById } from "./by-id.js";
export * from "./catalogue/index.js";
export { findClaims } from "./claims.js";
export { type Change, type Comparison, compare, comparedOf } from "./compare.js";
export { findEntities } from "./entities.js";
export { findEvents, timeline } from "./events.js";
export type { Filter } from "./filter.js";
export { saidWords } from "./said.js";
export { findSources } from "./sources.js";
export { findStories } from "./stories.js";
