import type { Entity } from "../../../model/index.js";
import { type Desk, nameWord } from "../desk.js";
import { coreStart } from "./core.js";
import { candidatesOf } from "./known.js";
import { isLegalForm } from "./short-organizations.js";

/** Whether a name is a person's: the engine says so, a person's title stands before it, or the lexicon knows no one else by it. */
export function isPersonName(desk: Desk, i: number): boolean {
  const { class: kind, first, last, same } = desk.mentions[i]!;
  if (desk.sentence(i).tokens[last]!.xpos === "NNPS" || isShip(desk, i)) return false;
  if (last > first && isLegalForm(desk.sentence(i).tokens[last]!.form)) return false;
  if (first < coreStart(desk, i)) return true;
  if (isSurnameHere(desk, i)) return true;
  const candidates = candidatesOf(desk, i);
  if (kind === "PER") return candidates.length === 0 || candidates.some((one) => !desk.lexicon.state(one.entity));
  if (candidates.some((one) => desk.lexicon.person(one.entity)))
    return kind !== "ORG" || candidates.some((one) => one.kind !== "family");
  const twin = same !== null && desk.mentions[same]!.form === "nominal" ? same : null;
  return kind !== "ORG" && twin !== null && !desk.isPlural(twin) && desk.noun(twin)?.kind === "person";
}

const GROUND = new Set(["in", "at", "near", "off", "outside", "inside", "around", "across", "throughout"]);
const TOWARD = new Set(["from", "to", "toward", "towards", "into", "through", "via", "between"]);

/** "Docked at Ometepe": one unknown word where a place stands, of which nothing else says that it is a person. */
export function standsAsPlace(desk: Desk, i: number): boolean {
  const { first, last, head, same } = desk.mentions[i]!;
  const tree = desk.tree(i);
  return first === last && same === null && tree.is(head, "obl", "nmod", "conj") && GROUND.has(tree.preposition(head));
}

/** Sentences before which a place is no longer looked for that bears the surname. */
const NAMESAKE_REACH = 400;

/**
 * "Valeska Paris … Paris claims": a state's, a capital's or another place's name that is the surname of somebody whom the text has
 * named in full before is that person, but where it says where something is ("in Paris") or whose government acts.
 */
export function isSurnameHere(desk: Desk, i: number): boolean {
  const { first, last, form, head, sentence } = desk.mentions[i]!;
  if (form !== "name" || first !== last || desk.mentions[i]!.class === "ORG") return false;
  const introduced = surnamesOf(desk).get(nameWord(desk.token(i).form));
  if (introduced === undefined || introduced >= i || sentence - desk.mentions[introduced]!.sentence > NAMESAKE_REACH)
    return false;
  const tree = desk.tree(i);
  if (tree.is(head, "amod", "compound") || GROUND.has(tree.preposition(head)) || TOWARD.has(tree.preposition(head)))
    return false;
  const owned = tree.is(head, "nmod:poss") || tree.preposition(head) === "of" ? tree.head(head) : -1;
  return owned < 0 || desk.lexicon.bodies.endingAt(desk.lemmas(i), owned) === null;
}

/** Last words of full personal names, with the mention that introduces each. */
function surnamesOf(desk: Desk): ReadonlyMap<string, number> {
  return desk.cached("surnames", 0, () => {
    const surnames = new Map<string, number>();
    desk.mentions.forEach(({ form, class: kind, last }, i) => {
      const start = form === "name" ? coreStart(desk, i) : last;
      if (start === last || (kind !== "PER" && start === desk.mentions[i]!.first)) return;
      if (kind === "ORG" || kind === "LOC") return;
      const word = nameWord(desk.sentence(i).tokens[last]!.form);
      if (!surnames.has(word)) surnames.set(word, i);
    });
    return surnames;
  });
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
  const country = state?.code ?? regionIn(desk, i, first, start) ?? (hasPartyTag(desk, i) ? PARTY_TAG_STATE : null);
  return { country, sector: house ? [...house.sector] : (sector ?? []), description };
}

/** "Rep. Ana Ruiz (D-Utah)", ", R-Maine,": party and state as American reports give them. */
const PARTY_TAG = /^ ?[(,] ?[RDI]-\p{Lu}/u;
const PARTY_TAG_STATE = "USA";

function hasPartyTag(desk: Desk, i: number): boolean {
  const { end } = desk.mentions[i]!;
  return PARTY_TAG.test(desk.reading.document.text.slice(end, end + 8));
}

/** "Florida Rep. Ana Ruiz", "Sen. Ana Ruiz": the country of a place that the title names. */
function regionIn(desk: Desk, i: number, first: number, end: number): string | null {
  const { forms } = desk.view(i);
  for (let at = first; at < end; at++) {
    const match = desk.lexicon.names.match(forms.slice(0, end), at);
    const place = match?.candidates
      .map(({ entity }) => desk.lexicon.entity(entity))
      .find((one) => one?.class === "place");
    if (place?.country) return place.country;
  }
  return null;
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
