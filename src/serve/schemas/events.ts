import { z } from "@hono/zod-openapi";
import { Certainty, ClaimStatus, PloverType, Reality } from "../../model/index.js";
import { ChainView, EntityRef, PeriodView, ReportRef, Words } from "./common.js";

export const EventItem = z
  .object({
    id: z.string(),
    type: PloverType,
    act: PloverType,
    mode: z.string().nullable(),
    context: z.array(z.string()),
    actors: z.array(EntityRef),
    recipients: z.array(EntityRef),
    objects: z.array(z.string()),
    time: PeriodView.nullable(),
    reality: Reality,
    polarity: z.enum(["positive", "negative"]),
    historical: z.boolean(),
    scale: z.number().nullable(),
    words: Words.nullable(),
    reports: z.int(),
    told: z.string().nullable(),
    claim: z.string().nullable(),
    status: ClaimStatus.nullable(),
    fulfils: z.string().nullable(),
  })
  .openapi("EventItem");
export type EventItem = z.infer<typeof EventItem>;

export const MentionView = z
  .object({
    id: z.string(),
    report: ReportRef,
    words: Words,
    trigger: Words,
    chain: ChainView,
    statement: z.string().nullable(),
    reality: Reality,
    polarity: z.enum(["positive", "negative"]),
    certainty: Certainty,
    by: z.string(),
    reasons: z.array(z.string()),
  })
  .openapi("Mention");
export type MentionView = z.infer<typeof MentionView>;
