import type { HearsayRecord, Merged } from "../../model/index.js";
import { type AcrossResult, scoreAcross } from "./across.js";
import type { SeedsKey } from "./key.js";
import { type DocumentResult, type ItemResult, scoreDocument } from "./score.js";

export { parseKey } from "./key.js";

/** Both seed reports, scored. */
export interface SeedsScore {
  documents: DocumentResult[];
  across: AcrossResult[];
  metrics: Record<string, number>;
}

/** Scores the records of the seed reports, in the key's order, and what was merged from them. */
export function scoreSeeds(key: SeedsKey, records: readonly HearsayRecord[], merged: Merged): SeedsScore {
  const documents = key.documents.map((document, at) => scoreDocument(document, records[at]!, key));
  const across = scoreAcross(key, records, merged);
  const items = documents.flatMap((document) => document.items);
  const falses = documents.reduce((sum, document) => sum + document.false.length, 0);
  const found = documents.reduce((sum, document) => sum + document.records, 0);
  return {
    documents,
    across,
    metrics: {
      statements: share(items, "statement", false),
      events: share(items, "event", false),
      "statements with stretch": share(items, "statement", true),
      "events with stretch": share(items, "event", true),
      records: found,
      "false records": falses,
      "false share": found === 0 ? 0 : falses / found,
      "from boilerplate": documents.reduce((sum, document) => sum + document.fromBoilerplate, 0),
      "across right": across.filter((one) => one.right).length / across.length,
    },
  };
}

function share(items: readonly ItemResult[], kind: ItemResult["kind"], stretch: boolean): number {
  const wanted = items.filter((item) => item.kind === kind && (stretch || !item.stretch));
  return wanted.filter((item) => item.outcome === "right").length / wanted.length;
}

/** The score in lines: every item that is not right, every false record by its rule, what is wrong across reports, the sums. */
export function describeSeeds(score: SeedsScore): string[] {
  const lines: string[] = [];
  for (const document of score.documents) {
    lines.push(document.file);
    for (const frame of document.frame) lines.push(`  frame   ${frame}`);
    for (const item of document.items) {
      if (item.outcome === "right") continue;
      const stretch = item.stretch ? " (stretch)" : "";
      const fields = item.fields.length > 0 ? ` in ${item.fields.join(", ")}` : "";
      lines.push(
        `  ${item.outcome.padEnd(7)} ${item.kind}${stretch}${fields}: ${item.item}${item.by ? ` [${item.by}]` : ""}`,
      );
    }
    for (const one of document.false) lines.push(`  false   ${one.kind} [${one.by}]: ${one.words}: ${one.why}`);
  }
  lines.push("across");
  for (const one of score.across) lines.push(`  ${one.right ? "right" : "wrong"}   ${one.what}: ${one.found}`);
  for (const [name, value] of Object.entries(score.metrics)) lines.push(`${name.padEnd(24)} ${round(value)}`);
  return lines;
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
