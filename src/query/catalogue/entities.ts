import type { Entity } from "../../model/index.js";
import type { Catalogue } from "./catalogue.js";

/**
 * The entities that a user may mean by a name: by id, by label, by any form that the reports use, in any case; failing those, by part
 * of the label. A state comes before those who act for it; by `state:XXX`, which stands for a state that no report names, those who act
 * for it are meant.
 */
export function entitiesCalled(catalogue: Catalogue, name: string): Entity[] {
  const wanted = name.trim().toLowerCase();
  const all = [...catalogue.entities()];
  if (wanted.startsWith("state:"))
    return all.filter(({ id }) => catalogue.directory.party(id).toLowerCase() === wanted);
  const exact = all.filter(({ id, label }) => id.toLowerCase() === wanted || label.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  const called = [...catalogue.called(wanted)].flatMap((id) => catalogue.entity(id) ?? []);
  if (called.length > 0 || wanted === "") return called;
  return all.filter((entity) => entity.label.toLowerCase().includes(wanted));
}

/** The same with all who act for one of them: one side of a pair, as relations count it. */
export function sideCalled(catalogue: Catalogue, name: string): Entity[] {
  const called = entitiesCalled(catalogue, name);
  const ids = new Set(called.map(({ id }) => id));
  const acting = [...catalogue.entities()].filter(({ id }) => !ids.has(id) && ids.has(catalogue.directory.party(id)));
  return [...called, ...acting];
}
