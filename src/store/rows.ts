import { Decision, HearsayRecord, type Merged, makeId, sha256 } from "../model/index.js";
import type { Tables } from "./schema.js";
import type { SetAside } from "./types.js";

/** A record as a row: the JSON whole, and beside it the columns that are looked things up by. */
export function recordRow(record: HearsayRecord): Tables["documents"] {
  const { document, made } = record;
  return {
    id: document.id,
    bytes: document.bytes,
    ref: document.ref,
    uri: document.uri,
    publisher: document.publisher?.id ?? null,
    headline: document.headline,
    earliest: document.published.earliest,
    latest: document.published.latest,
    made: madeKey(made),
    record: JSON.stringify(record),
  };
}

/** What made a record, as the store looks it up. */
export function madeKey({ version, model, data }: HearsayRecord["made"]): string {
  return `${version} ${model} ${data}`;
}

/** The store is a door: what comes out of the file is checked like any input. */
export function parseRecord(text: string): HearsayRecord {
  return HearsayRecord.parse(JSON.parse(text));
}

export function decisionRow(decision: Decision): Tables["decisions"] {
  const { left, right, change, ...rest } = decision;
  return { ...rest, left_id: left, right_id: right, change: change ? JSON.stringify(change) : null };
}

export function parseDecision(row: Tables["decisions"]): Decision {
  const { seq: _, left_id: left, right_id: right, change, ...rest } = row;
  return Decision.parse({ ...rest, left, right, ...(change === null ? {} : { change: JSON.parse(change) }) });
}

export function problemRow(problem: SetAside): Tables["problems"] {
  const { source, code, at, what, advice } = problem;
  return { id: sha256(JSON.stringify([source, code, at, what])), source, code, at, what, advice };
}

/** Decisions carry an id of what they say, so that the same one given twice is kept once. */
export function decisionId(decision: Omit<Decision, "id">): string {
  const { judgement, kind, left, right, by, at, note, change } = decision;
  const mended = change ? [JSON.stringify(change)] : [];
  return makeId("decision", judgement, kind, left, right, by, at, note, ...mended);
}

export const MERGED_KINDS = ["copies", "stories", "events", "claims"] as const satisfies (keyof Merged)[];

export function mergedRows(merged: Merged): Tables["merged"][] {
  return MERGED_KINDS.flatMap((kind) =>
    merged[kind].map((item, position) => ({ kind, id: item.id, position, body: JSON.stringify(item) })),
  );
}
