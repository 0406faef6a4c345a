import type { Body, State } from "../../../lexicon/index.js";
import type { Entity } from "../../../model/index.js";
import type { Desk } from "../desk.js";

/** How far back, in sentences, "the ministry" may have been named. */
const BACK = 12;

/** What body the phrase or name of mention `i` names: the phrase that ends at its head, or that begins there ("Ministry of Defense"). */
export function bodyOfPhrase(desk: Desk, i: number): Body | null {
  const { head, last } = desk.mentions[i]!;
  const lemmas = desk.lemmas(i);
  const forward = desk.lexicon.bodies.match(lemmas.slice(0, last + 1), head);
  if (forward && forward.length > 1) return forward.values[0] ?? null;
  return desk.lexicon.bodies.endingAt(lemmas, head)?.values[0] ?? null;
}

/** "Seoul's military", "the Chinese Foreign Ministry": the body of the owner's state; null where phrase or owner is none. */
export function bodyEntityOf(desk: Desk, i: number): Entity | null {
  const body = bodyOfPhrase(desk, i);
  if (body?.kind !== "body" || saysMore(desk, i)) return null;
  const state = desk.ownerState(i) ?? seatedIn(desk, i) ?? (hasSeat(desk, i) ? null : namesake(desk, i, body));
  return state === null || !ownedByState(desk, i) ? null : desk.lexicon.bodyOf(state, body);
}

/** "The government in Valletta": the state of the place where the phrase says that the body sits; null where it says none or none known. */
function seatedIn(desk: Desk, i: number): State | null {
  const seat = seatOf(desk, i);
  const entity = seat === null ? null : desk.only(seat);
  return entity?.class === "place" || entity?.class === "state" ? desk.stateOf(entity) : null;
}

function hasSeat(desk: Desk, i: number): boolean {
  return seatOf(desk, i) !== null;
}

/** The mention behind "in" within the phrase. */
function seatOf(desk: Desk, i: number): number | null {
  const { head, last, sentence, form } = desk.mentions[i]!;
  if (form !== "nominal") return null;
  for (let j = i + 1; desk.mentions[j]?.sentence === sentence && desk.mentions[j]!.first <= last; j++) {
    const other = desk.mentions[j]!;
    if (other.form === "name" && other.first > head && desk.tree(i).preposition(other.head) === "in") return j;
  }
  return null;
}

/** "The Civil Defense Authority": a name with words of its own before a word for a body is no plain "authority" of the state. */
function saysMore(desk: Desk, i: number): boolean {
  const { form, head, last, first, owner } = desk.mentions[i]!;
  if (form !== "name") return false;
  const length = desk.lexicon.bodies.endingAt(desk.lemmas(i), head)?.length ?? 0;
  const from = owner !== null && desk.mentions[owner]!.first === first ? desk.mentions[owner]!.last + 1 : first;
  const tokens = desk.sentence(i).tokens.slice(from, last + 1);
  const own = tokens.filter(({ form: word, upos }) => /\p{L}/u.test(word) && !/^(DET|PART|ADP)$/.test(upos));
  return length === 1 && own.length > 1;
}

/** The owner is the state, or one whose state's body must be meant; a body of an organization or of a town is not the state's. */
function ownedByState(desk: Desk, i: number): boolean {
  const owner = desk.only(desk.mentions[i]!.owner);
  return owner === null || owner.class === "state" || owner.class === "person";
}

/** "The ministry" after "Russia's Defense Ministry": the only state near before whose body of that kind the text has named so. */
function namesake(desk: Desk, i: number, body: Body): State | null {
  if (desk.mentions[i]!.owner !== null || /^an?$/.test(desk.opener(i))) return null;
  if (/^(authority|leadership|regime)$/.test(desk.lemma(i))) return null;
  const states = new Set<State>();
  for (const j of desk.nearby(i, BACK)) {
    const state = j < i && desk.of[j]?.length === 1 && desk.mentions[j]!.form !== "pronoun" ? desk.ownerState(j) : null;
    if (!state) continue;
    const named = desk.lexicon.bodyOf(state, body).id === desk.of[j]![0] && desk.lemma(j) === desk.lemma(i);
    if (named || isHeadOf(desk, j, body)) states.add(state);
  }
  return states.size === 1 ? [...states][0]! : null;
}

/** "The Philippine president", for "the presidential palace": who works in the body. */
function isHeadOf(desk: Desk, j: number, body: Body): boolean {
  return body.id === "presidential-office" && desk.lemma(j) === "president";
}

/**
 * A nominal for a state's body; and bare troops of a state ("Soviet soldiers fought") for the state itself, on whose behalf they act.
 */
export function linkBody(desk: Desk, i: number): readonly string[] | null {
  if (desk.mentions[i]!.form !== "nominal" || /^(an?|some|former|ex)$/.test(desk.opener(i))) return null;
  const entity = bodyEntityOf(desk, i);
  if (entity) return [desk.add(entity)];
  const body = bodyOfPhrase(desk, i);
  const owner = desk.only(desk.mentions[i]!.owner);
  const bare = desk.mentions[i]!.first === (desk.mentions[desk.mentions[i]!.owner ?? i]!.first ?? -1);
  if (body?.partOf !== "military" || !desk.isPlural(i) || !bare) return null;
  const behind = ownerOfTroops(desk, owner);
  return behind === null ? null : [desk.add(behind)];
}

/** The state, also where a body of its government owns them ("the ministry denied that its soldiers …"). */
function ownerOfTroops(desk: Desk, owner: Entity | null): Entity | null {
  if (owner?.class === "state") return owner;
  const state = owner?.class === "government_body" ? desk.stateOf(owner) : null;
  return state === null ? null : (desk.lexicon.entity(state.id) ?? null);
}
