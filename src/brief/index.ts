/** A briefing from a query: what happened, what is claimed and on whose word, what is planned, what changed; every line with its evidence. */
export { BriefError, unsupported } from "./check.js";
export { compose } from "./compose.js";
export { Desk } from "./desk.js";
export { toHtml } from "./html.js";
export { toMarkdown } from "./markdown.js";
export { calledBy, titleOf } from "./title.js";
export type { Sentence } from "./types.js";
