import { type HearsayRecord, quote, type Statement } from "../../model/index.js";
import type { DateEvidence } from "../../resolve/publication/index.js";
import type { Directory } from "../directory.js";
import { wordsOf } from "../words.js";

/** So many words in a row, of one speaker, are one quotation and not a phrase that comes again. */
const RUN = 8;

interface Saying {
  document: string;
  speaker: string;
  runs: string[];
  /** The day it was said on, where the report knows it. */
  day: string | null;
}

/** Reports that quote words which another report dates to a day: they came out on that day or later. */
export function sharedQuotations(records: readonly HearsayRecord[], directory: Directory): Map<string, DateEvidence[]> {
  const sayings = records.flatMap((record) => record.statements.flatMap((statement) => sayingOf(statement, record)));
  const days = new Map<string, string>();
  for (const { runs, day } of sayings) {
    if (day === null) continue;
    for (const run of runs) {
      const known = days.get(run);
      if (known === undefined || day < known) days.set(run, day);
    }
  }
  const found = new Map<string, DateEvidence[]>();
  for (const { document, speaker, runs, day } of sayings) {
    const run = day === null ? runs.find((one) => days.has(one)) : undefined;
    if (run === undefined) continue;
    const said = days.get(run)!;
    const reason = `it quotes words of ${directory.label(speaker)} that another report dates to ${said}`;
    const known = found.get(document) ?? [];
    if (!known.some((evidence) => evidence.reason === reason))
      found.set(document, [...known, { earliest: said, reason }]);
  }
  return found;
}

function sayingOf(statement: Statement, record: HearsayRecord): Saying[] {
  const speaker = statement.chain[0]?.entities[0];
  if (speaker === undefined || statement.quoted.length === 0) return [];
  const words = statement.quoted.flatMap((span) => wordsOf(quote(record.document.text, span)).map(({ word }) => word));
  const runs: string[] = [];
  for (let i = 0; i + RUN <= words.length; i++) runs.push(`${speaker} ${words.slice(i, i + RUN).join(" ")}`);
  const time = record.times.find((one) => one.id === statement.time);
  const day = time?.precision === "day" && time.earliest !== null ? time.earliest.slice(0, 10) : null;
  return runs.length === 0 ? [] : [{ document: record.document.id, speaker, runs, day }];
}
