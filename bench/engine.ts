import { readdirSync, readFileSync, statSync } from "node:fs";
import { createEngine, type ModelFiles } from "../src/annotate/index.js";

/** Speed, start and memory of the whole language engine on one core: `tsx bench/engine.ts [FILE…]`. Reads the given texts (the
 * examples if none) over and over for some seconds of processor time. */
const MODELS = new URL("../models/en/", import.meta.url);
const PARTS = ["lemmas", "tagger", "parser", "names"] as const;
const SECONDS = 10;

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const before = seconds();
const files = Object.fromEntries(PARTS.map((part) => [part, readFileSync(new URL(`${part}.bin`, MODELS))]));
const engine = createEngine(files as unknown as ModelFiles);
const start = seconds() - before;

const paths = process.argv.slice(2);
const EXAMPLES = new URL("../examples/", import.meta.url);
const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith(".txt"));
const texts = (paths.length > 0 ? paths : examples.map((name) => new URL(name, EXAMPLES))).map((path) =>
  readFileSync(path, "utf8"),
);
const batch = texts.map((text) => ({ text, blocks: blocksOf(text) }));

await engine.annotate(batch);
const from = seconds();
let tokens = 0;
while (seconds() - from < SECONDS)
  for (const { sentences } of await engine.annotate(batch))
    for (const sentence of sentences) tokens += sentence.tokens.length;
const rate = tokens / (seconds() - from);

const size = PARTS.reduce((sum, part) => sum + statSync(new URL(`${part}.bin`, MODELS)).size, 0);
const rows = {
  "whole engine, tokens per second of processor time": rate.toFixed(0),
  "start, seconds of processor time": start.toFixed(2),
  "peak memory, MB": (process.resourceUsage().maxRSS / 1024).toFixed(0),
  "weights, MB": (size / 1e6).toFixed(1),
};
for (const [what, figure] of Object.entries(rows)) console.log(`${what.padEnd(52)}${figure.padStart(8)}`);

function blocksOf(text: string): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) blocks.push({ start: index, end: index + line.length });
  return blocks;
}
