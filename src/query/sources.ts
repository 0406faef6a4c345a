import type { Filter, Known } from "./filter.js";
import { findReports } from "./reports.js";

/** Somebody whom reports quote or cite, or who publishes them. */
export interface KnownSource {
  id: string;
  label: string;
  /** How many statements name it as their innermost source, and in how many it passes another's words on. */
  speaks: number;
  passesOn: number;
  /** How many reports it published. */
  publishes: number;
  /** How many reports it speaks in, passes on in, or published. */
  reports: number;
}

/** Who stands behind what the reports that the filter lets through say, those of most reports first. */
export function findSources(known: Known, filter: Filter = {}): KnownSource[] {
  const found = new Map<string, KnownSource & { documents: Set<string> }>();
  const at = (id: string, label: string, document: string) => {
    const source = found.get(id) ?? {
      id,
      label,
      speaks: 0,
      passesOn: 0,
      publishes: 0,
      reports: 0,
      documents: new Set<string>(),
    };
    found.set(id, source);
    source.documents.add(document);
    return source;
  };
  for (const { document, entities, statements } of findReports(known, filter)) {
    const labels = new Map(entities.map((entity) => [entity.id, entity.label]));
    if (document.publisher) at(document.publisher.id, document.publisher.label, document.id).publishes++;
    for (const { chain } of statements) {
      chain.forEach((link, depth) => {
        for (const id of link.entities) {
          const source = at(id, labels.get(id) ?? id, document.id);
          if (depth === 0) source.speaks++;
          else source.passesOn++;
        }
      });
    }
  }
  return [...found.values()]
    .map(({ documents, ...source }) => ({ ...source, reports: documents.size }))
    .sort((a, b) => b.reports - a.reports || b.speaks - a.speaks || (a.id < b.id ? -1 : 1));
}
