import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { EVAL_SETS } from "../src/eval/index.js";
import type { EvalResult } from "../src/eval/result.js";
import { loadTools } from "../src/keep/index.js";

/**
 * Runs every labelled set and writes eval/figures.md: each figure with the command that makes it and its peers'.
 * Usage: npm run measure -- DATA, where DATA is the folder of the labelled sets. Sets whose files are not there are left out.
 */

/** Where each set stands below DATA, by the command that scores it; null: the package's own. */
const RUNS: readonly [set: string, path: string | null][] = [
  ["seeds", null],
  ["variants", null],
  ["acts", null],
  ["corpus", null],
  ["ud", "ud/en_ewt-ud-test.conllu"],
  ["ud", "ud/en_gum-ud-dev.conllu"],
  ["polnear", "attribution/polnear/dev"],
  ["gum-news", "attribution/gum-news.jsonl"],
  ["plv", "events/plv_train.jsonl"],
  ["plover-gsr", "events/plover_gsr.jsonl"],
  ["petr2", "events/petr2_gsr.jsonl"],
  ["actors", "events/actor_phrases.jsonl"],
  ["time", "time/timebank"],
  ["time", "time/aquaint"],
  ["factuality", "factuality/uw-factuality-dev.jsonl"],
  ["factuality", "factuality/meantime-factuality-dev.jsonl"],
  ["undated", "time/timebank"],
  ["undated", "attribution/gum-news.jsonl"],
  ["copies", "crossdoc"],
  ["stories", "crossdoc/basil"],
  ["ecbplus", "crossdoc"],
  ["scrapinghub", "extraction/scrapinghub"],
  ["removed-lines", "extraction/scrapinghub"],
  ["page-labels", "extraction/scrapinghub"],
  ["htmldate", "extraction/htmldate"],
];

function section(command: string, result: EvalResult): string[] {
  const round = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(4));
  const rows = Object.entries(result.metrics).map(([name, value]) => `| ${name} | ${round(value)} |`);
  const peers = Object.entries(result.peers ?? {}).map(([peer, figure]) => `- ${peer}: ${figure}`);
  return [`## \`${command}\``, "", "| figure | value |", "|---|---|", ...rows, "", ...peers, ""];
}

const data = process.argv[2] ?? "../shared/gold";
const tools = await loadTools();
const lines = ["# Figures", "", "Made by `npm run measure -- DATA`; DATA is the folder of the labelled sets.", ""];
for (const [name, path] of RUNS) {
  const set = EVAL_SETS.find((one) => one.name === name)!;
  const command = path === null ? `hearsay eval ${name}` : `hearsay eval ${name} --data DATA/${path}`;
  try {
    const result = await set.run(path === null ? set.data! : join(data, path), tools);
    lines.push(...section(command, result));
    console.error(command, JSON.stringify(result.metrics));
  } catch (error) {
    console.error(command, "left out:", error instanceof Error ? error.message : error);
  }
}
writeFileSync("eval/figures.md", `${lines.join("\n").trimEnd()}\n`);
