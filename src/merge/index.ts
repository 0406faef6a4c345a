/**
 * Records of many documents → what belongs together: copies, stories, events, claims. Pure: the same records in any order give the
 * same, and giving a record twice changes nothing.
 */
export { UNKNOWN_PUBLISHER } from "./claims/positions.js";
export { containment, copyEdges, familiesOf, shinglesOf } from "./copies/index.js";
export { type ClaimDraft, claimIdOf, type Draft, describe, eventIdOf } from "./describe.js";
export { byOrder, type EventMention, type Stage } from "./events/index.js";
export { type ClaimGroup, type EventGroup, type Grouping, groupRecords } from "./grouping.js";
export { findStories } from "./stories/index.js";
export { dateTogether } from "./together/index.js";
