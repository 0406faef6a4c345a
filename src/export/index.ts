import type { HearsayRecord, Merged } from "../model/index.js";
import { csvLines, type FlatRow } from "./csv.js";
import { jsonLine } from "./json.js";
import { claimRow, copyRow, documentRow, entityRow, eventRow, mergedEventRow, statementRow, storyRow } from "./rows.js";

export { csvLines, type FlatRow } from "./csv.js";
export { jsonLine } from "./json.js";
export { claimRow, mergedEventRow, storyRow } from "./rows.js";

/** What can be exported. `events` are those of the world, merged; `mentions` of them in each report are `findings`. */
export const KINDS = [
  "documents",
  "records",
  "statements",
  "findings",
  "entities",
  "events",
  "claims",
  "stories",
  "copies",
] as const;
export type Kind = (typeof KINDS)[number];

export const FORMATS = ["jsonl", "csv"] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** What is exported: records, one at a time, and what was merged from all of them. */
export interface Exported {
  records: AsyncIterable<HearsayRecord>;
  merged: Merged;
}

interface Item {
  json: unknown;
  row: FlatRow;
}

/** Lines of an export, in order of the store. Records are nested and have no CSV form: the answer is a `RangeError`. */
export async function* exportLines(kind: Kind, format: ExportFormat, from: Exported): AsyncGenerator<string> {
  if (kind === "records" && format === "csv")
    throw new RangeError("records are nested and have no CSV form; use --format jsonl");
  let header = false;
  for await (const { json, row } of items(kind, from)) {
    if (format === "jsonl") {
      yield jsonLine(json);
      continue;
    }
    const [names, line] = csvLines(Object.keys(row), [row]);
    if (!header) yield names!;
    header = true;
    yield line!;
  }
}

async function* items(kind: Kind, { records, merged }: Exported): AsyncGenerator<Item> {
  if (kind === "claims") yield* merged.claims.map((json) => ({ json, row: claimRow(json) }));
  else if (kind === "events") yield* merged.events.map((json) => ({ json, row: mergedEventRow(json) }));
  else if (kind === "stories") yield* merged.stories.map((json) => ({ json, row: storyRow(json) }));
  else if (kind === "copies") yield* merged.copies.map((json) => ({ json, row: copyRow(json) }));
  else yield* itemsOfRecords(kind, records);
}

async function* itemsOfRecords(kind: Kind, records: AsyncIterable<HearsayRecord>): AsyncGenerator<Item> {
  const seen = new Set<string>();
  for await (const record of records) {
    const document = record.document.id;
    if (kind === "records") yield { json: record, row: {} };
    else if (kind === "documents") yield { json: record.document, row: documentRow(record) };
    else if (kind === "statements") {
      yield* record.statements.map((one) => ({ json: { document, ...one }, row: statementRow(one, record) }));
    } else if (kind === "findings") {
      yield* record.events.map((one) => ({ json: { document, ...one }, row: eventRow(one, record) }));
    } else {
      for (const entity of record.entities) {
        if (seen.has(entity.id)) continue;
        seen.add(entity.id);
        yield { json: entity, row: entityRow(entity) };
      }
    }
  }
}
