import { z } from "zod";
import { NewsDocument } from "./document.js";
import { sha256 } from "./ids.js";
import { Span } from "./span.js";
import {
  AnswerStance,
  Certainty,
  EntityClass,
  HedgeGrade,
  Manner,
  PloverType,
  Precision,
  Reality,
  TimeBasis,
  TimeType,
} from "./vocabulary.js";

/** Version of the record's shape. Changing the shape means a new number, a migration and a line in CHANGELOG.md. */
export const RECORD_VERSION = 1;

/** One reference in the text. A plural that stands for several entities ("they") is one mention each, on the same span. */
export const Mention = z.strictObject({
  id: z.string(),
  ...Span.shape,
  form: z.enum(["name", "nominal", "pronoun"]),
  entity: z.string(),
});
export type Mention = z.infer<typeof Mention>;

export const Entity = z.strictObject({
  /** A Wikidata id where checked against a source, else `local:…`. */
  id: z.string(),
  label: z.string(),
  class: EntityClass,
  /** ISO 3166 alpha-3, or PLOVER's code for what is no state (IGO, UNO, EUR, NGO …). */
  country: z.string().nullable(),
  /** PLOVER sectors (GOV, MIL, SPY …). */
  sector: z.array(z.string()),
  description: z.string().nullable(),
});
export type Entity = z.infer<typeof Entity>;

export const Time = z.strictObject({
  id: z.string(),
  ...Span.shape,
  type: TimeType,
  /** TIMEX3 value; X where a part stays open ("XXXX-WXX-5"). */
  value: z.string(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  precision: Precision,
  /** What it is reckoned from: `published`, another time's id, or nothing. */
  anchor: z.string().nullable(),
  basis: TimeBasis,
});
export type Time = z.infer<typeof Time>;

export const Hedge = z.strictObject({ ...Span.shape, grade: HedgeGrade });
export type Hedge = z.infer<typeof Hedge>;

/** One link of a chain of attribution, innermost first; `["unnamed"]` is a hidden source. */
export const ChainLink = z.strictObject({ entities: z.array(z.string()).min(1), inherited: z.boolean() });
export type ChainLink = z.infer<typeof ChainLink>;

export const Statement = z.strictObject({
  id: z.string(),
  cue: Span,
  manner: Manner,
  source: z.strictObject({
    kind: z.enum(["mention", "unnamed", "author"]),
    mentions: z.array(z.string()),
    /** The words of the source; null where there are none (an agentless passive). */
    start: z.int().nonnegative().nullable(),
    end: z.int().nonnegative().nullable(),
  }),
  to: z.array(z.string()),
  target: z.array(z.string()),
  content: z.array(Span),
  quoted: z.array(Span),
  quote: z.enum(["direct", "mixed", "indirect"]),
  hedges: z.array(Hedge),
  time: z.string().nullable(),
  parent: z.string().nullable(),
  answers: z.array(z.strictObject({ stance: AnswerStance, to: z.string() })),
  chain: z.array(ChainLink),
  by: z.string(),
});
export type Statement = z.infer<typeof Statement>;

export const Participant = z.strictObject({
  mention: z.string().nullable(),
  entity: z.string(),
  country: z.string().nullable(),
  sector: z.array(z.string()),
});
export type Participant = z.infer<typeof Participant>;

export const Event = z.strictObject({
  id: z.string(),
  trigger: Span,
  evidence: Span,
  /** PLOVER's code after its tense and negation rules. */
  type: PloverType,
  /** What the words name, before those rules. */
  act: PloverType,
  mode: z.string().nullable(),
  context: z.array(z.string()),
  cameo: z.string().nullable(),
  scale: z.number().nullable(),
  actors: z.array(Participant),
  recipients: z.array(Participant),
  objects: z.array(z.strictObject({ ...Span.shape, mention: z.string().nullable() })),
  /** A mention of a place. */
  place: z.string().nullable(),
  time: z.string().nullable(),
  polarity: z.enum(["positive", "negative"]),
  certainty: Certainty,
  tense: z.enum(["past", "present", "future"]),
  reality: Reality,
  condition: Span.nullable(),
  historical: z.boolean(),
  /** The innermost statement whose words carry it; null: the report itself says so. */
  within: z.string().nullable(),
  /** When the event is itself a speech act, its statement. */
  statement: z.string().nullable(),
  by: z.string(),
});
export type Event = z.infer<typeof Event>;

export const HearsayRecord = z.strictObject({
  hearsay: z.literal(RECORD_VERSION),
  made: z.strictObject({ version: z.string(), model: z.string(), data: z.string() }),
  document: NewsDocument,
  sentences: z.array(Span),
  mentions: z.array(Mention),
  entities: z.array(Entity),
  times: z.array(Time),
  statements: z.array(Statement),
  events: z.array(Event),
});
/** Everything found in one document: what `hearsay code` writes, a line each. */
export type HearsayRecord = z.infer<typeof HearsayRecord>;

/** Hash of a whole record: another one says something else, or says it of other bytes or by other rules. */
export function recordHash(record: HearsayRecord): string {
  return sha256(JSON.stringify(record));
}
