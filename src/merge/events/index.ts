/** Events told in many reports: what a mention is, when two are one, and the desk that keeps the groups. */
export { EventDesk } from "./desk.js";
export { FulfilmentDesk } from "./fulfil.js";
export { byOrder, type EventMention, mentionsOf, type Stage } from "./mention.js";
