import type { Certainty, HedgeGrade, Span } from "../../model/index.js";
import { type Factuality, factualityOf } from "../factuality/index.js";
import type { Tree } from "../tree.js";
import type { Scene } from "./scene.js";
import type { Standing } from "./standing.js";

/**
 * Kinds of steps (`data/factuality`) that make something unsure. What is only promised, planned or demanded is none the less surely
 * so: that is the act's reality, not its certainty.
 */
const UNSURE = new Set(["seeming", "suspicion", "thought", "doubt", "hedge", "may", "might", "could", "can", "report"]);

/** How sure the words of the innermost source are of an act, by what governs it: adverbs, verbs of seeming and thinking, modals. */
export function certaintyOf(tree: Tree, trigger: number, { steps, certainty }: Factuality): Certainty {
  const raised = steps.some(
    ({ kind, word }) => UNSURE.has(kind) && (kind !== "report" || isRaised(tree, trigger, word)),
  );
  return raised ? certainty : "certain";
}

/** "are reported to have been killed": the report is not a statement of its own. */
function isRaised(tree: Tree, trigger: number, word: number): boolean {
  return tree.head(trigger) === word && tree.is(trigger, "xcomp");
}

/** Kinds whose act has yet to come, or came to nothing, where the rules for standing have found nothing of the sort. */
const OPEN: Readonly<Record<string, Standing["reality"]>> = {
  attempt: "attempted",
  wish: "hypothetical",
  ability: "hypothetical",
  plan: "planned",
  demand: "demanded",
  expectation: "predicted",
  if: "conditional",
  unless: "conditional",
  once: "conditional",
  awaited: "conditional",
  question: "hypothetical",
  too: "hypothetical",
};

/** Below it nothing that is told as done is still said to have happened. */
const TOLD = 2.1;

/**
 * An act that its own clause tells as done may stand under words that leave it open ("weighing an attempt to block his return"), or be
 * one that did not come to pass ("should have arrived"). Gives the standing so mended.
 */
export function settled(tree: Tree, trigger: number, standing: Standing, words: () => Factuality): Standing {
  if (standing.reality !== "actual" || standing.polarity === "negative") return standing;
  if (isCounterfactual(tree, trigger)) return { ...standing, reality: "hypothetical" };
  const { level, steps } = words();
  const open =
    level < TOLD && level > 0 ? steps.map(({ kind }) => OPEN[kind]).find((one) => one !== undefined) : undefined;
  return open ? { ...standing, reality: open } : standing;
}

/** "should have arrived", "would have left": it did not come to that. */
function isCounterfactual(tree: Tree, trigger: number): boolean {
  const { modal, perfect } = tree.verbGroup(trigger);
  return perfect && (modal === "should" || modal === "would");
}

/** The factuality of an act in the words that hold it: what a statement's cue says of it is the statement's. */
export function inItsWords({ tree, lexicon, statements, near, sentence }: Scene, trigger: number): Factuality {
  const own = near.statements.map((index) => statements[index]!).filter((statement) => statement.sentence === sentence);
  return factualityOf(tree, trigger, lexicon.tables.factuality, "source", new Set(own.map(({ cueToken }) => cueToken)));
}

/** The grade of the hedge among a statement's that bears on an act; null where they bear on other words. */
export function hedgeOn(
  tree: Tree,
  trigger: number,
  hedges: readonly (Span & { grade: HedgeGrade })[],
): Exclude<HedgeGrade, "approximate"> | null {
  for (const { grade, ...hedge } of hedges) if (grade !== "approximate" && bears(tree, hedge, trigger)) return grade;
  return null;
}

/**
 * A hedge bears on what it stands before ("possible signs of …"), but for what belongs to the act itself ("the alleged spy was
 * expelled"); after the act, on what it governs; from another sentence, on all that is said ("It was not confirmed").
 */
function bears(tree: Tree, hedge: Span, trigger: number): boolean {
  const { start, end } = tree.sentence;
  if (hedge.start < start || hedge.start >= end) return true;
  const word = tree.at(hedge.start);
  const modifies = tree.is(word, "advmod", "amod", "aux", "det", "discourse") && tree.head(word) >= 0;
  const hedged = modifies ? tree.head(word) : word;
  if (tree.under(trigger, hedged)) return true;
  return word < trigger && !tree.under(hedged, trigger);
}
