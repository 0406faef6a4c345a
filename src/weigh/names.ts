import { UNKNOWN_PUBLISHER } from "../merge/index.js";
import type { Entity } from "../model/index.js";

const STATES_WITH_ARTICLE =
  /^(United|Czech Republic|Dominican Republic|Central African)|(Union|Nations|Emirates|Islands|Republic|Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles)$/;
const BODIES_WITH_ARTICLE =
  /(Agency|Ministry|Department|Service|Office|Council|Committee|Commission|Court|Parliament|Assembly|Union|Nations|Organi[sz]ation|Army|Forces?|military|Cent(er|re)|Bank|Party|[Gg]overnment|Kremlin|Pentagon|White House|Guard|Navy|Police)$/;

/** A name as it stands in a sentence, and whether its verb is plural. */
export interface Named {
  name: string;
  plural: boolean;
}

/** An entity's label as it stands in a sentence. */
export function nameInSentence(id: string, entity: Pick<Entity, "label" | "class"> | undefined): Named {
  if (id === "unnamed") return { name: "an unnamed source", plural: false };
  if (id === "unknown") return { name: "a source that could not be told", plural: false };
  if (id === UNKNOWN_PUBLISHER) return { name: "a report whose publisher is not known", plural: false };
  const label = entity?.label ?? id;
  if (/^(the|an?) /i.test(label)) return { name: label, plural: false };
  if (isDescription(label)) return described(label);
  if (!entity || entity.class === "person") return { name: label, plural: false };
  const article = entity.class === "state" ? STATES_WITH_ARTICLE : BODIES_WITH_ARTICLE;
  return { name: article.test(label) || / of /.test(label) ? `the ${label}` : label, plural: false };
}

/** Whose name is not given goes by a description, whose last word is no name: "South Korean lawmaker", "officials". */
function isDescription(label: string): boolean {
  return /^[a-z]/.test(label.slice(label.lastIndexOf(" ") + 1));
}

function described(label: string): Named {
  if (/([^su]s|people|men|police|media|troops)$/.test(label)) return { name: label, plural: true };
  return { name: `${/^[aeio]/i.test(label) ? "an" : "a"} ${label}`, plural: false };
}
