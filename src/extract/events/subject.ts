import { FINITE_TAG, type Subject, type Tree } from "../tree.js";
import { hasOwnObject, isTimeWord, squeezedClause } from "./slips.js";

/** Verbs that nobody undergoes: a bare participle of theirs is active ("soldiers fought against …"). */
const INTRANSITIVE = new Set(
  "fight clash meet agree cooperate withdraw retreat protest march rally negotiate collaborate resign surrender talk call appeal vote remain arrive return travel roll advance gather flee brawl land fly sail".split(
    " ",
  ),
);
/** Verbs that keep an object in the passive ("asked a question"). */
const GIVING = new Set("give grant award offer show send ask deny promise pay tell teach hand allow".split(" "));
const SAYING = new Set("say report add tell announce state note claim".split(" "));
const OF = new Set(["of", "about", "from", "with", "by"]);

const KEPT = new WeakMap<Tree, Subject[]>();

/** Who does what the verb says, as the tree has it, with the slips that parsers make at participles put right. */
export function subjectOf(tree: Tree, verb: number): Subject {
  let kept = KEPT.get(tree);
  if (!kept) {
    kept = [];
    KEPT.set(tree, kept);
  }
  kept[verb] ??= mended(tree, verb);
  return kept[verb];
}

function mended(tree: Tree, verb: number): Subject {
  const subject = tree.subject(verb);
  const squeezed = squeezedClause(tree, verb);
  if (squeezed) return { heads: [squeezed.subject], passive: false, via: "own" };
  if (subject.via === "noun" && isLoneVerb(tree, verb)) return { heads: subject.heads, passive: false, via: "own" };
  if (subject.passive && (isBareActive(tree, verb) || isState(tree, verb))) return { ...subject, passive: false };
  const squeezedFirst = hyphened(tree, verb);
  if (squeezedFirst.length > 0) return { heads: squeezedFirst, passive: false, via: "own" };
  const hung = onAuxiliary(tree, verb);
  if (hung.length > 0) return { heads: hung, passive: subject.passive, via: "own" };
  const thrown = whatWas(tree, subject);
  if (thrown.length > 0) return { ...subject, heads: thrown };
  const named = beforeExamples(tree, verb);
  if (named.length > 0) return { heads: named, passive: subject.passive, via: "own" };
  if (subject.via === "own") return nearest(tree, verb, subject);
  if ((subject.via !== "participle" && subject.via !== "noun") || tree.token(verb).xpos !== "VBG") return subject;
  const before = nounBefore(tree, verb);
  if (before >= 0) return { heads: [before], passive: false, via: "noun" };
  if (subject.via === "noun") return subject;
  const said = saidClause(tree, verb);
  const nearer = said >= 0 ? said : nearerClause(tree, verb);
  if (nearer < 0) return subject;
  const heads = tree.subject(nearer).heads;
  return heads.length > 0 ? { ...subject, heads } : subject;
}

/** "Chad test-fired": the part before the hyphen, taken for the subject, belongs to the verb; what stands before it acts. */
function hyphened(tree: Tree, verb: number): number[] {
  const part = verb - 2;
  if (part < 1 || tree.token(verb - 1).form !== "-" || !tree.is(part, "nsubj") || tree.head(part) !== verb) return [];
  return tree.childrenBy(part, "compound", "nmod").flatMap((kid) => (kid < part ? tree.conjuncts(kid) : []));
}

/** "A shell fired from Chad hit …", with the participle for the subject: the noun that it says more of. */
function whatWas(tree: Tree, subject: Subject): number[] {
  if (subject.via !== "own" || subject.heads.length !== 1) return [];
  const participle = subject.heads[0]!;
  if (tree.token(participle).xpos !== "VBN") return [];
  return tree
    .childrenBy(participle, "nsubj")
    .filter((kid) => kid < participle && /^(NOUN|PROPN)$/.test(tree.token(kid).upos));
}

const EXAMPLES = new Set(["including", "like", "such as", "led by", "among"]);

/** "Aircraft including helicopters bombed …", with the examples taken for the subject: what they are examples of acts. */
function beforeExamples(tree: Tree, verb: number): number[] {
  const own = tree.childrenBy(verb, "nsubj").find((kid) => kid < verb);
  if (own === undefined || !EXAMPLES.has(tree.preposition(own))) return [];
  const before = tree.extent(own).first - 1;
  if (before < 0 || !/^(NOUN|PROPN)$/.test(tree.token(before).upos)) return [];
  return tree.head(before) === verb || tree.head(before) === own
    ? tree.conjuncts(before).filter((kid) => kid < own)
    : [];
}

/** "Hours earlier Maduro expelled …", "MOGADISHU -- An airstrike killed …": of two subjects the one by the verb is right. */
function nearest(tree: Tree, verb: number, subject: Subject): Subject {
  const own = tree.childrenBy(verb, "nsubj").filter((kid) => kid < verb && !isTimeWord(tree, kid));
  const last = own[own.length - 1];
  const listed = inList(tree, verb, own);
  if (listed.length > 0) return { ...subject, heads: listed };
  const dated = last === undefined ? beforeTime(tree, verb) : [];
  if (dated.length > 0) return { ...subject, heads: dated };
  return last === undefined || (own.length === 1 && subject.heads.includes(last))
    ? subject
    : { ...subject, heads: tree.conjuncts(last) };
}

