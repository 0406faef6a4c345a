import type { Desk } from "../desk.js";
import { pairOfStates } from "../pairs.js";

/** "His country", "their countries", "the two nations", "either side", "the kingdom". */
export function linkCountryNoun(desk: Desk, i: number): readonly string[] | null {
  if (desk.mentions[i]!.form !== "nominal") return null;
  if (/^neighbou?r$/.test(desk.lemma(i)) && !desk.isPlural(i)) return neighbourOf(desk, i);
  const isSide = desk.lemma(i) === "side";
  if (!isSide && (desk.noun(i)?.kind !== "country" || !NATIONAL.has(desk.lemma(i)))) return null;
  const ofOwner = statesOfOwner(desk, i);
  if (ofOwner) return isSide ? [] : ofOwner;
  if (isPair(desk, i)) return pairOfStates(desk, i) ?? (isSide && isSubject(desk, i) ? null : []);
  const ofAdjective = isSide ? desk.only(desk.mentions[i]!.owner) : null;
  if (ofAdjective?.class === "state") return [ofAdjective.id];
  if (isSide) return isSubject(desk, i) ? null : [];
  if (desk.isPlural(i)) return [];
  return isDefinite(desk, i) && desk.mentions[i]!.owner === null ? onlyState(desk, i) : [];
}

const NATIONAL = new Set([
  "country",
  "nation",
  "state",
  "kingdom",
  "republic",
  "homeland",
  "motherland",
  "fatherland",
  "government",
]);

/** The states of a possessor that is a person or several; null where there is no possessor. */
function statesOfOwner(desk: Desk, i: number): readonly string[] | null {
  const { owner, head } = desk.mentions[i]!;
  if (
    owner === null ||
    !desk.tree(i).is(desk.mentions[owner]!.head, "nmod:poss") ||
    desk.tree(i).head(desk.mentions[owner]!.head) !== head
  )
    return null;
  const states = (desk.of[owner] ?? []).map((id) => desk.stateOf(desk.entity(id) ?? null)?.id);
  if (states.length === 0) return desk.isPlural(i) ? (pairOfStates(desk, i) ?? []) : [];
  const known = [...new Set(states.filter((id) => id !== undefined))];
  return known.length === states.length ? known : [];
}

/** "Its neighbour" of a state: the only other state named near before, or right after; null where a person has one. */
function neighbourOf(desk: Desk, i: number): readonly string[] | null {
  const { owner, last } = desk.mentions[i]!;
  const home = owner === null ? undefined : (desk.of[owner] ?? [])[0];
  if (home === undefined || desk.lexicon.state(home) === undefined) return null;
  const others = new Set<string>();
  for (const j of desk.nearby(i, 2)) {
    const id = desk.mentions[j]!.form === "name" ? desk.of[j]?.[0] : undefined;
    if (id === undefined || id === home || desk.lexicon.state(id) === undefined) continue;
    if (desk.mentions[j]!.sentence === desk.mentions[i]!.sentence && desk.mentions[j]!.first === last + 1) return [id];
    if (j < i) others.add(id);
  }
  return others.size === 1 ? [...others] : [];
}

/** A side that does something is somebody, even if nothing says who. */
function isSubject(desk: Desk, i: number): boolean {
  return desk.tree(i).is(desk.mentions[i]!.head, "nsubj");
}

function isPair(desk: Desk, i: number): boolean {
  const { first, head } = desk.mentions[i]!;
  const words = desk
    .sentence(i)
    .tokens.slice(first, head)
    .map(({ form }) => form.toLowerCase());
  return words.some((word) => word === "both" || word === "two" || word === "either" || word === "neither");
}

function isDefinite(desk: Desk, i: number): boolean {
  return /^(the|this)$/.test(desk.opener(i));
}

/** The only state named in this sentence or the one before it, or failing that the only one of the whole document. */
function onlyState(desk: Desk, i: number): readonly string[] {
  const near = new Set<string>();
  for (const j of desk.nearby(i, 1)) {
    const entity = j < i && desk.mentions[j]!.form === "name" ? desk.only(j) : null;
    if (entity?.class === "state") near.add(entity.id);
  }
  if (near.size > 0) return near.size === 1 ? [...near] : [];
  return desk.states.size === 1 ? [...desk.states] : [];
}
