import type { NounKind } from "../../../lexicon/index.js";
import type { EntityClass } from "../../../model/index.js";
import { type Desk, slug } from "../desk.js";
import { sectorOf, stripDeterminer } from "../names/person-facts.js";
import { bodyOfPhrase } from "./bodies.js";

const CLASS_OF: Readonly<Record<NounKind, EntityClass>> = {
  person: "person",
  force: "armed_force",
  body: "organization",
  media: "news_outlet",
  country: "place",
  crowd: "people",
  source: "other",
};

/** Whoever a phrase names that nothing before it does: an entity of this document alone, so that no two reports' "a lawmaker" meet. */
export function linkOwn(desk: Desk, i: number): readonly string[] | null {
  if (desk.mentions[i]!.form !== "nominal") return null;
  const noun = desk.noun(i);
  const body = bodyOfPhrase(desk, i);
  if (noun?.kind === "country" || (!noun && !body)) return [];
  const words = stripDeterminer(desk.words(i).replace(/\s+/g, " "));
  const sectors = sectorOf(desk, i, desk.mentions[i]!.head, desk.mentions[i]!.first) ?? [...(body?.sector ?? [])];
  const plural = desk.isPlural(i);
  const entityClass = noun?.kind === "person" ? (plural ? "people" : "person") : (body?.class ?? CLASS_OF[noun!.kind]);
  const label = words.length > 80 ? desk.slice(i, desk.mentions[i]!.head, desk.mentions[i]!.head) : words;
  const country = desk.ownerState(i)?.code ?? null;
  return [
    desk.add({ id: ownId(desk, i, label), label, class: entityClass, country, sector: sectors, description: null }),
  ];
}

/** A second "a man" is another man; "officials" again are taken for the same. */
function ownId(desk: Desk, i: number, label: string): string {
  const id = `local:${desk.scope}-${slug(label)}`;
  return desk.entity(id) && /^(an?|another|one|two|three|some)$/.test(desk.opener(i))
    ? `${id}-${desk.mentions[i]!.start}`
    : id;
}
