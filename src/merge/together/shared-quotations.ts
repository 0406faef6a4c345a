import { type HearsayRecord, quote, type Statement, sha256 } from "../../model/index.js";
import { wordsOf } from "../words.js";
import type { DatingRule, Entry } from "./entry.js";

/** So many words in a row, of one speaker, are one quotation and not a phrase that comes again. */
const RUN = 8;
/** So many runs of a quotation are enough to know it by, also where another report cuts it. */
const MOST_RUNS = 40;

/** Reports that quote words which another report dates to a day: they came out on that day or later. */
export const sharedQuotations: DatingRule = {
  name: "quotation",
  entries: (record) => record.statements.flatMap((statement) => entryOf(statement, record)),
  evidence: (open, dated) => {
    const days = dated.filter(({ document }) => document !== open.document).map(({ value }) => value!);
    const earliest = days.sort()[0];
    if (earliest === undefined) return null;
    return { earliest, reason: `it quotes words of ${open.speaker} that another report dates to ${earliest}` };
  },
};

function entryOf(statement: Statement, record: HearsayRecord): Entry[] {
  const speaker = statement.chain[0]?.entities[0];
  if (speaker === undefined || statement.quoted.length === 0) return [];
  const words = statement.quoted.flatMap((span) => wordsOf(quote(record.document.text, span)).map(({ word }) => word));
  const keys: string[] = [];
  for (let i = 0; i + RUN <= words.length && keys.length < MOST_RUNS; i++) {
    keys.push(sha256(`${speaker} ${words.slice(i, i + RUN).join(" ")}`).slice(0, 16));
  }
  if (keys.length === 0) return [];
  const time = record.times.find((one) => one.id === statement.time);
  const value = time?.precision === "day" && time.earliest !== null ? time.earliest.slice(0, 10) : null;
  const label = record.entities.find(({ id }) => id === speaker)?.label ?? speaker;
  return [{ keys, document: record.document.id, value, mention: null, speaker: label }];
}
