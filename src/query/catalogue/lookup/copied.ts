import type { Catalogue } from "../catalogue.js";

export interface Copied {
  copies: number;
  copied: number;
}

export const NO_COPIES: Copied = { copies: 0, copied: 0 };

/** By publisher: how many of its reports are copies, and of how many it was the first. */
export function copiesBy(catalogue: Catalogue): Map<string, Copied> {
  const found = new Map<string, Copied>();
  const add = (document: string, key: keyof Copied) => {
    const id = catalogue.report(document)?.document.publisher?.id;
    if (id === undefined) return;
    const counts = found.get(id) ?? { ...NO_COPIES };
    counts[key]++;
    found.set(id, counts);
  };
  for (const { part, whole } of catalogue.merged.copies) {
    add(part, "copies");
    add(whole, "copied");
  }
  return found;
}
