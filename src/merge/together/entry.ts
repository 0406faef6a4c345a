import type { HearsayRecord } from "../../model/index.js";
import type { DateEvidence } from "../../resolve/publication/index.js";
import type { EventMention } from "../events/index.js";

/** What a report says that may date another, or be dated by another. */
export interface Entry {
  /** Two entries that could speak of the same share a key. */
  keys: string[];
  document: string;
  /** The day or month that it is dated to; null where that is what is wanted. */
  value: string | null;
  mention: EventMention | null;
  /** Who says the words, for quotations. */
  speaker: string | null;
}

/** One way in which reports date each other. */
export interface DatingRule {
  name: string;
  entries(record: HearsayRecord, mentions: readonly EventMention[]): Entry[];
  /** What others say about an open entry; null where they say nothing, or different things. */
  evidence(open: Entry, dated: readonly Entry[]): DateEvidence | null;
}
