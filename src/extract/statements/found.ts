import type { Manner, Span } from "../../model/index.js";

/** Who speaks, by head tokens of the cue's sentence. `words` is what the text calls the source, where it does. */
export interface Speaker {
  kind: "mention" | "unnamed" | "author";
  heads: number[];
  /** Spoken of, but by no name, and at their own wish. */
  anonymous?: boolean;
  words: Span | null;
}

/** What a rule proposes: a statement by tokens of one sentence, before mentions, times and links are looked up. */
export interface Found {
  sentence: number;
  /** Head token of the cue. */
  cue: number;
  manner: Manner;
  speaker: Speaker;
  /** Head tokens of those it is said to and of those it is about. */
  to: number[];
  target: number[];
  content: Span[];
  /** The finding whose words this one passes on ("Citing the agency, Kang stated"). */
  cites: Found | null;
  /** The finding that carries this one, where the construction says so; else found by nesting. */
  carrier: Found | null;
  /** The finding that this one goes on from ("He added"). */
  continues: Found | null;
  /** The reporting clause where it stands in or after what it reports: no part of what anyone in it says. */
  clause: Span | null;
  /** Where two findings share a cue the higher rank stays. */
  rank: number;
  by: string;
}

const FOLDER = "extract/statements/";

/** A finding with nothing but what every one needs. */
export function found(
  rule: string,
  sentence: number,
  cue: number,
  manner: Manner,
  speaker: Speaker,
  content: Span[],
  more: Partial<Found> = {},
): Found {
  return {
    sentence,
    cue,
    manner,
    speaker,
    to: [],
    target: [],
    content,
    cites: null,
    carrier: null,
    continues: null,
    clause: null,
    rank: 1,
    by: FOLDER + rule,
    ...more,
  };
}
