import type { Entity } from "../../../model/index.js";
import type { Desk } from "../desk.js";
import { coreStart } from "./core.js";
import { candidatesOf } from "./known.js";

/** Whether a name is a person's: the engine says so, a person's title stands before it, or the lexicon knows no one else by it. */
export function isPersonName(desk: Desk, i: number): boolean {
  const { class: kind, first, last, same } = desk.mentions[i]!;
  if (desk.sentence(i).tokens[last]!.xpos === "NNPS" || isShip(desk, i)) return false;
  if (first < coreStart(desk, i)) return true;
  const candidates = candidatesOf(desk, i);
  if (kind === "PER") return candidates.length === 0 || candidates.some((one) => !desk.lexicon.state(one.entity));
  if (candidates.some((one) => desk.lexicon.person(one.entity)))
    return kind !== "ORG" || candidates.some((one) => one.kind !== "family");
  const twin = same !== null && desk.mentions[same]!.form === "nominal" ? same : null;
  return kind !== "ORG" && twin !== null && !desk.isPlural(twin) && desk.noun(twin)?.kind === "person";
}

const GROUND = new Set(["in", "at", "near", "off", "outside", "inside", "around", "across", "throughout"]);

/** "Docked at Ometepe": one unknown word where a place stands, of which nothing else says that it is a person. */
export function standsAsPlace(desk: Desk, i: number): boolean {
  const { first, last, head, same } = desk.mentions[i]!;
  const tree = desk.tree(i);
  return first === last && same === null && tree.is(head, "obl", "nmod", "conj") && GROUND.has(tree.preposition(head));
}

/** "The Arctic Star": a bare person's name takes no article. */
function isShip(desk: Desk, i: number): boolean {
  const { first, head } = desk.mentions[i]!;
  const tree = desk.tree(i);
  const the = tree.child(head, "det");
  return first === coreStart(desk, i) && the === first - 1 && the >= 0 && tree.token(the).form.toLowerCase() === "the";
}

/** Country, sector and description of a person as the words around the name give them. */
export function describe(desk: Desk, i: number): Pick<Entity, "country" | "sector" | "description"> {
  const { first, same } = desk.mentions[i]!;
  const start = coreStart(desk, i);
  const twin = same !== null && desk.mentions[same]!.form === "nominal" ? same : null;
  const title = start > first ? desk.slice(i, first, start - 1) : null;
  const description = twin === null ? title : stripDeterminer(desk.words(twin).replace(/\s+/g, " "));
  const state = desk.ownerState(i) ?? (twin === null ? null : desk.ownerState(twin));
  const sector =
    sectorOf(desk, i, start - 1, first) ?? (twin === null ? null : sectorOf(desk, twin, desk.mentions[twin]!.head, 0));
  const house = houseOf(desk, i) ?? (twin === null ? null : houseOf(desk, twin));
  return { country: state?.code ?? null, sector: house ? [...house.sector] : (sector ?? []), description };
}

/** The organization, no state nor body of one, whose director or spokesman a person is: its sector is theirs. */
function houseOf(desk: Desk, i: number): Entity | null {
  const owner = desk.only(desk.mentions[i]!.owner);
  return owner &&
    /^(organization|international_organization|company|party|armed_group|news_agency|news_outlet)$/.test(owner.class)
    ? owner
    : null;
}

/** Sector of the role that ends at token `at` of mention `i`'s sentence. */
export function sectorOf(desk: Desk, i: number, at: number, from: number): string[] | null {
  if (at < from) return null;
  const lemmas = desk.lemmas(i);
  const words = lemmas.slice(Math.max(from, at - 6), at + 1).filter((word) => word !== "-");
  const noun = desk.lexicon.nouns.endOf(words);
  const match = desk.lexicon.roles.endingAt(lemmas, at);
  const role = match?.values[0];
  const isPlainer = noun?.sector && noun.lemma.split(" ").length > (match?.length ?? 0);
  if (role && role.sector.length > 0 && !isPlainer) return [...role.sector];
  return noun?.sector ? [noun.sector] : null;
}

export function stripDeterminer(phrase: string): string {
  return phrase.replace(/^(the|an?|his|her|its|their)\s+/i, "");
}
