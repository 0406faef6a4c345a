import type { EventTables } from "../../lexicon/index.js";
import type { Tree } from "../tree.js";
import { helped } from "./slips.js";

/** An infinitive that was tagged as a noun or an adjective ("agreed to free three men", "refused to hand over the general"). */
export interface MisreadInfinitive {
  verb: number;
  /** With its particle: "hand_over". */
  lemma: string;
  places: Map<string, number[]>;
}

const PARTICLES = new Set(["over", "up", "back", "out", "off", "down", "in", "away"]);

/**
 * The infinitive under a word that governs one (a verb, adjective or noun), where the tagger has read "to" as a preposition and the verb
 * after it as a noun or adjective. Only for verbs that the tables know and that stand right after "to". Null where there is none.
 */
export function misreadInfinitive(
  tree: Tree,
  governor: number,
  tables: Pick<EventTables, "verbs">,
): MisreadInfinitive | null {
  for (const kid of tree.childrenBy(governor, "obl", "nmod", "xcomp", "acl", "advcl")) {
    const to = tree.childrenBy(kid, "case", "mark").find((mark) => mark > governor && tree.lemma(mark) === "to");
    if (to === undefined || to + 1 > kid) continue;
    const verb = to + 1;
    if (tree.token(verb).upos === "VERB" || !/^(NOUN|ADJ)$/.test(tree.token(verb).upos)) continue;
    const found = readAt(tree, governor, kid, verb, tables);
    if (found) return found;
  }
  return null;
}

function readAt(
  tree: Tree,
  governor: number,
  kid: number,
  verb: number,
  tables: Pick<EventTables, "verbs">,
): MisreadInfinitive | null {
  const form = tree.token(verb).form.toLowerCase();
  const particle = tree.lemma(verb + 1);
  if (kid === verb) {
    const own = tree.child(verb, "obj", "nmod:unmarked");
    if (own > verb && tree.child(own, "case") < 0 && tables.verbs.has(form))
      return { verb, lemma: form, places: placesOf(tree, governor, own) };
    if (!PARTICLES.has(particle) || !tables.verbs.has(`${form}_${particle}`)) return null;
    const object = [...tree.childrenBy(governor, "obl"), ...tree.childrenBy(verb, "nmod", "obl")].find(
      (one) => one > verb && tree.child(one, "case") === verb + 1,
    );
    return object === undefined
      ? null
      : { verb, lemma: `${form}_${particle}`, places: placesOf(tree, governor, object) };
  }
  const isModifier = tree.head(verb) === kid && tree.is(verb, "amod", "compound", "nmod:desc", "nmod");
  return isModifier && tables.verbs.has(form) ? { verb, lemma: form, places: placesOf(tree, governor, kid) } : null;
}

function placesOf(tree: Tree, governor: number, object: number): Map<string, number[]> {
  const places = new Map<string, number[]>([["obj", tree.nounConjuncts(object)]]);
  const marked = [
    ...tree.childrenBy(object, "nmod", "obl"),
    ...tree.childrenBy(governor, "obl").filter((kid) => kid > object),
  ];
  for (const kid of marked) {
    const preposition = tree.preposition(kid);
    if (kid !== object && preposition !== "" && !tree.is(kid, "nmod:poss"))
      places.set(preposition, [...(places.get(preposition) ?? []), ...tree.nounConjuncts(kid)]);
  }
  places.set("obj-owner", tree.childrenBy(object, "nmod:poss", "amod", "compound"));
  const aims = helped(tree, object);
  if (aims.length > 0) places.set("for", [...(places.get("for") ?? []), ...aims]);
  return places;
}
