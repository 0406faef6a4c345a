/**
 * Records of many documents → what belongs together: copies, stories, events, claims. What it comes to depends on the records alone:
 * in any order they give the same, and giving one twice changes nothing.
 */
export { UNKNOWN_PUBLISHER } from "./claims/positions.js";
export { type CopyJudgements, copyEdges, describeCopy } from "./copies/index.js";
export { type ClaimDraft, claimIdOf, type Draft, describe, eventIdOf } from "./describe.js";
export { partyOf } from "./directory.js";
export { deedOf } from "./events/deeds.js";
export { byOrder, type EventMention, type Stage } from "./events/index.js";
export type { ClaimGroup, EventGroup } from "./grouping.js";
export { Merging } from "./merging.js";
export { type QuotedWords, quotedIn, sharedWords } from "./quotations.js";
export { canonicalOrder } from "./reports.js";
export { MemoryShelf } from "./shelf.js";
export { describeStory, findStories } from "./stories/index.js";
export { DateDesk, dateTogether } from "./together/index.js";
export { type World, worldOf } from "./world.js";
