import { loadEngine } from "../src/annotate/index.js";
import { loadLexicon } from "../src/lexicon/index.js";
import { type Source, sha256 } from "../src/model/index.js";
import { code } from "../src/pipeline.js";

/**
 * Shows that the time to code grows with the text and no faster: each kind of text is coded at one, two and four times a length;
 * linear time reads about 1, 2, 4. Usage: npx tsx bench/linear.ts
 */
const tools = { engine: await loadEngine(), lexicon: loadLexicon(), version: "bench" };
const SENTENCE = "Peru said on Friday that Chile had sent troops to the border. ";

const KINDS: Record<string, (size: number) => string> = {
  "plain sentences": (size) => SENTENCE.repeat(size * 300),
  "one long sentence": (size) => `Peru said that ${"troops of Chile and ".repeat(size * 1_250)}left.`,
  "nested quotation marks": (size) => "“".repeat(size * 12_500) + SENTENCE + "”".repeat(size * 12_500),
  "one letter": (size) => "a".repeat(size * 1_000_000),
  brackets: (size) => "(".repeat(size * 10_000) + SENTENCE,
  "one-word lines": (size) => "word\n".repeat(size * 2_000),
};

function sourceOf(text: string): Source {
  const bytes = new TextEncoder().encode(text);
  return { bytes, hash: sha256(bytes), origin: "bench", format: "text", fetched: null };
}

async function seconds(text: string): Promise<number> {
  const began = performance.now();
  await code([{ source: sourceOf(text) }], tools);
  return (performance.now() - began) / 1000;
}

await seconds(SENTENCE.repeat(100));
for (const [kind, make] of Object.entries(KINDS)) {
  const times: number[] = [];
  for (const size of [1, 2, 4]) times.push(Math.min(await seconds(make(size)), await seconds(make(size))));
  const ratios = times.map((time) => (time / times[0]!).toFixed(1)).join(" : ");
  console.log(`${kind.padEnd(24)} ${ratios}   (${times.map((time) => time.toFixed(2)).join(", ")} s)`);
}
