import type { Body, NounKind, State } from "../../../lexicon/index.js";
import type { EntityClass } from "../../../model/index.js";
import { type Desk, slug } from "../desk.js";
import { candidatesOf } from "../names/known.js";
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
  const nation = nationOf(desk, i);
  if (noun?.kind === "country") return [];
  const { head, first, start } = desk.mentions[i]!;
  const sector = sectorOf(desk, i, head, first) ?? [...(body?.sector ?? [])];
  const plural = desk.isPlural(i);
  const entityClass = noun ? classOf(noun.kind, plural, body) : (body?.class ?? classOfOther(desk, i, nation !== null));
  const label = labelOf(desk, i);
  const country = (nation ?? adjectiveState(desk, i) ?? desk.ownerState(i))?.code ?? null;
  const base = `local:${desk.scope}-${slug(label)}`;
  const id = desk.entity(base) && isAnother(desk, i) ? `${base}-${start}` : base;
  return [desk.add({ id, label, class: entityClass, country, sector, description: null })];
}

function classOf(kind: NounKind, plural: boolean, body: Body | null): EntityClass {
  if (kind === "person") return plural ? "people" : "person";
  return body?.class ?? CLASS_OF[kind];
}

/** A role, a demonym, or a noun that is an actor only by what it does ("the monitors said"). */
function classOfOther(desk: Desk, i: number, isNation: boolean): EntityClass {
  if (desk.isPlural(i)) return "people";
  return isNation || desk.lexicon.roles.endingAt(desk.lemmas(i), desk.mentions[i]!.head) ? "person" : "other";
}

/** The phrase without its article, a possessive pronoun spelled out ("Ana Ruiz's father"); the head alone where it runs long. */
function labelOf(desk: Desk, i: number): string {
  const { owner, head, last } = desk.mentions[i]!;
  const words = desk
    .words(i)
    .replace(/\s+/g, " ")
    .replace(/^["“”'‘’]+/, "");
  const bare = words.length > 80 ? desk.slice(i, head, Math.min(last, head)) : stripDeterminer(words);
  const possessor = owner !== null && desk.mentions[owner]!.form === "pronoun" ? desk.only(owner) : null;
  return possessor?.class === "person" ? `${possessor.label}'s ${bare}` : bare;
}

/** Only a definite phrase, or one with a known owner, goes back to what bore the same words: a second "a man" is another man. */
function isAnother(desk: Desk, i: number): boolean {
  const { owner } = desk.mentions[i]!;
  if (owner !== null) return desk.only(owner) === null;
  return !/^(the|this|that|these|those)$/.test(desk.opener(i));
}

/** "Her Salvadoran counterpart": the state whose adjective stands in the phrase. */
function adjectiveState(desk: Desk, i: number): State | null {
  const { sentence, first, head } = desk.mentions[i]!;
  for (let j = i + 1; desk.mentions[j]?.sentence === sentence && desk.mentions[j]!.first < head; j++) {
    const other = desk.mentions[j]!;
    const modifies = other.form === "name" && desk.tree(i).head(other.head) === head && other.first >= first;
    const entity = modifies && desk.tree(i).is(other.head, "amod", "compound") ? desk.only(j) : null;
    if (entity?.class === "state") return desk.stateOf(entity);
  }
  return null;
}

/** The state whose people a demonym names ("two Chileans"). */
function nationOf(desk: Desk, i: number): State | null {
  const demonym = candidatesOf(desk, i).find((one) => one.kind === "demonym");
  return (demonym && desk.lexicon.state(demonym.entity)) ?? null;
}
