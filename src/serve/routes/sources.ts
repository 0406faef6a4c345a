import { z } from "@hono/zod-openapi";
import { type Catalogue, type KnownSource, sourcesIn } from "../../query/index.js";
import { filterOf } from "../filter.js";
import { page } from "../paging.js";
import { read } from "../route.js";
import { EntityRef, FilterQuery, listOf, PageQuery } from "../schemas/common.js";
import { entityRef } from "../views/refs.js";

const SourceItem = z
  .object({
    entity: EntityRef,
    outlet: z.boolean().openapi({ description: "an outlet or an agency, or somebody who publishes" }),
    reports: z.int(),
    publishes: z.int(),
    speaks: z.int().openapi({ description: "statements whose innermost source it is: how often it is the origin" }),
    passesOn: z.int().openapi({ description: "statements in which it hands on another's word: how often it relays" }),
    copies: z.int().openapi({ description: "of the reports it published, those made of another report's words" }),
    copied: z.int().openapi({ description: "reports of others made of its words" }),
  })
  .openapi("SourceItem");

export const listSources = read({
  path: "/api/sources",
  summary: "Who speaks, who passes it on, who publishes: how often each is the origin and how often a relay",
  query: FilterQuery.extend({
    ...PageQuery.shape,
    outlets: z.enum(["only"]).optional().openapi({ description: "`only`: outlets and agencies" }),
  }),
  answer: listOf(SourceItem),
  give: ({ outlets, ...asked }, catalogue) =>
    page(
      sourcesIn(catalogue, { ...filterOf(asked, catalogue), outlets }),
      asked,
      ({ id }) => id,
      (one) => sourceItem(one, catalogue),
    ),
});

function sourceItem({ id, label, ...counts }: KnownSource, catalogue: Catalogue): z.infer<typeof SourceItem> {
  const known = entityRef(id, catalogue);
  return { entity: known.class === null && label !== id ? { ...known, label } : known, ...counts };
}
