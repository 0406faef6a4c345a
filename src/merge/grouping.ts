import type { EventMention } from "./events/mention.js";

/** Mentions that tell of one event, in canonical order, and why each was joined. */
export interface EventGroup {
  members: EventMention[];
  /** By mention id. */
  reasons: Map<string, string[]>;
}

/** Events that are one proposition. */
export interface ClaimGroup {
  events: EventGroup[];
}
