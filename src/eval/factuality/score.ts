import type { Engine } from "../../annotate/types.js";
import { certaintyOf } from "../../extract/factuality/grade.js";
import { type Factuality, factualityOf } from "../../extract/factuality/index.js";
import { Tree } from "../../extract/tree.js";
import type { FactualityTables } from "../../lexicon/index.js";
import { halfOf } from "../halves.js";
import type { EvalResult } from "../result.js";
import { Answers } from "./answers.js";
import type { FactualityRow } from "./rows.js";

/**
 * Scores the function that the events use on given targets: mean absolute error and Pearson's r on the scale from -3 to 3 (Stanovsky et
 * al. 2017), macro-F1 of the four grades of certainty and F1 of what did not happen. Both halves by hash of the sentence are shown; the
 * errors are the tuning half's, the worst first, and by the word that decided.
 */
export async function scoreFactuality(
  rows: readonly FactualityRow[],
  engine: Engine,
  tables: FactualityTables,
): Promise<EvalResult> {
  const all = new Answers();
  const halves = { tuning: new Answers(), kept: new Answers() };
  const errors: { miss: number; line: string }[] = [];
  const sentences = await engine.annotateTokens(rows.map(({ words }) => words));
  rows.forEach((row, i) => {
    const tree = new Tree(sentences[i]!);
    const half = halfOf(row.text);
    for (const { first, last, label } of row.targets) {
      const target = headOf(tree, first, last);
      const found = factualityOf(tree, target, tables);
      const answer = { gold: label, found: found.level, kind: kindOf(found) };
      all.add(answer);
      halves[half].add(answer);
      if (half === "tuning")
        errors.push({ miss: Math.abs(label - found.level), line: describe(row, tree, target, label, found) });
    }
  });
  return {
    set: "factuality",
    metrics: {
      ...all.metrics,
      tuningMae: halves.tuning.mae,
      tuningPearson: halves.tuning.pearson,
      keptMae: halves.kept.mae,
      keptPearson: halves.kept.pearson,
    },
    errors: [
      ...errors
        .filter(({ miss }) => miss >= 1)
        .sort((a, b) => b.miss - a.miss)
        .map(({ line }) => line),
      ...halves.tuning.byKind,
    ],
  };
}

function headOf(tree: Tree, first: number, last: number): number {
  for (let at = first; at <= last; at++) if (tree.head(at) < first || tree.head(at) > last) return at;
  return last;
}

/** What decided: the innermost step. */
function kindOf({ steps }: Factuality): string {
  return steps.at(-1)?.kind ?? "none";
}

function describe(row: FactualityRow, tree: Tree, target: number, label: number, found: Factuality): string {
  const steps = found.steps.map(({ kind, word }) => `${kind} (${tree.token(word).form})`).join(", ") || "no step";
  const words = row.words.map((word, i) => (i === target ? `[${word}]` : word)).join(" ");
  return `${label.toFixed(1)} → ${found.level.toFixed(1)} ${certaintyOf(found.level)}: ${steps}: ${words}`;
}
