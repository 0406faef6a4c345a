import type { HearsayRecord } from "../../model/index.js";
import { type Half, halfOf } from "./halves.js";
import type { LabelledReport, Predicted } from "./labelled.js";
import { ATTRIBUTION_ROLES, type AttributionRole, type ScoredReport, scoreReport, type Tally } from "./score.js";

export { readGumNews } from "./gum-news.js";
export type { LabelledReport } from "./labelled.js";
export { readPolnear } from "./polnear.js";

/**
 * A set scored: its figures, for all and for each half; the precision of each rule, and a line for each thing missed or found in excess.
 * `rules`, `missed` and `excess` tell of the tuned half alone: nobody is to look at what the other half holds.
 */
export interface AttributionScore {
  metrics: Record<string, number>;
  rules: { by: string; found: number; matched: number }[];
  missed: string[];
  excess: string[];
}

/** A record's statements as attributions. A link that only carries another (no words of its own) is left out. */
function attributionsOf(record: HearsayRecord): Predicted[] {
  const labels = new Map(record.entities.map(({ id, label }) => [id, label]));
  const entityOf = new Map(record.mentions.map(({ id, entity }) => [id, entity]));
  return record.statements.map((statement) => ({
    source:
      statement.source.start === null || statement.source.end === null
        ? []
        : [{ start: statement.source.start, end: statement.source.end }],
    cue: [statement.cue],
    content: statement.content,
    nested: statement.parent !== null,
    by: statement.by,
    entities: statement.source.mentions.map((mention) => labels.get(entityOf.get(mention) ?? "") ?? ""),
  }));
}

/** Scores records against reports, in the same order. `outermost`: the set marks outermost attributions only, as PolNeAR does. */
export function scoreAttributions(
  reports: readonly LabelledReport[],
  records: readonly (HearsayRecord | null)[],
  { outermost }: { outermost: boolean },
): AttributionScore {
  const scored = reports.map((report, at) => {
    const record = records[at];
    const predicted = record ? attributionsOf(record).filter((one) => !(outermost && one.nested)) : [];
    return scoreReport(report, predicted);
  });
  const tuned = reports.flatMap(({ id, text }, at) => (halfOf(id) === "tuned" ? [{ one: scored[at]!, text }] : []));
  return {
    metrics: { ...metricsOf(scored), ...halfMetrics(scored, "tuned"), ...halfMetrics(scored, "kept") },
    rules: rulesOf(tuned.map(({ one }) => one)),
    missed: tuned.flatMap(({ one, text }) => missedIn(one, text)),
    excess: tuned.flatMap(({ one, text }) => excessIn(one, text)),
  };
}

/** What is reported of each half. */
const HALVED = ["micro exact F1", "relation P", "relation F1", "attributions found", "source right"];

function halfMetrics(scored: readonly ScoredReport[], half: Half): Record<string, number> {
  const metrics = metricsOf(scored.filter(({ id }) => halfOf(id) === half));
  return Object.fromEntries(HALVED.map((name) => [`${half} half: ${name}`, metrics[name]!]));
}

function metricsOf(scored: readonly ScoredReport[]): Record<string, number> {
  const metrics: Record<string, number> = {};
  const add = (name: string, { right, predicted, gold }: Tally, covered = right) => {
    const precision = predicted === 0 ? 0 : right / predicted;
    const recall = gold === 0 ? 0 : covered / gold;
    metrics[`${name} P`] = precision;
    metrics[`${name} R`] = recall;
    metrics[`${name} F1`] = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  };
  const sum = (role: AttributionRole) => total(scored.map((one) => one.exact[role]));
  for (const role of ATTRIBUTION_ROLES) {
    add(`${role} exact`, sum(role));
    const parts = scored.map((one) => one.partial[role]);
    add(
      `${role} partial`,
      total(parts),
      parts.reduce((all, one) => all + one.covered, 0),
    );
  }
  add("micro exact", total(ATTRIBUTION_ROLES.map(sum)));
  add("relation", total(scored.map((one) => one.relations)));
  const gold = scored.flatMap((one) => one.found);
  const matched = gold.filter((one) => one.predicted !== null);
  metrics["attributions found"] = gold.length === 0 ? 0 : matched.length / gold.length;
  metrics["source right"] = matched.length === 0 ? 0 : matched.filter((one) => one.sourceRight).length / matched.length;
  return metrics;
}

function total(tallies: readonly Tally[]): Tally {
  const sum = { right: 0, predicted: 0, gold: 0 };
  for (const { right, predicted, gold } of tallies) {
    sum.right += right;
    sum.predicted += predicted;
    sum.gold += gold;
  }
  return sum;
}

function rulesOf(scored: readonly ScoredReport[]): AttributionScore["rules"] {
  const rules = new Map<string, { by: string; found: number; matched: number }>();
  for (const { predicted, matched } of scored.flatMap((one) => one.judged)) {
    const rule = rules.get(predicted.by) ?? { by: predicted.by, found: 0, matched: 0 };
    rule.found++;
    if (matched) rule.matched++;
    rules.set(predicted.by, rule);
  }
  return [...rules.values()].sort((a, b) => b.found - a.found);
}

function missedIn(scored: ScoredReport, text: string): string[] {
  const missing = scored.found.filter((one) => one.predicted === null);
  return missing.map(({ gold }) => `${scored.id}: ${line(gold, text)}`);
}

function excessIn(scored: ScoredReport, text: string): string[] {
  const wrong = scored.judged.filter((one) => !one.matched);
  return wrong.map(({ predicted }) => `${scored.id}: [${predicted.by}] ${line(predicted, text)}`);
}

function line({ source, cue, content }: Pick<Predicted, "source" | "cue" | "content">, text: string): string {
  const words = (pieces: readonly { start: number; end: number }[]) =>
    pieces.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")).join(" … ");
  return `${words(source) || "–"} | ${words(cue) || "–"} | ${words(content).slice(0, 120)}`;
}
