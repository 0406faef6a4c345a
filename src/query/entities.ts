import type { Entity } from "../model/index.js";
import type { Known } from "./filter.js";

/**
 * The entities that a user may mean by a name: by id, by label, by any form that the reports use, in any case; failing those, by part
 * of the label. A state comes before those who act for it.
 */
export function findEntities({ records }: Known, name: string): Entity[] {
  const wanted = name.trim().toLowerCase();
  const all = new Map(records.flatMap((record) => record.entities.map((entity) => [entity.id, entity] as const)));
  const exact = new Map<string, Entity>();
  for (const entity of all.values()) {
    if (entity.id.toLowerCase() === wanted || entity.label.toLowerCase() === wanted) exact.set(entity.id, entity);
  }
  if (exact.size > 0) return [...exact.values()];
  for (const { document, mentions } of records) {
    for (const mention of mentions) {
      if (mention.form !== "name" || mention.end - mention.start !== wanted.length) continue;
      const entity = all.get(mention.entity);
      if (entity && document.text.slice(mention.start, mention.end).toLowerCase() === wanted)
        exact.set(entity.id, entity);
    }
  }
  if (exact.size > 0 || wanted === "") return [...exact.values()];
  return [...all.values()].filter((entity) => entity.label.toLowerCase().includes(wanted));
}
