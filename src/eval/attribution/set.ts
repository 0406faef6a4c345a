import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type HearsayRecord, isProblem, type Source, sha256 } from "../../model/index.js";
import { code, type Tools } from "../../pipeline.js";
import type { EvalResult } from "../result.js";
import type { EvalSet } from "../sets.js";
import { type AttributionScore, type LabelledReport, readGumNews, readPolnear, scoreAttributions } from "./index.js";

/** PolNeAR dev: outermost attributions of political news. */
export const polnearSet: EvalSet = {
  name: "polnear",
  about: "PolNeAR: outermost attributions in political news (source, cue, content)",
  wants: "the set's folder with text/ and attributions/",
  data: null,
  run: async (path, tools) => {
    const reports = readPolnear(filesOf(join(path, "text"), ".txt"), filesOf(join(path, "attributions"), ".ann"));
    return result("polnear", await score(reports, tools, true), {
      "CRF trained on PARC3, micro exact (PolNeAR test)": "40.2",
      "BERT trained on PARC3, micro exact (PolNeAR test)": "52.9",
      "BERT trained on PolNeAR, micro exact (PolNeAR test)": "69.5",
      "two humans, relation": "75.6",
    });
  },
};

/** GUM news: attributions of all depths. Precision against it means little; recall does. */
export const gumNewsSet: EvalSet = {
  name: "gum-news",
  about: "GUM news: attributions found, and whether their source entity is right",
  wants: "gum-news.jsonl",
  data: null,
  run: async (path, tools) =>
    result("gum-news", await score(readGumNews(readFileSync(path, "utf8")), tools, false), {}),
};

function filesOf(folder: string, ending: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return new Map(names.map((name) => [name.slice(0, -ending.length), readFileSync(join(folder, name), "utf8")]));
}

async function score(reports: readonly LabelledReport[], tools: Tools, outermost: boolean): Promise<AttributionScore> {
  const records: (HearsayRecord | null)[] = [];
  for (const report of reports) {
    const [record] = await code([{ source: sourceOf(report) }], tools);
    records.push(record && !isProblem(record) ? record : null);
  }
  return scoreAttributions(reports, records, { outermost });
}

function sourceOf({ id, text }: LabelledReport): Source {
  const bytes = new TextEncoder().encode(JSON.stringify({ id, text }));
  return { bytes, hash: sha256(bytes), origin: id, format: "jsonl", fetched: null };
}

function result(set: string, scored: AttributionScore, peers: Record<string, string>): EvalResult {
  const rules = scored.rules.map(
    ({ by, found, matched }) =>
      `rule   ${by}: ${matched} of ${found} matched (${((100 * matched) / found).toFixed(0)} %)`,
  );
  const missed = scored.missed.map((line) => `missed ${line}`);
  const excess = scored.excess.map((line) => `excess ${line}`);
  return { set, metrics: scored.metrics, peers, errors: [...missed, ...excess, ...rules] };
}
