import type { HearsayRecord } from "../../model/index.js";
import { bare, Subject } from "../seeds/fields.js";
import { type FalseRecord, type ItemResult, match } from "../seeds/score.js";
import type { VariantText } from "./key.js";
import { isCalled } from "./names.js";

/** One text, scored. */
export interface VariantResult {
  id: string;
  phenomenon: string;
  text: string;
  items: ItemResult[];
  false: FalseRecord[];
  /** What is wrong in the text as a whole: its publication date, an entity that must not be there. */
  frame: string[];
}

/** Scores the record of one text; a text that could not be coded (null) misses everything. */
export function scoreVariant(text: VariantText, record: HearsayRecord | null): VariantResult {
  const { id, phenomenon } = text;
  if (record === null) return { id, phenomenon, text: text.text, items: [], false: [], frame: ["not coded"] };
  const subject = new Subject(record, isCalled);
  return { id, phenomenon, text: text.text, ...match(text, subject), frame: wrongInFrame(text, record) };
}

/** All items right, nothing false. */
export function isRight(result: VariantResult): boolean {
  return (
    result.items.every((item) => item.outcome === "right") && result.false.length === 0 && result.frame.length === 0
  );
}

function wrongInFrame({ inferred, absent }: VariantText, record: HearsayRecord): string[] {
  const wrong = absent
    .filter((name) => record.entities.some(({ label, country }) => country === name || bare(label) === bare(name)))
    .map((name) => `must not be there: ${name}`);
  const { value, basis } = record.document.published;
  const open = value === null || !/^\d{4}/.test(value);
  if (inferred === null && !open) wrong.push(`published: ${value}, must stay open`);
  if (typeof inferred === "string" && (value !== inferred || basis !== "inferred"))
    wrong.push(`published: ${value} (${basis}), not ${inferred} (inferred)`);
  return wrong;
}

/** The sums, and the share of right texts for each phenomenon. */
export function metricsOf(results: readonly VariantResult[]): Record<string, number> {
  const items = results.flatMap((result) => result.items);
  const phenomena = [...new Set(results.map((result) => result.phenomenon))];
  return {
    texts: results.length,
    "texts right": share(results, isRight),
    items: items.length,
    "items right": share(items, (item) => item.outcome === "right"),
    "false records": results.reduce((sum, result) => sum + result.false.length, 0),
    ...Object.fromEntries(
      phenomena.map((phenomenon) => [
        phenomenon,
        share(
          results.filter((result) => result.phenomenon === phenomenon),
          isRight,
        ),
      ]),
    ),
  };
}

function share<T>(all: readonly T[], right: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(right).length / all.length;
}

/** Every text that is not right, with what is wrong in it and the rule that made it. */
export function describeVariants(results: readonly VariantResult[]): string[] {
  return results
    .filter((result) => !isRight(result))
    .flatMap((result) => [
      `${result.id}: ${result.text.replace(/\s+/g, " ")}`,
      ...result.frame.map((what) => `  frame   ${what}`),
      ...result.items.filter((item) => item.outcome !== "right").map(describeItem),
      ...result.false.map((one) => `  false   ${one.kind} [${one.by}]: ${one.words}: ${one.why}`),
    ]);
}

function describeItem({ outcome, kind, item, fields, by }: ItemResult): string {
  const where = fields.length > 0 ? ` in ${fields.join(", ")}` : "";
  return `  ${outcome.padEnd(7)} ${kind}${where}: ${item}${by === null ? "" : ` [${by}]`}`;
}
