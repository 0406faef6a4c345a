import type { Entity } from "../../model/index.js";
import type { Filter } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import { entitiesCalled } from "./entities.js";
import { actorsHolding, wordsTyped } from "./sought.js";
import { participantsOf } from "./traits.js";

/** Somebody, and in how many events, statements and reports. */
export interface CountedActor {
  entity: Entity;
  events: number;
  statements: number;
  reports: number;
}

/** Those who take part in events or speak, those of most events first; by name or by words as in the search, all who are called so. */
export function actorsIn(catalogue: Catalogue, { name, sought }: Pick<Filter, "name" | "sought"> = {}): CountedActor[] {
  const entities =
    name !== undefined
      ? entitiesCalled(catalogue, name)
      : sought !== undefined
        ? actorsHolding(catalogue, wordsTyped(sought))
        : [...catalogue.entities()];
  const all = name === undefined && sought === undefined;
  return entities
    .map((entity) => ({
      entity,
      events: catalogue.lookup.events().with(entity.id).length,
      statements: catalogue.saidBy(entity.id).length,
      reports: catalogue.reportsNaming(entity.id),
    }))
    .filter(({ events, statements }) => !all || events + statements > 0)
    .sort((a, b) => b.events - a.events || b.statements - a.statements || (a.entity.id < b.entity.id ? -1 : 1));
}

/** Somebody's other in how many events: whoever takes part in them too. */
export interface Partner {
  of: string;
  id: string;
  events: number;
}

/** With whom somebody takes part in events, those of most events first. */
export function partnersOf(catalogue: Catalogue, of: string): Partner[] {
  const counts = new Map<string, number>();
  for (const entry of catalogue.eventsWith(of))
    for (const other of participantsOf(entry)) if (other !== of) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .map(([id, events]) => ({ of, id, events }));
}
