import { type Catalogue, entitiesCalled, type Filter, type StatementFilter } from "../query/index.js";
import { ApiError } from "./errors.js";
import type { FilterQuery, StatementQuery } from "./schemas/common.js";

/** The filter that a query asks for, its names being those of whom `called` finds. An actor whom no report names is the caller's mistake, not an empty answer. */
export function filterOf(query: FilterQuery, catalogue: Catalogue, called = entitiesCalled): Filter {
  const { actor, pair, ...rest } = query;
  const single = actor === undefined ? [] : typeof actor === "string" ? [actor] : actor;
  const actors = [
    ...single.map((name) => idsOf(name, "actor")),
    ...(pair === undefined ? [] : pairOf(pair).map((name) => idsOf(name, "pair"))),
  ];
  const { type, status, reality, from, to, outlet, text, since, story, q: sought } = rest;
  return { type, status, reality, from, to, outlet, text, since, story, sought, actors };

  function idsOf(name: string, path: string): string[] {
    const ids = called(catalogue, name).map((entity) => entity.id);
    if (ids.length > 0) return ids;
    throw new ApiError("not-found", `no report names ${name.slice(0, 100)}; /api/actors lists who is named`, path);
  }
}

/** The same for statements. */
export function statementFilterOf(query: StatementQuery, catalogue: Catalogue): StatementFilter {
  const { speaker, about, report } = query;
  return { ...filterOf(query, catalogue), speaker, about, report };
}

function pairOf(pair: string): string[] {
  const names = pair.split(",").map((name) => name.trim());
  if (names.length !== 2 || names.includes(""))
    throw new ApiError("bad-request", "a pair is two ids or names with a comma between them", "pair");
  return names;
}
