import type { Entity } from "../../model/index.js";
import type { Catalogue } from "./catalogue.js";
import { Bits } from "./lookup/bits.js";
import type { Haystack } from "./lookup/haystack.js";

/** The words of what is typed into a search, in lower case. */
export function wordsTyped(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Positions of claims that hold all words, in their own or in the names of who takes part; none where nothing is typed. */
export function claimsHolding({ lookup }: Catalogue, words: readonly string[]): Bits {
  return holdingAll(words, lookup.soughtClaims());
}

export function eventsHolding({ lookup }: Catalogue, words: readonly string[]): Bits {
  return holdingAll(words, lookup.soughtEvents());
}

/** Positions of reports that hold all words in their text or their headline. */
export function reportsHolding({ lookup }: Catalogue, words: readonly string[]): Bits {
  return holdingAll(words, lookup.reports().texts).join(holdingAll(words, lookup.headlines()));
}

/** Those of whom some form used begins with all words: by their own name first, then those of most events. */
export function actorsHolding(catalogue: Catalogue, words: readonly string[]): Entity[] {
  const begins = (form: string) => {
    const parts = form.split(/[\s-]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const found = new Set<string>();
  for (const entity of catalogue.entities()) if (begins(entity.label.toLowerCase())) found.add(entity.id);
  for (const [form, entities] of catalogue.allForms()) if (begins(form)) for (const id of entities) found.add(id);
  return [...found]
    .flatMap((id) => catalogue.entity(id) ?? [])
    .map((entity) => ({
      entity,
      own: begins(entity.label.toLowerCase()),
      events: catalogue.lookup.events().with(entity.id).length,
    }))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.events - a.events || (a.entity.label < b.entity.label ? -1 : 1))
    .map(({ entity }) => entity);
}

/** Things with a text that holds each of the words. */
function holdingAll(words: readonly string[], haystack: Haystack): Bits {
  return Bits.common(words.map((word) => haystack.holding(word))) ?? new Bits(haystack.size);
}
