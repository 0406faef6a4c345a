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
  give: (asked, catalogue) => {
    const items = withCopies(sourcesIn(catalogue, filterOf(asked, catalogue)), catalogue);
    const wanted = asked.outlets === "only" ? items.filter(({ outlet }) => outlet) : items;
    return page(
      wanted,
      asked,
      ({ entity }) => entity.id,
      (item) => item,
    );
  },
});

function withCopies(sources: readonly KnownSource[], catalogue: Catalogue): z.infer<typeof SourceItem>[] {
  const copies = new Map<string, number>();
  const copied = new Map<string, number>();
  const publisher = (document: string) => catalogue.report(document)?.document.publisher?.id;
  const add = (counts: Map<string, number>, id: string | undefined) => id && counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { part, whole } of catalogue.merged.copies) {
    add(copies, publisher(part));
    add(copied, publisher(whole));
  }
  return sources.map(({ id, label, reports, publishes, speaks, passesOn }) => {
    const known = entityRef(id, catalogue);
    const entity = known.class === null && label !== id ? { ...known, label } : known;
    const outlet = publishes > 0 || entity.class === "news_agency" || entity.class === "news_outlet";
    return {
      entity,
      outlet,
      reports,
      publishes,
      speaks,
      passesOn,
      copies: copies.get(id) ?? 0,
      copied: copied.get(id) ?? 0,
    };
  });
}
