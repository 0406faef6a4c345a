import type { Filter } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import { reportsIn } from "./find.js";

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
export function sourcesIn(catalogue: Catalogue, filter: Filter = {}): KnownSource[] {
  const found = new Map<string, KnownSource & { documents: Set<string> }>();
  const at = (id: string, label: () => string, document: string) => {
    const known = found.get(id);
    if (known) {
      known.documents.add(document);
      return known;
    }
    const none = { speaks: 0, passesOn: 0, publishes: 0, reports: 0 };
    const source = { id, label: label(), ...none, documents: new Set([document]) };
    found.set(id, source);
    return source;
  };
  for (const { document, statements } of reportsIn(catalogue, filter)) {
    const { publisher } = document;
    if (publisher) at(publisher.id, () => publisher.label, document.id).publishes++;
    for (const { chain } of statements) {
      chain.forEach((link, depth) => {
        for (const id of link.entities) {
          const source = at(id, () => catalogue.directory.label(id), document.id);
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
