import { z } from "zod";
import { MANNERS } from "./manners.js";

/** The closed lists of words that fields may hold (DESIGN §3, PLOVER 2021, TIMEX3). */

export const ENTITY_CLASSES = [
  "person",
  "state",
  "government_body",
  "armed_force",
  "armed_group",
  "party",
  "international_organization",
  "company",
  "news_agency",
  "news_outlet",
  "organization",
  "place",
  "facility",
  "people",
  "weapon",
  "other",
] as const;
export const EntityClass = z.enum(ENTITY_CLASSES);
export type EntityClass = z.infer<typeof EntityClass>;

export { MANNERS };
export const Manner = z.enum(MANNERS);
export type Manner = z.infer<typeof Manner>;

/** PLOVER's sixteen event types. */
export const PLOVER_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export const PloverType = z.enum(PLOVER_TYPES);
export type PloverType = z.infer<typeof PloverType>;

export const REALITIES = [
  "actual",
  "attempted",
  "planned",
  "promised",
  "proposed",
  "demanded",
  "predicted",
  "conditional",
  "hypothetical",
] as const;
export const Reality = z.enum(REALITIES);
export type Reality = z.infer<typeof Reality>;

export const HedgeGrade = z.enum(["probable", "possible", "unconfirmed", "doubtful", "approximate"]);
export type HedgeGrade = z.infer<typeof HedgeGrade>;

export const Certainty = z.enum(["certain", "probable", "possible", "unknown"]);
export type Certainty = z.infer<typeof Certainty>;

export const AnswerStance = z.enum(["denies", "rejects", "confirms", "acknowledges"]);
export type AnswerStance = z.infer<typeof AnswerStance>;

export const Stance = z.enum([
  "asserts",
  "alleges",
  "suspects",
  "denies",
  "confirms",
  "acknowledges",
  "promises",
  "withdraws",
]);
export type Stance = z.infer<typeof Stance>;

export const ClaimStatus = z.enum([
  "disputed",
  "denied",
  "acknowledged",
  "confirmed",
  "alleged",
  "announced",
  "unconfirmed",
  "reported",
]);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

export const TimeType = z.enum(["DATE", "TIME", "DURATION", "SET"]);
export type TimeType = z.infer<typeof TimeType>;

export const Precision = z.enum([
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
  "vague",
]);
export type Precision = z.infer<typeof Precision>;

export const TimeBasis = z.enum(["explicit", "relative", "calendar", "entity", "inferred", "open"]);
export type TimeBasis = z.infer<typeof TimeBasis>;

export const BlockRole = z.enum([
  "headline",
  "subheadline",
  "dateline",
  "lead",
  "paragraph",
  "caption",
  "boilerplate",
  "credit",
]);
export type BlockRole = z.infer<typeof BlockRole>;
