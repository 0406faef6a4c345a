import type { FactualityTables } from "../../lexicon/index.js";
import { complementOf } from "../factuality/complement.js";
import { signatureOf } from "../factuality/signature.js";
import type { Tree } from "../tree.js";
import type { Scene } from "./scene.js";

const WHEN = new Set([
  "during",
  "at",
  "on",
  "in",
  "since",
  "before",
  "after",
  "of",
  "for",
  "from",
  "until",
  "by",
  "throughout",
  "following",
  "",
]);
const WHERE = new Set(["in", "at", "near", "inside", "outside", "across", "on", "off", "along", "around", "over"]);
const LIMIT = 10;

/** Index of the time of the act that `trigger` says: one that hangs on its clause, or that the clause takes from what governs it. */
export function timeOf(scene: Scene, trigger: number): number | null {
  const { tree } = scene;
  const anchors = anchorsOf(scene, trigger);
  let best: number | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const index of scene.near.times) {
    const time = scene.times[index]!;
    if (time.type !== "DATE" && time.type !== "TIME") continue;
    if (time.expression.value === "PRESENT_REF" || time.expression.value === "PAST_REF") continue;
    const cost = costOf(tree, anchors, trigger, time.first, time.last);
    if (cost < bestCost) {
      best = index;
      bestCost = cost;
    }
  }
  return best;
}

/** Words on which the act's time may hang, with how far they are from it: itself, what governs it without a time of its own. */
function anchorsOf({ tree, lexicon }: Scene, trigger: number): Map<number, number> {
  const anchors = new Map<number, number>([[trigger, 0]]);
  for (let at = trigger, cost = 1; cost < LIMIT; cost++) {
    const head = tree.head(at);
    if (head < 0 || !sharesTime(tree, at) || isTakenUp(tree, lexicon.tables.factuality, at, head)) break;
    anchors.set(head, cost);
    at = head;
  }
  return anchors;
}

/** Kinds of words (`data/factuality`) whose own time says nothing of when what they speak of was done. */
const TAKING_UP = new Set(["fact", "claim", "suspicion", "doubt", "thought", "ask"]);

/** "protested on Sunday against the killings", "accused it on Friday of shelling": the one is dated, the other came before. */
function isTakenUp(tree: Tree, tables: FactualityTables, at: number, head: number): boolean {
  if (tree.is(at, "conj", "nsubj:pass")) return false;
  const nominal = tree.is(at, "obj", "obl", "nmod", "compound");
  const preposition = tree.is(at, "advcl", "acl") ? markOf(tree, at) : tree.preposition(at);
  const complement = nominal ? "noun" : complementOf(tree, at);
  const signature = signatureOf(tree, tables, head, complement, preposition);
  return signature !== null && complement !== "to" && TAKING_UP.has(signature.kind);
}

/** Whether a word only tells of the act, as "accused" does of what it is an accusation of, so that its time is not the act's. */
export function isToldBy({ tree, lexicon }: Scene, trigger: number, word: number): boolean {
  for (let at = trigger, steps = 0; steps < LIMIT; steps++) {
    const head = tree.head(at);
    if (head < 0) return false;
    if (isTakenUp(tree, lexicon.tables.factuality, at, head)) return tree.under(head, word);
    if (head === word) return false;
    at = head;
  }
  return false;
}

function markOf(tree: Tree, at: number): string {
  const mark = tree.child(at, "mark", "case");
  return mark < 0 ? "" : tree.lemma(mark);
}

/** A participle, an infinitive, a conjunct without subject and a nominal act take the time of what they hang on. */
function sharesTime(tree: Tree, at: number): boolean {
  if (tree.is(at, "conj")) return tree.child(at, "nsubj") < 0;
  if (tree.is(at, "xcomp", "obj", "nsubj:pass", "compound")) return true;
  if (tree.is(at, "nmod", "obl")) return /^(for|of|in|during|at|to|on|with)$/.test(tree.preposition(at));
  if (tree.is(at, "advcl", "acl")) {
    if (tree.is(at, "acl:relcl"))
      return tree.childrenBy(at, "advmod", "mark").some((kid) => tree.lemma(kid) === "when");
    return (
      !tree.verbGroup(at).finite || tree.childrenBy(at, "mark", "advmod").some((kid) => tree.lemma(kid) === "when")
    );
  }
  return false;
}

