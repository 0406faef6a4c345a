import type { Entity } from "../../model/index.js";
import type { Desk } from "./desk.js";
import { presenceOf } from "./pronouns/salience.js";

/** How far back, in sentences, "both", "the two" and "they" reach. */
const REACH = 3;

/** The two states that a text deals with at mention `i`: named, or the countries of the two people named, going back sentence by
 * sentence; null where there are more or fewer. */
export function pairOfStates(desk: Desk, i: number): readonly string[] | null {
  return pairOf(
    desk,
    i,
    (entity) => desk.stateOf(entity.class === "person" || entity.class === "state" ? entity : null)?.id ?? null,
  );
}

/** The two people named last, going back sentence by sentence; null where a sentence names more. */
export function pairOfPeople(desk: Desk, i: number): readonly string[] | null {
  return pairOf(desk, i, (entity) => (entity.class === "person" ? entity.id : null));
}

/**
 * The only two people, or else the only two states, of this sentence before the pronoun; where it has none, of the one before. One of
 * them must be at least as present as `rival`, the most present plural noun.
 */
export function pairAtHand(desk: Desk, i: number, rival: number): readonly string[] | null {
  const { sentence } = desk.mentions[i]!;
  for (const at of [sentence, sentence - 1]) {
    for (const kind of ["person", "state"]) {
      const found = inSentence(desk, i, at, (entity) => (entity.class === kind ? entity.id : null));
      if (found.size > 0) return found.size === 2 && presence(desk, i, at, found) >= rival ? [...found] : null;
    }
  }
  return null;
}

/** The weight of the most present mention in a sentence of any of these entities. */
function presence(desk: Desk, i: number, sentence: number, ids: ReadonlySet<string>): number {
  let best = 0;
  const distance = desk.mentions[i]!.sentence - sentence;
  for (const j of desk.nearby(i, distance)) {
    if (desk.mentions[j]!.sentence !== sentence || !desk.of[j]?.some((id) => ids.has(id))) continue;
    best = Math.max(best, presenceOf(desk, j, distance));
  }
  return best;
}

type Pick = (entity: Entity) => string | null;

function pairOf(desk: Desk, i: number, pick: Pick): readonly string[] | null {
  const { sentence } = desk.mentions[i]!;
  const found = new Set<string>();
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    for (const id of inSentence(desk, i, at, pick)) found.add(id);
    if (found.size === 2) return [...found];
    if (found.size > 2) return null;
  }
  return null;
}

/** "A French chemical group": where a company comes from, which does not bring its state into the text. */
function isOrigin(desk: Desk, j: number): boolean {
  const { head, sentence } = desk.mentions[j]!;
  const tree = desk.tree(j);
  if (!tree.is(head, "amod", "compound", "nmod:desc") || tree.head(head) < 0) return false;
  const noun = desk.lexicon.nouns.get(desk.trees.of(sentence).lemma(tree.head(head)));
  return noun?.kind === "body" && /^(BUS|EDU|MED|LAB|REL)$/.test(noun.sector ?? "");
}

/** What is named in a sentence, before mention `i`. */
function inSentence(desk: Desk, i: number, sentence: number, pick: Pick): Set<string> {
  const found = new Set<string>();
  const { start } = desk.mentions[i]!;
  if (desk.isBoilerplate(sentence)) return found;
  for (const j of desk.nearby(i, REACH)) {
    const mention = desk.mentions[j]!;
    if (mention.sentence !== sentence || mention.start >= start || mention.form === "pronoun") continue;
    if (isOrigin(desk, j)) continue;
    for (const id of desk.of[j] ?? []) {
      const entity = desk.entity(id);
      const picked = entity ? pick(entity) : null;
      if (picked !== null) found.add(picked);
    }
  }
  return found;
}
