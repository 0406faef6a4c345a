import type { Entity } from "../../model/index.js";
import type { Catalogue } from "./catalogue.js";

/**
 * The entities that a user may mean by a name: by id, by label, by any form that the reports use, in any case; failing those, by part
 * of the label. A state comes before those who act for it.
 */
export function entitiesCalled(catalogue: Catalogue, name: string): Entity[] {
  const wanted = name.trim().toLowerCase();
  const all = [...catalogue.entities()];
  const exact = all.filter(({ id, label }) => id.toLowerCase() === wanted || label.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  const called = [...catalogue.called(wanted)].flatMap((id) => catalogue.entity(id) ?? []);
  if (called.length > 0 || wanted === "") return called;
  return all.filter((entity) => entity.label.toLowerCase().includes(wanted));
}
