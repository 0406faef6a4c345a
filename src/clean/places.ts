import type { NewsLexicon, Page } from "./page.js";

/** Whether a name is a city: a capital, a city of the places table, or one that datelines give. */
export function isCity(name: string, page: Pick<Page, "lexicon" | "tables">): boolean {
  if (page.tables.datelines.cities.has(name.toLowerCase())) return true;
  return page.lexicon.lookup(name).some((candidate) => candidate.kind === "capital" || candidate.kind === "city");
}

/** Whether a name is a state or a part of one, as it stands after a city's. */
export function isRegion(name: string, page: Pick<Page, "lexicon" | "tables">): boolean {
  return page.tables.datelines.regions.has(name.toLowerCase()) || isState(name, page.lexicon);
}

export function isState(name: string, lexicon: NewsLexicon): boolean {
  return lexicon
    .lookup(name)
    .some(
      (candidate) =>
        (candidate.kind === "name" || candidate.kind === "alias" || candidate.kind === "acronym") &&
        lexicon.state(candidate.entity),
    );
}
