import type { Desk } from "../desk.js";
import { pairAtHand, pairOfPeople, pairOfStates } from "../pairs.js";
import { antecedents, rival } from "./salience.js";

const PLURAL = new Set(["they", "them", "their", "theirs", "themselves"]);
const PAIR = new Set(["both", "two"]);
const MARGIN = 1.15;

/** "They", "both", "each other", "the two leaders": a plural or a coordination named before, else the two people or states at hand. */
export function linkPlural(desk: Desk, i: number): readonly string[] | null {
  const { form } = desk.mentions[i]!;
  if (form === "nominal") return pairedLeaders(desk, i);
  if (form === "name") return null;
  const word = desk.token(i).form.toLowerCase();
  if (isReciprocal(desk, i)) return subjectIds(desk, i);
  if (PAIR.has(word)) return pairOfPeople(desk, i) ?? pairOfStates(desk, i) ?? [];
  if (!PLURAL.has(word)) return null;
  const thing = rival(desk, i, true);
  return coordinated(desk, i) ?? named(desk, i, thing) ?? pairAtHand(desk, i, thing) ?? [];
}

/** "The two leaders", "both presidents". */
function pairedLeaders(desk: Desk, i: number): readonly string[] | null {
  if (!desk.isPlural(i) || desk.noun(i)?.kind !== "person" || desk.mentions[i]!.owner !== null) return null;
  const { first, head } = desk.mentions[i]!;
  const words = desk
    .sentence(i)
    .tokens.slice(first, head)
    .map(({ form }) => form.toLowerCase());
  const isPair = (words.includes("two") && words[0] !== "two") || words.includes("both");
  return isPair && desk.lexicon.roles.endingAt(desk.lemmas(i), head)?.values[0]?.kind === "office"
    ? (pairOfPeople(desk, i) ?? [])
    : null;
}

function isReciprocal(desk: Desk, i: number): boolean {
  return /^(each other|one another)$/i.test(desk.words(i));
}

/** "Kim and Putin praised each other": the subject, which names several. */
function subjectIds(desk: Desk, i: number): readonly string[] {
  const tree = desk.tree(i);
  const heads = tree.subject(tree.clause(desk.mentions[i]!.head)).heads;
  const ids = idsAt(desk, i, heads);
  return ids.length > 0 ? ids : (pairAtHand(desk, i, 0) ?? []);
}

function idsAt(desk: Desk, i: number, heads: readonly number[]): readonly string[] {
  const ids = new Set<string>();
  for (const j of desk.nearby(i, 0)) {
    if (heads.includes(desk.mentions[j]!.head)) for (const id of desk.of[j] ?? []) ids.add(id);
  }
  return [...ids];
}

/** A coordination that is a subject of this sentence or, where this has named no subject yet, of the last; the nearest first. */
function coordinated(desk: Desk, i: number): readonly string[] | null {
  const groups = new Map<string, number[]>();
  for (const j of desk.nearby(i, hasSubject(desk, i) ? 0 : 1)) {
    const mention = desk.mentions[j]!;
    if (mention.end > desk.mentions[i]!.start || mention.form === "pronoun") continue;
    const tree = desk.tree(j);
    const first = tree.firstConjunct(mention.head);
    if (!tree.is(first, "nsubj") || (first === mention.head && tree.childrenBy(first, "conj").length === 0)) continue;
    const key = `${mention.sentence} ${first}`;
    groups.set(key, [...(groups.get(key) ?? []), j]);
  }
  const last = [...groups.values()].filter((group) => group.length > 1).pop();
  if (!last) return null;
  const ids = last.map((j) => desk.of[j] ?? []);
  const alike = new Set(ids.flat().map((id) => familyOf(desk, id))).size === 1;
  return alike && ids.every((of) => of.length > 0) ? [...new Set(ids.flat())] : null;
}

/** States go with states and places with places; people, bodies and organizations go together. */
function familyOf(desk: Desk, id: string): string {
  const kind = desk.entity(id)?.class;
  return kind === "state" || kind === "place" ? kind : "actor";
}

/** Whether the sentence has named a subject of its own before the pronoun. */
function hasSubject(desk: Desk, i: number): boolean {
  const tree = desk.tree(i);
  const { start } = desk.mentions[i]!;
  return desk.nearby(i, 0).some((j) => desk.mentions[j]!.end <= start && tree.is(desk.mentions[j]!.head, "nsubj"));
}

/** A plural that has been named: "the soldiers", or an earlier "they". */
function named(desk: Desk, i: number, thing: number): readonly string[] | null {
  const [best, next] = antecedents(desk, i, (j) => isSeveral(desk, j));
  const runnerUp = Math.max(next?.weight ?? 0, thing);
  return best && best.weight >= runnerUp * MARGIN ? best.ids : null;
}

function isSeveral(desk: Desk, j: number): boolean {
  const { form } = desk.mentions[j]!;
  const ids = desk.of[j] ?? [];
  if (ids.length > 1) return true;
  if (form === "pronoun") return PLURAL.has(desk.token(j).form.toLowerCase());
  const entity = desk.only(j);
  if (form === "name") return entity?.class === "party" && desk.isPlural(j);
  return (
    entity !== null &&
    form === "nominal" &&
    (desk.isPlural(j) || entity.class === "people") &&
    entity.class !== "other" &&
    entity.class !== "state"
  );
}
