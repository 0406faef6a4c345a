import { z } from "@hono/zod-openapi";
import { Manner } from "../../model/index.js";
import { ChainView, EntityRef, ReportRef, Words } from "./common.js";

export const StatementItem = z
  .object({
    id: z.string(),
    manner: Manner,
    report: ReportRef,
    speaker: z.array(EntityRef),
    chain: ChainView,
    to: z.array(EntityRef),
    target: z.array(EntityRef),
    words: z.array(Words),
    cue: Words,
    quoted: z.boolean(),
    hedges: z.array(z.string()),
    time: z.string().nullable(),
    by: z.string(),
  })
  .openapi("StatementItem");
export type StatementItem = z.infer<typeof StatementItem>;
