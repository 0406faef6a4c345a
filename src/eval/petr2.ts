import type { Event } from "../model/index.js";
import type { Tools } from "../pipeline.js";
import type { EvalResult } from "./result.js";
import { codeTexts, readRows } from "./sentences.js";
import type { EvalSet } from "./sets.js";

/** One sentence of `petr2_gsr.jsonl` with its CAMEO triples. */
export interface PetrRow {
  id: string;
  text: string;
  events: { source: string; target: string; code: string }[];
  no_events: boolean;
}

const SAID = new Set(["01", "02"]);

/** Roots only: the multiset of two-digit CAMEO roots 03–20 of each sentence (01 and 02 are statements here). */
export async function scorePetr(rows: readonly PetrRow[], tools: Tools): Promise<EvalResult> {
  const told = rows.filter((row) => row.text.trim() !== "");
  const records = await codeTexts(told, tools);
  const errors: string[] = [];
  let right = 0;
  let given = 0;
  let wanted = 0;
  told.forEach((row, at) => {
    const gold = row.events.map((event) => event.code.slice(0, 2)).filter((root) => !SAID.has(root));
    const found = (records[at]?.events ?? []).flatMap(rootsOf).filter((root) => !SAID.has(root));
    const hits = common(gold, found);
    right += hits;
    given += found.length;
    wanted += gold.length;
    if (row.no_events && found.length > 0) errors.push(`no event in the gold: ${found.join(" ")}: ${row.text}`);
    else if (hits < Math.max(gold.length, found.length))
      errors.push(`${gold.join(" ") || "-"}: ${found.join(" ") || "-"}: ${row.text}`);
  });
  return {
    set: "petr2",
    metrics: {
      root_f1: given + wanted === 0 ? 0 : (2 * right) / (given + wanted),
      precision: given === 0 ? 0 : right / given,
      recall: wanted === 0 ? 0 : right / wanted,
      sentences: told.length,
    },
    peers: { petrarch2: ".881 on gold made from its own output", UniversalPetrarch: ".403 with all roots" },
    errors,
  };
}

/** One root for each pair of an actor with whom it acts upon, as CAMEO's triples have it. */
function rootsOf(event: Event): string[] {
  if (event.cameo === null) return [];
  const { actors, recipients } = event;
  const mutual = recipients.length === 0 && actors.length > 1;
  const pairs = mutual
    ? actors.length * (actors.length - 1)
    : Math.max(1, actors.length) * Math.max(1, recipients.length);
  return new Array<string>(pairs).fill(event.cameo.slice(0, 2));
}

function common(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let count = 0;
  for (const one of a) {
    const at = left.indexOf(one);
    if (at < 0) continue;
    left.splice(at, 1);
    count++;
  }
  return count;
}

export const petrSet: EvalSet = {
  name: "petr2",
  about: "CAMEO roots of single sentences (petr2_gsr.jsonl)",
  wants: "a JSONL file of sentences with CAMEO triples",
  data: null,
  run: async (path, tools) => scorePetr(await readRows<PetrRow>(path), tools),
};