/** How far a time expression is from the act: infinite where it belongs to another clause. */
function costOf(
  tree: Tree,
  anchors: ReadonlyMap<number, number>,
  trigger: number,
  first: number,
  last: number,
): number {
  const top = topOf(tree, first, last);
  if (isBare(tree, top, trigger)) return 1;
  let at = top;
  for (let steps = 0; at >= 0 && steps < LIMIT; steps++) {
    const anchor = anchors.get(at);
    if (anchor !== undefined) return anchor * 2 + steps;
    if (!climbs(tree, at, trigger) || (steps > 0 && isOwned(tree, top, at))) return Number.POSITIVE_INFINITY;
    at = tree.head(at);
  }
  return Number.POSITIVE_INFINITY;
}

/** "President Lee Saturday vowed": a day right before the verb, which a parser takes for part of the name. */
function isBare(tree: Tree, top: number, trigger: number): boolean {
  const subject = tree.head(top);
  return (
    top === trigger - 1 &&
    tree.is(top, "flat", "appos", "compound", "nmod", "obl") &&
    tree.is(subject, "nsubj", "nsubj:pass") &&
    tree.head(subject) === trigger
  );
}

/** "the handling of Wednesday's meeting": the day is the meeting's, and goes no further up than "at the meeting" does. */
function isOwned(tree: Tree, top: number, at: number): boolean {
  if (tree.head(top) !== at || !tree.is(top, "nmod:poss", "compound")) return false;
  return tree.is(at, "nmod", "obl") && !/^(at|in|during|on|after|before)$/.test(tree.preposition(at));
}

const INNER = "obl nmod advmod nummod compound amod flat appos obj nmod:poss dep nmod:unmarked".split(" ");

/** From a time up to what it dates: out of its phrase, out of a name (which no time belongs to), and out of a phrase like "the June
 * summit" that itself says when. */
function climbs(tree: Tree, at: number, trigger: number): boolean {
  if (tree.head(at) < 0 || !tree.is(at, ...INNER)) return false;
  if (!tree.is(at, "obl", "nmod") || tree.token(at).upos === "PROPN" || tree.head(at) === trigger) return true;
  const preposition = tree.preposition(at);
  return WHEN.has(preposition) || (preposition === "to" && at > trigger);
}

function topOf(tree: Tree, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = tree.head(i);
    if (head < first || head > last) return i;
  }
  return first;
}

/** Mention of where it happened: "in Geneva" at the act or at its object. */
export function placeOf(scene: Scene, trigger: number, taken: ReadonlySet<number>): number | null {
  const { tree, finder, mentions } = scene;
  const object = tree.child(trigger, "obj");
  const heads = [trigger, ...(object >= 0 ? [object] : [])];
  for (const head of heads) {
    for (const kid of tree.obliques(head)) {
      if (!WHERE.has(tree.preposition(kid))) continue;
      const index = finder.at(scene.sentence, kid);
      if (index >= 0 && !taken.has(index) && isPlace(scene, index)) return index;
    }
  }
  return null;

  function isKnown({ start, end }: { start: number; end: number }): boolean {
    return scene.lexicon.lookup(scene.reading.document.text.slice(start, end)).length > 0;
  }

  function isPlace({ lexicon }: Scene, index: number): boolean {
    const mention = mentions[index]!;
    if (mention.form === "pronoun") return false;
    if (mention.form === "name") return mention.class === "LOC" || (mention.class === null && isKnown(mention));
    return lexicon.nouns.get(tree.lemma(mention.head))?.kind === "country";
  }
}
