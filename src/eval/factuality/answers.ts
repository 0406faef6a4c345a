import { certaintyOf } from "../../extract/factuality/grade.js";
import type { Certainty } from "../../model/index.js";

/** One target: the annotated level, the one found, and what decided it. */
export interface Answer {
  gold: number;
  found: number;
  kind: string;
}

const CLASSES: readonly Certainty[] = ["certain", "probable", "possible", "unknown"];

/** Answers gathered, and the figures that they make. */
export class Answers {
  private readonly all: Answer[] = [];

  add(answer: Answer): void {
    this.all.push(answer);
  }

  get mae(): number {
    return mean(this.all.map(({ gold, found }) => Math.abs(gold - found)));
  }

  get pearson(): number {
    const [gold, found] = [this.all.map((one) => one.gold), this.all.map((one) => one.found)];
    const [a, b] = [mean(gold), mean(found)];
    const covariance = mean(this.all.map((one) => (one.gold - a) * (one.found - b)));
    const spread = (values: number[], middle: number) => Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
    const both = spread(gold, a) * spread(found, b);
    return both === 0 ? 0 : covariance / both;
  }

  get metrics(): Record<string, number> {
    const byClass = CLASSES.map((grade) => this.f1((level) => certaintyOf(level) === grade));
    return {
      targets: this.all.length,
      mae: this.mae,
      alwaysCertainMae: mean(this.all.map(({ gold }) => Math.abs(gold - 3))),
      pearson: this.pearson,
      certaintyMacroF1: mean(byClass),
      ...Object.fromEntries(CLASSES.map((grade, i) => [`${grade}F1`, byClass[i]!])),
      negativeF1: this.f1((level) => level <= -0.5),
    };
  }

  /** A line a kind of last step: how many, mean error, medians of what is annotated and of what is found. */
  get byKind(): string[] {
    const kinds = new Map<string, Answer[]>();
    for (const answer of this.all) kinds.set(answer.kind, [...(kinds.get(answer.kind) ?? []), answer]);
    return [...kinds]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([kind, answers]) => {
        const error = mean(answers.map(({ gold, found }) => Math.abs(gold - found)));
        const [gold, found] = [median(answers.map((one) => one.gold)), median(answers.map((one) => one.found))];
        return `rule ${kind}: ${answers.length} targets, mean error ${error.toFixed(2)}, median ${gold.toFixed(1)} found ${found.toFixed(1)}`;
      });
  }

  private f1(holds: (level: number) => boolean): number {
    const both = this.all.filter(({ gold, found }) => holds(gold) && holds(found)).length;
    const either =
      this.all.filter(({ gold }) => holds(gold)).length + this.all.filter(({ found }) => holds(found)).length;
    return either === 0 ? 0 : (2 * both) / either;
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
