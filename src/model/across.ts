import { z } from "zod";
import { ChainLink } from "./record.js";
import { Span } from "./span.js";
import { ClaimStatus, Manner, PloverType, Reality, Stance } from "./vocabulary.js";

/** A report that holds another's words: directed, one parent each, never closed transitively. */
export const Copy = z.strictObject({
  id: z.string(),
  part: z.string(),
  whole: z.string(),
  /** Share of the part's words that stand in the whole, 0 to 1. */
  share: z.number(),
  passages: z.array(z.strictObject({ part: Span, whole: Span })),
  reasons: z.array(z.string()),
});
export type Copy = z.infer<typeof Copy>;

export const Story = z.strictObject({
  id: z.string(),
  title: z.string(),
  documents: z.array(z.string()),
  first: z.string().nullable(),
  last: z.string().nullable(),
});
export type Story = z.infer<typeof Story>;

export const Period = z.strictObject({
  value: z.string(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
});
export type Period = z.infer<typeof Period>;

/** An event of the world, as the mentions of it in many reports have it. */
export const MergedEvent = z.strictObject({
  id: z.string(),
  type: PloverType,
  act: PloverType,
  mode: z.string().nullable(),
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  objects: z.array(z.string()),
  time: Period.nullable(),
  mentions: z.array(z.strictObject({ document: z.string(), event: z.string(), reasons: z.array(z.string()) })),
  /** The promise or plan that it fulfils: another merged event. */
  fulfils: z.string().nullable(),
  claim: z.string().nullable(),
});
export type MergedEvent = z.infer<typeof MergedEvent>;

/** Who holds what about a claim, where it is said, and through whom it came. */
export const Position = z.strictObject({
  /** An entity id, `unnamed`, or the document's publisher (its id, or `unknown-publisher`) where the report speaks itself. */
  holder: z.string(),
  stance: Stance,
  chain: z.array(ChainLink),
  time: z.string().nullable(),
  hedges: z.array(z.string()),
  document: z.string(),
  statement: z.string().nullable(),
  event: z.string().nullable(),
});
export type Position = z.infer<typeof Position>;

export const Claim = z.strictObject({
  id: z.string(),
  proposition: z.strictObject({
    type: PloverType,
    actors: z.array(z.string()),
    recipients: z.array(z.string()),
    objects: z.array(z.string()),
    time: Period.nullable(),
    /** The claim in words, from the report. */
    words: z.string(),
  }),
  status: ClaimStatus,
  /** One sentence that says why the status is what it is. */
  why: z.string(),
  /** Reports, copy families, independent origins: always the three together. */
  counts: z.strictObject({ reports: z.int(), families: z.int(), origins: z.int() }),
  positions: z.array(Position),
});
export type Claim = z.infer<typeof Claim>;

/** What of a finding a person put right; keys left out stay the machine's. Entities are named by id. */
export const FindingChange = z
  .strictObject({
    type: PloverType,
    reality: Reality,
    polarity: z.enum(["positive", "negative"]),
    actors: z.array(z.string()).max(20),
    recipients: z.array(z.string()).max(20),
    manner: Manner,
    speakers: z.array(z.string()).min(1).max(20),
  })
  .partial();
export type FindingChange = z.infer<typeof FindingChange>;

/** A person's judgement, kept apart from machine output and never changed, only followed by another. */
export const Decision = z.strictObject({
  id: z.string(),
  /**
   * Two events, claims, entities or reports are the same, are not, or it cannot be told; of a finding alone, that it is wrong, or right
   * once mended.
   */
  judgement: z.enum(["same", "not_same", "unsure", "wrong", "mended"]),
  kind: z.enum(["event", "claim", "entity", "copy", "finding"]),
  left: z.string(),
  /** The other of the two; of a finding, the document that it is in. */
  right: z.string(),
  by: z.string(),
  at: z.string(),
  note: z.string().nullable(),
  /** Where a finding is mended: to what. */
  change: FindingChange.nullish(),
});
export type Decision = z.infer<typeof Decision>;

/** One row of the merged state. */
export type MergedRow =
  | { kind: "copies"; item: Copy }
  | { kind: "stories"; item: Story }
  | { kind: "events"; item: MergedEvent }
  | { kind: "claims"; item: Claim };

/** What is to be written and taken away so that the merged state is again what the records say. */
export interface MergedDelta {
  put: MergedRow[];
  drop: { kind: keyof Merged; id: string }[];
}

/** What many records say together: a pure function of records and decisions. */
export interface Merged {
  copies: Copy[];
  stories: Story[];
  events: MergedEvent[];
  claims: Claim[];
}
