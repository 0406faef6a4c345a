import { localId } from "../lexicon/index.js";
import { wellFormed } from "../read/index.js";
import { outletOf } from "./outlets.js";
import type { Fact, NewsLexicon } from "./page.js";

export type Publisher = { id: string; label: string };

/** The outlet that a name means, by the outlet table, else a local one of that name; null for no name. */
export function publisherOf(name: string | null | undefined, lexicon: NewsLexicon): Publisher | null {
  const label = wellFormed(name ?? "")
    .text.trim()
    .replace(/\s+/g, " ")
    .slice(0, 200);
  if (!label) return null;
  const outlet = outletOf(label, lexicon) ?? outletInTitle(label, lexicon);
  if (outlet) return { id: outlet.id, label: outlet.label };
  const id = localId(label);
  return id === "local:" ? { id: `local:publisher-${hex(label)}`, label } : { id, label };
}

/** The outlet in the title of a feed or a site: "World - BBC News", "NYT > World", "Reuters: Top News". */
function outletInTitle(title: string, lexicon: NewsLexicon): ReturnType<typeof outletOf> {
  const parts = title.split(/\s+[-–—|>»·:]\s+|\s*[:|»]\s+/);
  return parts.length < 2
    ? null
    : (parts.map((part) => outletOf(part, lexicon)).find((found) => found !== null) ?? null);
}

/** The publisher that the report itself states, the surest first. */
export function statedPublisher(facts: readonly Fact[], lexicon: NewsLexicon): Publisher | null {
  const stated = facts.filter((fact) => fact.kind === "publisher").sort((a, b) => b.confidence - a.confidence);
  return publisherOf(stated[0]?.name, lexicon);
}

/** A slug for a name without Latin letters. */
function hex(label: string): string {
  return [...label.slice(0, 12)].map((letter) => letter.codePointAt(0)!.toString(16)).join("-");
}
