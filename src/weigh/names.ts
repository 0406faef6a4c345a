import { UNKNOWN_PUBLISHER } from "../merge/index.js";
import type { Entity } from "../model/index.js";

const STATES_WITH_ARTICLE =
  /^(United|Czech Republic|Dominican Republic|Central African)|(Union|Nations|Emirates|Islands|Republic|Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles)$/;
const BODIES_WITH_ARTICLE =
  /(Agency|Ministry|Department|Service|Office|Council|Committee|Commission|Court|Parliament|Assembly|Union|Nations|Organi[sz]ation|Army|Forces?|military|Cent(er|re)|Bank|Party|[Gg]overnment|Kremlin|Pentagon|White House|Guard|Navy|Police)$/;

/** An entity's label as it stands in a sentence. */
export function nameInSentence(id: string, entity: Entity | undefined): string {
  if (id === "unnamed") return "an unnamed source";
  if (id === "unknown") return "a source that could not be told";
  if (id === UNKNOWN_PUBLISHER) return "a report whose publisher is not known";
  const label = entity?.label ?? id;
  if (/^(the|an?) /i.test(label) || !entity) return label;
  if (entity.class === "person")
    return isDescription(label) ? `${/^[aeio]/i.test(label) ? "an" : "a"} ${label}` : label;
  const article = entity.class === "state" ? STATES_WITH_ARTICLE : BODIES_WITH_ARTICLE;
  return article.test(label) || / of /.test(label) ? `the ${label}` : label;
}

/** A person whose name is not given goes by a description, whose last word is no name: "South Korean lawmaker". */
function isDescription(label: string): boolean {
  return /^[a-z]/.test(label.slice(label.lastIndexOf(" ") + 1));
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
