import { z } from "@hono/zod-openapi";
import { ClaimStatus, EntityClass, PloverType, Published, Reality } from "../../model/index.js";

/** One shape for everything that goes wrong: what, in words; `path` names the part of the request that is to blame. */
export const ErrorBody = z
  .object({
    error: z.object({
      code: z.enum(["bad-request", "unauthorized", "forbidden", "not-found", "too-large", "busy", "internal"]),
      message: z.string(),
      path: z.string().optional(),
    }),
  })
  .openapi("Error");
export type ErrorBody = z.infer<typeof ErrorBody>;
export type ErrorCode = ErrorBody["error"]["code"];

export const EntityRef = z
  .object({
    id: z.string(),
    label: z.string(),
    class: EntityClass.nullable(),
    country: z.string().nullable(),
  })
  .openapi("EntityRef");
export type EntityRef = z.infer<typeof EntityRef>;

export const ReportRef = z
  .object({
    id: z.string(),
    title: z.string(),
    published: Published.pick({ value: true, precision: true, basis: true, earliest: true, latest: true }),
    publisher: EntityRef.nullable(),
    agency: EntityRef.nullable(),
    uri: z.string().nullable(),
  })
  .openapi("ReportRef");
export type ReportRef = z.infer<typeof ReportRef>;

/** Words of a report and where they stand in its text, in UTF-16 code units. */
export const Words = z
  .object({ document: z.string(), start: z.int(), end: z.int(), text: z.string() })
  .openapi("Words");
export type Words = z.infer<typeof Words>;

/** Innermost source first; the publisher closes the chain where it is known. */
export const ChainView = z.array(z.object({ entities: z.array(EntityRef), inherited: z.boolean() })).openapi("Chain");
export type ChainView = z.infer<typeof ChainView>;

export const PeriodView = z
  .object({
    value: z.string(),
    precision: z.enum([
      "time",
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
    ]),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
  })
  .openapi("Period");
export type PeriodView = z.infer<typeof PeriodView>;

/** A page of a list. `next` is the cursor of the next page, null on the last. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ total: z.int(), items: z.array(item), next: z.string().nullable() });
}

export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(5000).optional().openapi({ description: "how many at most (default 50)" }),
  cursor: z.string().max(200).optional().openapi({ description: "`next` of the page before" }),
});

export const dayPattern = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "write YYYY-MM-DD, YYYY-MM or YYYY");
const day = dayPattern.optional();
const name = z.string().min(1).max(200);

export const FilterQuery = z.object({
  actor: z
    .union([name, z.array(name).max(10)])
    .optional()
    .openapi({ description: "id or name of somebody who takes part; several: all of them do" }),
  pair: name.optional().openapi({ description: "two ids or names with a comma between them: both take part" }),
  type: PloverType.optional(),
  status: ClaimStatus.optional(),
  from: day.openapi({ description: "on or after this day, month or year" }),
  to: day.openapi({ description: "on or before this day, month or year" }),
  outlet: name.optional().openapi({ description: "id or part of the name of an outlet or agency it came through" }),
  text: z.string().min(1).max(500).optional().openapi({ description: "words that the reports' words hold" }),
  reality: Reality.optional().openapi({ description: "of events: only what was done, only what was promised …" }),
  q: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: "as in the search: all of these words, in any order, names of who takes part too" }),
  story: name.optional().openapi({ description: "id of a story: what its reports tell" }),
  since: day.openapi({ description: "only what a report published on or after this day tells of" }),
});
export type FilterQuery = z.infer<typeof FilterQuery>;

/** As `FilterQuery`, for statements: the filter chooses their reports, `text` their words. */
export const StatementQuery = FilterQuery.extend({
  speaker: name.optional().openapi({ description: "id of whom the innermost source is" }),
  about: name.optional().openapi({ description: "id of whom it is about, or said to" }),
  report: name.optional().openapi({ description: "id of a report" }),
});
export type StatementQuery = z.infer<typeof StatementQuery>;
