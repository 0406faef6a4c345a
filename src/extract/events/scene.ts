import type { TimeDraft } from "../../annotate/times/types.js";
import type { EventTables, Lexicon } from "../../lexicon/index.js";
import { Finder } from "../mentions/index.js";
import type { Tree, Trees } from "../tree.js";
import type { MentionDraft, Reading, StatementDraft } from "../types.js";
import { type Nearby, nearby } from "./nearby.js";

/** What the rules for events look at: one sentence and all that was found before in its document. */
export interface Scene {
  readonly reading: Reading;
  readonly sentence: number;
  readonly tree: Tree;
  readonly lexicon: Lexicon;
  readonly tables: EventTables;
  readonly mentions: readonly MentionDraft[];
  readonly finder: Finder;
  readonly times: readonly TimeDraft[];
  readonly statements: readonly StatementDraft[];
  /** Which of the times and statements concern this sentence. */
  readonly near: Nearby;
}

/** The scene of each sentence of a document, by the sentence's number. */
export function scenes(
  reading: Reading,
  mentions: readonly MentionDraft[],
  times: readonly TimeDraft[],
  statements: readonly StatementDraft[],
  lexicon: Lexicon,
  trees: Trees,
): (sentence: number) => Scene {
  const finder = new Finder(mentions);
  const tables = lexicon.tables.patterns;
  const near = nearby(reading.annotation.sentences, times, statements);
  return (sentence) => ({
    reading,
    sentence,
    tree: trees.of(sentence),
    lexicon,
    tables,
    mentions,
    finder,
    times,
    statements,
    near: near[sentence]!,
  });
}

/** Lemma of a verb with its particle: "carry_out", "shut_down". */
export function verbLemma(tree: Tree, verb: number, known: Pick<EventTables, "verbs" | "forms"> | null = null): string {
  const lemma = known ? knownLemma(tree, verb, known) : tree.lemma(verb);
  const particle = tree.child(verb, "compound:prt");
  return particle < 0 || isUpTo(tree, particle) ? lemma : `${lemma}_${tree.lemma(particle)}`;
}

/** "sent up to 40 men": no particle, but part of the number. */
function isUpTo(tree: Tree, particle: number): boolean {
  if (tree.lemma(particle) !== "up" || tree.lemma(particle + 1) !== "to") return false;
  return particle + 2 < tree.tokens.length && tree.token(particle + 2).upos === "NUM";
}

/** The lemma; where the tables have none such, that of an irregular form or a regular stem that they do have ("freed": "free"). */
function knownLemma(tree: Tree, verb: number, { verbs, forms }: Pick<EventTables, "verbs" | "forms">): string {
  const lemma = tree.lemma(verb);
  if (verbs.has(lemma)) return lemma;
  const form = tree.token(verb).form.toLowerCase();
  const irregular = forms.get(form);
  if (irregular) return irregular;
  const stems = [/ed$/, /d$/, /ing$/, /s$/, /es$/].flatMap((ending) => {
    if (!ending.test(form)) return [];
    const stem = form.replace(ending, "");
    return [stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")];
  });
  return stems.find((stem) => verbs.has(stem)) ?? lemma;
}

/** The noun's lemma, and it with the words before it: "exercise", "war_game", "prime_minister". */
export function nounLemmas(tree: Tree, noun: number): readonly string[] {
  let kept = LEMMAS.get(tree);
  if (!kept) {
    kept = [];
    LEMMAS.set(tree, kept);
  }
  kept[noun] ??= readNounLemmas(tree, noun);
  return kept[noun];
}

const LEMMAS = new WeakMap<Tree, (readonly string[])[]>();

function readNounLemmas(tree: Tree, noun: number): readonly string[] {
  const own = noun === 0 ? openingLemma(tree) : tree.lemma(noun).replaceAll("-", "-");
  const before = tree.childrenBy(noun, "compound", "amod").filter((kid) => kid === noun - 1);
  return [...before.map((kid) => `${tree.lemma(kid)}_${own}`), own];
}

/** The first word of a sentence may be a plural that was taken for a name ("Clashes"). */
function openingLemma(tree: Tree): string {
  const lemma = tree.lemma(0);
  return tree.token(0).upos === "PROPN" ? lemma.replace(/(?<=sh|ch|ss|x)es$|(?<=[^s])s$/, "") : lemma;
}

/** Whether a noun is one of `words`; a head that only measures ("hundreds of missiles") gives way to what it measures. */
export function isThing(tree: Tree, noun: number, words: ReadonlySet<string>): boolean {
  if (nounLemmas(tree, noun).some((lemma) => words.has(lemma))) return true;
  if (words.has("million") && tree.childrenBy(noun, "nummod", "compound").some((kid) => GREAT.has(tree.lemma(kid))))
    return true;
  if (!MEASURES.has(tree.lemma(noun)) && tree.token(noun).upos !== "NUM") return false;
  return tree.obliques(noun, "of").some((kid) => nounLemmas(tree, kid).some((lemma) => words.has(lemma)));
}

const GREAT = new Set(["million", "billion", "trillion"]);

/** Whether a noun only says how much there is of what its "of" phrase names. */
export function isMeasure(tree: Tree, noun: number): boolean {
  return MEASURES.has(tree.lemma(noun)) || tree.token(noun).upos === "NUM" || tree.token(noun).upos === "SYM";
}

const MEASURES = new Set(
  (
    "amount number quantity hundred thousand dozen million billion ton tonne lot series kind type shipment batch round set " +
    "package piece cache load supply range pair wave couple group form delivery delegation cargo truckload volume tranche tonne grant kilo kilogram barrel case fleet instalment installment"
  ).split(" "),
);