/** "Chad, Mali, and Niger met", with the conjuncts hung on the verb or taken for appositions. */
function inList(tree: Tree, verb: number, own: readonly number[]): number[] {
  const [first, second] = own;
  if (first === undefined || second === undefined) return [];
  if (!tree.childrenBy(verb, "cc").some((cc) => cc > first && cc < own[own.length - 1]!)) return [];
  const between = tree.childrenBy(first, "appos").filter((kid) => tree.token(kid).upos === "PROPN" && kid < second);
  return [...new Set([...own, ...between].flatMap((kid) => tree.conjuncts(kid)))].sort((a, b) => a - b);
}

/** "Mali today said …", "The government Saturday said …", read as one phrase or two subjects: who stands before the word of time acts. */
function beforeTime(tree: Tree, verb: number): number[] {
  const time = tree.childrenBy(verb, "nsubj").find((kid) => kid < verb && isTimeWord(tree, kid));
  if (time === undefined) return [];
  const own = tree.childrenBy(time, "nsubj").filter((kid) => kid < time && /^(NOUN|PROPN)$/.test(tree.token(kid).upos));
  if (own.length > 0) return own.flatMap((kid) => tree.conjuncts(kid)).filter((kid) => kid < time);
  return tree.childrenBy(time, "compound", "nmod:poss").filter((kid) => kid < time && tree.token(kid).upos === "PROPN");
}

/** "Mali has threatened", with the subject hung on the auxiliary. */
function onAuxiliary(tree: Tree, verb: number): number[] {
  if (tree.child(verb, "nsubj") >= 0) return [];
  return tree
    .childrenBy(verb, "aux")
    .flatMap((aux) => tree.childrenBy(aux, "nsubj").flatMap((kid) => tree.conjuncts(kid)));
}

/** "Thousands marched in Lima.", read as some thousands that were marched: the one verb of a whole sentence is no participle. */
function isLoneVerb(tree: Tree, verb: number): boolean {
  const noun = tree.head(verb);
  if (!tree.is(verb, "acl") || noun < 0 || tree.head(noun) >= 0 || verb < noun) return false;
  if (tree.token(verb).xpos !== "VBN" || !(INTRANSITIVE.has(tree.lemma(verb)) || hasOwnObject(tree, verb)))
    return false;
  return tree.tokens.at(-1)?.form === "." && !tree.tokens.some(({ xpos }) => FINITE_TAG.test(xpos));
}

function isBareActive(tree: Tree, verb: number): boolean {
  if (hasOwnObject(tree, verb) && !GIVING.has(tree.lemma(verb))) return !hasAgent(tree, verb);
  if (!INTRANSITIVE.has(tree.lemma(verb)) || tree.child(verb, "aux:pass", "nsubj:pass") >= 0) return false;
  return !hasAgent(tree, verb);
}

/** What one is in and does oneself: "were engaged in fighting", "is embroiled in a war". */
const STATES = new Set(["engage", "embroil", "involve", "lock"]);

function isState(tree: Tree, verb: number): boolean {
  return STATES.has(tree.lemma(verb)) && tree.obliques(verb, "in").length > 0 && !hasAgent(tree, verb);
}

function hasAgent(tree: Tree, verb: number): boolean {
  return tree.agents(verb).some((kid) => tree.preposition(kid) === "by");
}

/** "signs of Chad preparing an attack": the noun of an "of" phrase right before the participle does it. */
function nounBefore(tree: Tree, verb: number): number {
  const before = verb - 1;
  if (before < 0 || !/^(NOUN|PROPN|PRON)$/.test(tree.token(before).upos)) return -1;
  return tree.is(before, "nmod", "obl") && OF.has(tree.preposition(before)) ? before : -1;
}

/** "troops overran a base, officials said, killing six": what is said, and not who says it, goes on in the participle. */
function saidClause(tree: Tree, verb: number): number {
  const head = tree.head(verb);
  if (head < 0 || !SAYING.has(tree.lemma(head)) || tree.child(verb, "mark", "case") >= 0) return -1;
  const said = tree.childrenBy(head, "ccomp", "parataxis").find((kid) => kid < head && tree.verbGroup(kid).finite);
  return said ?? -1;
}

/** "visited when they signed, agreeing to …": the finite clause between the participle and the verb that it hangs on. */
function nearerClause(tree: Tree, verb: number): number {
  const head = tree.head(verb);
  if (head < 0 || head > verb) return -1;
  const between = tree
    .childrenBy(head, "advcl", "conj", "ccomp")
    .filter((kid) => kid > head && kid < verb && tree.child(kid, "nsubj") >= 0 && tree.verbGroup(kid).finite);
  return between[between.length - 1] ?? -1;
}
