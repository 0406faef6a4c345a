import { z } from "@hono/zod-openapi";
import { claimsIn, contestedFirst, lastTold } from "../../query/index.js";
import { notFound } from "../errors.js";
import { filterOf } from "../filter.js";
import { page } from "../paging.js";
import { read } from "../route.js";
import { ClaimDetail, ClaimItem } from "../schemas/claims.js";
import { FilterQuery, listOf, PageQuery } from "../schemas/common.js";
import { claimDetail, claimItem } from "../views/claims.js";

const Sort = z.enum(["status", "told", "reports"]);

export const listClaims = read({
  path: "/api/claims",
  summary: "Claims: by default the contested first, of one status those told of last",
  query: FilterQuery.extend({ ...PageQuery.shape, sort: Sort.optional() }),
  answer: listOf(ClaimItem),
  give: ({ sort, ...asked }, catalogue) => {
    const found = claimsIn(catalogue, filterOf(asked, catalogue));
    const sorted =
      sort === "told"
        ? [...found].sort(lastTold)
        : sort === "reports"
          ? [...found].sort((a, b) => b.claim.counts.reports - a.claim.counts.reports || lastTold(a, b))
          : contestedFirst(found);
    return page(
      sorted,
      asked,
      ({ claim }) => claim.id,
      (entry) => claimItem(entry, catalogue),
    );
  },
});

export const oneClaim = read({
  path: "/api/claims/{id}",
  summary: "One claim: status and why, the three counts, each position with its chain and the words it rests on",
  params: z.object({ id: z.string() }),
  answer: ClaimDetail,
  give: ({ id }, catalogue) => {
    const entry = catalogue.claim(id);
    if (!entry) throw notFound("claim", id);
    return claimDetail(entry, catalogue);
  },
});
