import { z } from "@hono/zod-openapi";
import { ClaimStatus, PloverType, Stance } from "../../model/index.js";
import { ChainView, EntityRef, PeriodView, ReportRef, Words } from "./common.js";
import { EventItem, MentionView } from "./events.js";

export const ClaimItem = z
  .object({
    id: z.string(),
    proposition: z.object({
      type: PloverType,
      actors: z.array(EntityRef),
      recipients: z.array(EntityRef),
      objects: z.array(z.string()),
      time: PeriodView.nullable(),
      words: z.string(),
    }),
    status: ClaimStatus,
    why: z.string(),
    counts: z.object({ reports: z.int(), families: z.int(), origins: z.int() }),
    holders: z.array(z.object({ entity: EntityRef, stance: Stance, positions: z.int() })),
    told: z.string().nullable(),
  })
  .openapi("ClaimItem");
export type ClaimItem = z.infer<typeof ClaimItem>;

export const PositionView = z
  .object({
    holder: EntityRef,
    stance: Stance,
    chain: ChainView,
    time: z.string().nullable(),
    hedges: z.array(z.string()),
    report: ReportRef.nullable(),
    document: z.string(),
    statement: z.string().nullable(),
    event: z.string().nullable(),
    words: z.array(Words),
    by: z.string().nullable(),
  })
  .openapi("Position");
export type PositionView = z.infer<typeof PositionView>;

export const ClaimDetail = ClaimItem.extend({
  positions: z.array(PositionView),
  events: z.array(EventItem),
}).openapi("ClaimDetail");
export type ClaimDetail = z.infer<typeof ClaimDetail>;

export const EventDetail = EventItem.extend({
  mentions: z.array(MentionView),
  claimItem: ClaimItem.nullable(),
  fulfilsEvent: EventItem.nullable(),
  fulfilledBy: z.array(EventItem),
}).openapi("EventDetail");
export type EventDetail = z.infer<typeof EventDetail>;
