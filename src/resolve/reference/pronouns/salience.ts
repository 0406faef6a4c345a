import type { Tree } from "../../../extract/tree.js";
import type { Desk } from "../desk.js";
import { innermostQuote } from "./speaker.js";

/** How far back, in sentences, a pronoun looks. */
const REACH = 3;
/** What a sentence further back keeps of its weight. */
const DECAY = 0.5;

/** What one who spoke a sentence before has ahead, where the pronoun says who speaks. */
const SPOKE = 1.2;

/** Words of a sentence that are looked at for a rival. */
const LONG_SENTENCE = 150;

/** Something that a pronoun may take up: entity ids and how present they are to the reader. */
export interface Antecedent {
  ids: readonly string[];
  weight: number;
  /** The last mention of it. */
  last: number;
}

/**
 * What has been named before mention `i`, the most present first: by part in the clause (subjects before objects before the rest),
 * by sentence, and a little by how often. After Lappin & Leass (1994), with the weights of a news text.
 */
export function antecedents(desk: Desk, i: number, fits: (j: number) => boolean): Antecedent[] {
  const pronoun = desk.mentions[i]!;
  const found = new Map<string, Antecedent>();
  const speaker = speakerOf(desk, i);
  const beside = besideOf(desk, i);
  const quoting = speaks(desk, i);
  for (const j of desk.nearby(i, REACH)) {
    const ids = desk.of[j];
    const mention = desk.mentions[j]!;
    const distance = pronoun.sentence - mention.sentence;
    if (!ids || ids.length === 0 || !precedes(desk, j, i)) continue;
    if (distance > 0 && desk.isBoilerplate(mention.sentence)) continue;
    if (!fits(j) || isBarred(desk, j, i) || ids.some((id) => speaker.has(id) || beside.has(id))) continue;
    const spoke = distance <= 1 && quoting && speaks(desk, j) ? SPOKE : 0;
    const weight = partWeight(desk, j) * DECAY ** distance + closeness(desk, j, i) + spoke;
    const key = ids.length === 1 ? ids[0]! : [...ids].sort().join(" ");
    const other = found.get(key);
    if (!other) found.set(key, { ids, weight, last: j });
    else {
      other.weight = Math.max(other.weight, weight) + 0.3 * DECAY ** distance;
      other.last = j;
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight);
}

/**
 * The weight of the most present noun before mention `i` that is no mention and agrees in number: "it" and "they" are as often a thing
 * ("the report", "the missiles") as an actor. A noun that the pronoun is part of does not count.
 */
export function rival(desk: Desk, i: number, plural: boolean): number {
  const { sentence, head } = desk.mentions[i]!;
  let best = 0;
  for (const at of [sentence, sentence - 1]) {
    if (at < 0 || (at !== sentence && desk.isBoilerplate(at))) continue;
    const tree = desk.trees.of(at);
    const heads = desk.headsIn(at);
    const end = at === sentence ? head : tree.tokens.length;
    for (let t = Math.max(0, end - LONG_SENTENCE); t < end; t++) {
      const token = tree.token(t);
      if (token.upos !== "NOUN" || heads.has(t) || (token.xpos === "NNS") !== plural || /^(CD|DT)$/.test(token.xpos))
        continue;
      if (at === sentence && (tree.under(head, t) || tree.under(head, tree.firstConjunct(t)))) continue;
      if (tree.is(t, "nsubj", "obj", "obl", "root", "conj"))
        best = Math.max(best, partOf(tree, t) * DECAY ** (sentence - at));
    }
  }
  return best;
}

/** "Ana Ruiz, a lawyer herself": what the noun that a reflexive stands by is; null where it stands by none. */
export function emphasized(desk: Desk, i: number): readonly string[] | null {
  const { head } = desk.mentions[i]!;
  if (governor(desk, i) >= 0) return null;
  const noun = desk.tree(i).head(head);
  const at = desk.nearby(i, 0).find((j) => desk.mentions[j]!.head === noun);
  return at === undefined ? [] : (desk.of[at] ?? []);
}

/** "Before", or in the main clause that a fronted phrase with the pronoun opens ("In his speech, Kim said …"). */
function precedes(desk: Desk, j: number, i: number): boolean {
  const [mention, pronoun] = [desk.mentions[j]!, desk.mentions[i]!];
  if (mention.sentence !== pronoun.sentence || mention.end <= pronoun.start) return true;
  if (mention.start <= pronoun.start) return false;
  const tree = desk.tree(i);
  const verb = tree.head(mention.head);
  return verb > mention.head && tree.is(mention.head, "nsubj") && isFronted(desk, i, verb, mention.head);
}

function isFronted(desk: Desk, i: number, verb: number, subject: number): boolean {
  const tree = desk.tree(i);
  const isPossessive = tree.is(desk.mentions[i]!.head, "nmod:poss");
  const fronted = tree
    .childrenBy(verb, "obl", "advcl")
    .find((kid) => kid < subject && tree.under(desk.mentions[i]!.head, kid));
  return fronted !== undefined && (isPossessive || tree.is(fronted, "advcl"));
}

/** Who the pronoun's clause names in its other parts, by whatever mention: "he would assist him". */
function besideOf(desk: Desk, i: number): ReadonlySet<string> {
  const verb = governor(desk, i);
  if (verb < 0 || /sel(f|ves)$/i.test(desk.token(i).form)) return new Set();
  const same = desk.nearby(i, 0).filter((j) => governor(desk, j) === verb && desk.of[j]?.length === 1);
  return new Set(same.map((j) => desk.of[j]![0]!));
}

/** In direct speech the third person is somebody else than the speaker. */
function speakerOf(desk: Desk, i: number): ReadonlySet<string> {
  const statement = innermostQuote(desk, i);
  if (statement?.quote !== "direct") return new Set();
  return new Set(statement.source.mentions.flatMap((at) => desk.of[at] ?? []));
}

/** Whether a mention is the source of a statement. */
function speaks(desk: Desk, j: number): boolean {
  return desk.speakers.has(j);
}

function partWeight(desk: Desk, j: number): number {
  const { head, form } = desk.mentions[j]!;
  const tree = desk.tree(j);
  if (tree.is(head, "nmod:poss")) return form === "pronoun" ? 2 : 1.8;
  return partOf(tree, head);
}

/** How present mention `j` is so many sentences on. */
export function presenceOf(desk: Desk, j: number, distance: number): number {
  return partWeight(desk, j) * DECAY ** distance;
}

/** How much the part that a noun plays in its clause weighs. */
function partOf(tree: Tree, noun: number): number {
  const first = tree.firstConjunct(noun);
  if (tree.is(first, "nsubj")) return isMain(tree, tree.head(first)) ? 4 : 3.2;
  if (tree.is(first, "obj", "iobj", "obl:agent")) return 2.4;
  if (tree.is(first, "obl")) return 1.7;
  if (tree.is(first, "amod", "compound", "nmod:desc")) return 0.4;
  return 1.3;
}

function isMain(tree: Tree, verb: number): boolean {
  const clause = verb < 0 ? verb : tree.firstConjunct(verb);
  return clause < 0 || tree.is(clause, "root", "parataxis", "ccomp");
}

/** In the pronoun's own sentence the subject of its clause, or of the clause right above, is nearest. */
function closeness(desk: Desk, j: number, i: number): number {
  if (desk.mentions[j]!.sentence !== desk.mentions[i]!.sentence) return 0;
  const tree = desk.tree(i);
  const pronoun = desk.mentions[i]!.head;
  const own = tree.clause(pronoun);
  const isSubject = tree.is(pronoun, "nsubj") && tree.head(pronoun) === own;
  const clause = isSubject && tree.head(own) >= 0 ? tree.clause(tree.head(own)) : own;
  return tree.subject(clause).heads.includes(desk.mentions[j]!.head) ? 1.5 : 0.5;
}

/**
 * What grammar forbids (Chomsky's principles B and C as in Lappin & Leass): a pronoun is no other part of its own clause ("Kim told
 * him"), nor the phrase that it stands in ("his grandfather").
 */
function isBarred(desk: Desk, j: number, i: number): boolean {
  const [mention, pronoun] = [desk.mentions[j]!, desk.mentions[i]!];
  if (mention.sentence !== pronoun.sentence) return false;
  const tree = desk.tree(i);
  if (tree.is(pronoun.head, "nmod:poss")) {
    return tree.head(pronoun.head) === mention.head || isApposed(desk, j, tree.head(pronoun.head));
  }
  const verb = governor(desk, i);
  if (/sel(f|ves)$/i.test(desk.token(i).form)) return !tree.subject(verb).heads.includes(mention.head);
  if (verb < 0) return false;
  if (governor(desk, j) === verb && !tree.is(mention.head, "nmod:poss")) return true;
  return !tree.is(pronoun.head, "nsubj") && tree.subject(verb).heads.includes(mention.head);
}

function isApposed(desk: Desk, j: number, noun: number): boolean {
  const tree = desk.tree(j);
  const { head } = desk.mentions[j]!;
  return (tree.is(head, "appos") && tree.head(head) === noun) || (tree.is(noun, "appos") && tree.head(noun) === head);
}

/** The verb whose argument a mention is, conjuncts included; -1 where it is no verb's. */
function governor(desk: Desk, j: number): number {
  const tree = desk.tree(j);
  const first = tree.firstConjunct(desk.mentions[j]!.head);
  return tree.is(first, "nsubj", "obj", "iobj", "obl") ? tree.head(first) : -1;
}
