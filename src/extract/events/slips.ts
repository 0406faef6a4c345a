import type { Tree } from "../tree.js";

/** What parsers do to objects in news, put right: words of time in between, an adjective or an article taken for the object. */

const CALENDAR = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december today yesterday tomorrow morning evening afternoon night day week weekend month year hour"
  ).split(" "),
);

/** A word of time that stands between a verb and what belongs to it ("carried out strikes Friday evening against …"). */
export function isCalendar(tree: Tree, token: number): boolean {
  return isTimeWord(tree, token) && tree.is(token, "obl", "nmod", "obj", "compound", "appos", "advmod", "dep");
}

export function isTimeWord(tree: Tree, token: number): boolean {
  return CALENDAR.has(tree.lemma(token));
}

/** Direct objects with what was taken for something else: a noun without preposition that is no word of time is an object. */
export function objectsOf(tree: Tree, verb: number, passive: boolean): number[] {
  const marked = tree
    .objects(verb)
    .flatMap((kid) =>
      tree.token(kid).upos === "DET" ? tree.childrenBy(kid, "nmod", "obj", "conj") : [beforeResult(tree, kid)],
    )
    .filter((kid) => !isCalendar(tree, kid) && !isAfterthought(tree, verb, kid));
  const squeezed = squeezedClause(tree, verb);
  if (squeezed) return tree.nounConjuncts(squeezed.object);
  if (passive) return marked;
  const bare = tree
    .childrenBy(verb, "obl", "nmod")
    .filter((kid) => kid > verb && (isBare(tree, kid) || isUpTo(tree, kid)));
  const adjective = tree.child(verb, "xcomp");
  const behind = adjective === verb + 1 && tree.token(adjective).upos === "ADJ" ? tree.children(adjective) : [];
  const hidden = behind.filter((kid) => kid > adjective && tree.is(kid, "obl", "nmod", "obj") && isBare(tree, kid));
  return [...new Set([...marked, ...[...bare, ...hidden].flatMap((kid) => tree.nounConjuncts(kid))])];
}

/** "return to Geneva for talks, an issue likely to …": a phrase with "a" behind a comma says more of what was said, and is no object. */
function isAfterthought(tree: Tree, verb: number, kid: number): boolean {
  const { first } = tree.extent(kid);
  return first > verb + 1 && tree.token(first - 1).form === "," && /^an?$/i.test(tree.token(first).form);
}

const RESULTS = new Set(
  "guilty hostage captive persona dead free prisoner liable responsible ablaze alight home".split(" "),
);

/** "found the colonel guilty", "took three men hostage", read as one phrase: the noun before what becomes of it is the object. */
function beforeResult(tree: Tree, object: number): number {
  if (!RESULTS.has(tree.lemma(object))) return object;
  const before = tree.childrenBy(object, "compound", "nsubj", "nmod", "nmod:desc").filter((kid) => kid < object);
  return before[before.length - 1] ?? object;
}

/** "contribute up to 4,000 troops": how many, and not to whom. */
function isUpTo(tree: Tree, kid: number): boolean {
  const marker = tree.child(kid, "case");
  return (
    marker > 0 &&
    tree.lemma(marker) === "to" &&
    tree.lemma(marker - 1) === "up" &&
    tree.token(marker + 1).upos === "NUM"
  );
}

function isBare(tree: Tree, kid: number): boolean {
  if (!/^(NOUN|PROPN|SYM|NUM)$/.test(tree.token(kid).upos) || isCalendar(tree, kid)) return false;
  return (
    tree.child(kid, "case", "mark") < 0 &&
    !tree.is(kid, "obl:unmarked", "obl:tmod", "obl:npmod", "nmod:poss", "nmod:desc", "nmod:unmarked")
  );
}

/** "forces opened fire", read as forces that were opened: a participle with an object of its own is no passive. */
export function hasOwnObject(tree: Tree, verb: number): boolean {
  return (
    tree.is(verb, "acl") &&
    tree
      .children(verb)
      .some((kid) => kid > verb && (tree.is(kid, "obj") || (tree.is(kid, "obl", "nmod") && isBare(tree, kid)))) &&
    tree.child(verb, "aux:pass", "nsubj:pass") < 0
  );
}

const HELPING = new Set(
  "help assist support aid meet relieve feed protect rebuild fight combat address alleviate".split(" "),
);

/** Those whom a thing is to help: "food to help people in Chad". */
export function helped(tree: Tree, head: number): number[] {
  return tree
    .childrenBy(head, "acl", "advcl", "xcomp")
    .filter((kid) => HELPING.has(tree.lemma(kid)) && tree.token(kid).xpos !== "VBN")
    .flatMap((kid) => {
      const own = tree.objects(kid);
      return own.length > 0 ? own : tree.childrenBy(kid, "xcomp", "ccomp").flatMap((deep) => tree.objects(deep));
    });
}

/**
 * "Ecuador granted asylum", "forces opened fire", read as one noun phrase with the verb for an adjective: the noun right before the
 * verb acts, the noun it was hung on is the object. Null where the verb is an adjective indeed ("the freed hostages").
 */
export function squeezedClause(tree: Tree, verb: number): { subject: number; object: number } | null {
  const object = tree.head(verb);
  const subject = verb - 1;
  if (!tree.is(verb, "amod") || object < verb || subject < 0 || !/^VB[ND]$/.test(tree.token(verb).xpos)) return null;
  if (!/^(NOUN|PROPN)$/.test(tree.token(subject).upos) || tree.child(object, "det", "case") >= 0) return null;
  const above = tree.head(object);
  if (tree.head(subject) === verb && tree.is(subject, "nsubj")) return { subject, object };
  const joined = tree.head(subject) === object || above === subject;
  const top = above < 0 || (above === subject && tree.head(subject) < 0);
  return joined && top ? { subject, object } : null;
}
