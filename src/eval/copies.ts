import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { copyEdges } from "../merge/index.js";
import { plainRecord } from "./plain-record.js";
import type { EvalResult } from "./result.js";
import type { EvalSet } from "./sets.js";

const Article = z.looseObject({ id: z.string(), publisher: z.string(), scrape_time: z.string(), text: z.string() });
type Article = z.infer<typeof Article>;

const Pair = z.looseObject({
  a: z.string(),
  b: z.string(),
  tA: z.string(),
  tB: z.string(),
  containAinB: z.number(),
  containBinA: z.number(),
  silver: z.string(),
});
type Pair = z.infer<typeof Pair>;

const HOUR_MS = 3_600_000;
const LEAST = 0.5;
const PEERS = { "MinHash-LSH": "finds 31–68 % of the pairs" };

/** Pairs of articles that share words, computed by others from the whole texts: pairwise F1 on containment ≥ .5, by strata. */
export const copiesSet: EvalSet = {
  name: "copies",
  about: "which articles are made of another's words, and which way",
  wants: "a folder with reprints-articles.jsonl and reprints-pairs.jsonl",
  data: null,
  run: async (path) =>
    scoreCopies(
      readLines(join(path, "reprints-articles.jsonl"), Article),
      readLines(join(path, "reprints-pairs.jsonl"), Pair),
    ),
};

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => schema.parse(JSON.parse(line)));
}

/** Scores the listed pairs; pairs found beside them are counted apart, for the list leaves out the shortest articles. */
export async function scoreCopies(articles: readonly Article[], pairs: readonly Pair[]): Promise<EvalResult> {
  const records = articles.map((article) => plainRecord({ ...article, published: article.scrape_time }));
  const edges = new Map((await copyEdges(records)).map(({ part, parent: { whole } }) => [keyOf(part, whole), whole]));
  const listed = new Set(pairs.map(({ a, b }) => keyOf(a, b)));
  const wanted = pairs.filter(isWanted);
  const found = pairs.filter(({ a, b }) => edges.has(keyOf(a, b)));
  const right = found.filter(isWanted).length;
  const apart = right > 0 ? found.filter((pair) => isWanted(pair) && hoursApart(pair) > 1) : [];
  const mutual = apart.filter((pair) => Math.min(pair.containAinB, pair.containBinA) >= LEAST);
  const precision = right / Math.max(1, found.length);
  const recall = right / Math.max(1, wanted.length);
  return {
    set: "copies",
    metrics: {
      precision,
      recall,
      f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall),
      ...calledByStratum(pairs, edges),
      "direction by time": shareEarlier(apart, edges),
      "direction by time, each holds the other": shareEarlier(mutual, edges),
      "found, not listed": [...edges.keys()].filter((key) => !listed.has(key)).length,
    },
    peers: PEERS,
    errors: pairs
      .filter((pair) => isWanted(pair) !== edges.has(keyOf(pair.a, pair.b)))
      .map(
        (pair) =>
          `${isWanted(pair) ? "missed" : "false"} ${pair.silver} ${pair.a} ${pair.b} (${pair.containAinB}, ${pair.containBinA})`,
      ),
  };
}

function isWanted({ containAinB, containBinA }: Pair): boolean {
  return Math.max(containAinB, containBinA) >= LEAST;
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function hoursApart({ tA, tB }: Pair): number {
  return Math.abs(Date.parse(tA) - Date.parse(tB)) / HOUR_MS;
}

/** Share of pairs whose whole is the earlier article. */
function shareEarlier(pairs: readonly Pair[], edges: ReadonlyMap<string, string>): number {
  const right = pairs.filter(
    ({ a, b, tA, tB }) => edges.get(keyOf(a, b)) === (Date.parse(tA) < Date.parse(tB) ? a : b),
  );
  return right.length / Math.max(1, pairs.length);
}

function calledByStratum(pairs: readonly Pair[], edges: ReadonlyMap<string, string>): Record<string, number> {
  const strata = [...new Set(pairs.map((pair) => pair.silver))].sort();
  return Object.fromEntries(
    strata.map((stratum) => {
      const own = pairs.filter((pair) => pair.silver === stratum);
      return [`called copies: ${stratum}`, own.filter(({ a, b }) => edges.has(keyOf(a, b))).length / own.length];
    }),
  );
}
