import type { Tree } from "../tree.js";
import { isMeasure } from "./scene.js";
import { helped, isCalendar, objectsOf } from "./slips.js";
import { subjectOf } from "./subject.js";

/** The places of a clause (or of a noun's phrase) and the heads that stand in them; see `data/events/frames.yaml`. */
export type Places = ReadonlyMap<string, readonly number[]>;

const ATTACHED = new Set([
  "to",
  "for",
  "against",
  "with",
  "on",
  "at",
  "from",
  "in",
  "into",
  "between",
  "of",
  "by",
  "over",
  "near",
  "among",
  "along",
  "under",
  "behind",
  "off",
  "out",
]);

/** Nouns whose "of" phrase is what is done: "a suspension of aid to Chad". */
const CHANGES = new Set(
  "suspension end halt cut reduction resumption deployment increase imposition lifting delivery provision freeze".split(
    " ",
  ),
);

/** Verbs whose "in" phrase names the deed: "engaged in attacks on Chad". */
const TAKING_PART = new Set(["engage", "involve", "participate", "take"]);

/** Places of a verb: as in the active, whatever its voice. */
export function placesOfVerb(tree: Tree, verb: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const add = (place: string, heads: readonly number[]) => {
    if (heads.length > 0) places.set(place, [...new Set([...(places.get(place) ?? []), ...heads])]);
  };
  const subject = subjectOf(tree, verb);
  const objects = objectsOf(tree, verb, subject.passive);
  if (subject.passive) {
    add(objects.length > 0 ? "iobj" : "obj", subject.heads);
    add("subj", tree.agents(verb));
  } else {
    add("subj", subject.heads);
    for (const head of subject.heads) add("subj-owner", ownersOf(tree, head));
  }
  add("obj", objects.length > 0 ? objects : subject.passive ? [] : gap(tree, verb, subject.heads));
  add("iobj", tree.indirectObjects(verb));
  addPrepositions(tree, verb, add, new Set(subject.passive ? tree.agents(verb) : []));
  for (const object of places.get("obj") ?? []) addOfObject(tree, object, add);
  if (TAKING_PART.has(tree.lemma(verb)))
    for (const deed of places.get("in") ?? []) addPrepositions(tree, deed, add, new Set());
  add("for", helped(tree, verb));
  add("comp", [
    ...tree.childrenBy(verb, "xcomp", "ccomp"),
    ...tree.childrenBy(verb, "advcl").filter((kid) => isIn(tree, kid)),
  ]);
  return places;
}

/** Whose a thing is, or where it comes from: "Chadian arms", "Chad's aid", "tanks from Chad". */
function ownersOf(tree: Tree, thing: number): number[] {
  return [...tree.childrenBy(thing, "nmod:poss", "amod", "compound"), ...tree.obliques(thing, "from", "by")];
}

/** "helped Chad in building a dam": what the help is for. */
function isIn(tree: Tree, clause: number): boolean {
  return (
    tree.token(clause).xpos === "VBG" && tree.childrenBy(clause, "mark", "case").some((kid) => tree.lemma(kid) === "in")
  );
}

/** "the weapons that Russia supplied": the antecedent, where the relative clause has a subject of its own and no object. */
function gap(tree: Tree, verb: number, subjects: readonly number[]): number[] {
  if (!tree.is(verb, "acl:relcl")) return [];
  const noun = tree.head(verb);
  return noun >= 0 && !subjects.includes(noun) && tree.child(verb, "nsubj") >= 0 ? [noun] : [];
}

function addPrepositions(
  tree: Tree,
  head: number,
  add: (place: string, heads: readonly number[]) => void,
  agents: ReadonlySet<number>,
): void {
  for (const kid of tree.childrenBy(head, "obl", "nmod")) {
    if (tree.is(kid, "nmod:poss", "nmod:desc") || agents.has(kid)) continue;
    const preposition = tree.preposition(kid);
    if (preposition) add(preposition, tree.nounConjuncts(kid));
  }
  for (const kid of tree.children(head))
    if (kid !== head && isCalendar(tree, kid)) addPrepositions(tree, kid, add, agents);
}

/** A parser may hang "to Russia" on the weapons or on the sending: both are looked at. */
function addOfObject(tree: Tree, object: number, add: (place: string, heads: readonly number[]) => void): void {
  for (const kid of tree.childrenBy(object, "nmod", "obl")) {
    if (tree.is(kid, "nmod:poss", "nmod:desc")) {
      if (tree.is(kid, "nmod:poss")) add("obj-owner", tree.nounConjuncts(kid));
      continue;
    }
    const preposition = tree.preposition(kid);
    if (preposition === "in") add("obj-in", tree.nounConjuncts(kid));
    if (ATTACHED.has(preposition)) add(preposition, tree.nounConjuncts(kid));
    const opens = preposition === "of" && (CHANGES.has(tree.lemma(object)) || isMeasure(tree, object));
    if (opens || tree.token(object).upos === "SYM" || tree.token(object).upos === "NUM") addOfObject(tree, kid, add);
  }
  add("for", helped(tree, object));
  const modifiers = tree.childrenBy(object, "amod", "compound");
  add("obj-mod", [...modifiers, ...tree.childrenBy(object, "nmod:poss")]);
  add("obj-owner", modifiers);
}

/** Places of a noun that names an act. */
export function placesOfNoun(tree: Tree, noun: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const add = (place: string, heads: readonly number[]) => {
    if (heads.length > 0) places.set(place, [...(places.get(place) ?? []), ...heads]);
  };
  add(
    "poss",
    tree.childrenBy(noun, "nmod:poss").flatMap((kid) => tree.nounConjuncts(kid)),
  );
  add(
    "mod",
    tree.childrenBy(noun, "amod", "compound", "nmod:desc").flatMap((kid) => tree.conjuncts(kid)),
  );
  addPrepositions(tree, noun, add, new Set());
  return places;
}

/** "accused of supplying arms to Chad", read by a parser as some supplying arms: the places of the verb in it. */
export function placesOfGerund(tree: Tree, verb: number, object: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const add = (place: string, heads: readonly number[]) => {
    if (heads.length > 0) places.set(place, [...new Set([...(places.get(place) ?? []), ...heads])]);
  };
  add("obj", tree.nounConjuncts(object));
  addPrepositions(tree, verb, add, new Set());
  for (const kid of tree.childrenBy(tree.head(object), "obl"))
    if (kid > object && tree.preposition(kid)) add(tree.preposition(kid), tree.nounConjuncts(kid));
  for (const head of places.get("obj") ?? []) addOfObject(tree, head, add);
  return places;
}
