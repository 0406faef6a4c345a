import { loadEngine } from "../src/annotate/index.js";
import { loadLexicon } from "../src/lexicon/index.js";
import { isProblem, type Source, sha256 } from "../src/model/index.js";
import { code, type Tools } from "../src/pipeline.js";

/**
 * Speed and memory of `hearsay code`: reports a second over made-up reports, the resident memory every hundred reports (flat, if
 * nothing is kept), and the speed of the whole against the language engine alone, as a ratio in one run.
 * Usage: npx tsx bench/code.ts [REPORTS]
 */

const ACTORS = ["Peru", "Chile", "Bolivia", "Ghana", "Kenya", "Norway", "Poland", "Jordan", "Japan", "Canada"];
const SENTENCES = [
  "{a} said on Friday that {b} had sent troops to the border.",
  "“We will not yield,” the foreign minister of {a} told reporters after talks with {b} in June.",
  "According to state media, {a} imposed sanctions on {b} last year, although {b} denied that it had broken the treaty.",
  "The president of {a} is expected to visit {b} next month to sign an agreement on trade.",
  "Citing a senior official, a newspaper in {b} reported that {a} might withdraw its ambassador.",
  "Protesters gathered outside the embassy of {a} and demanded that {b} release two journalists.",
  "He added that aid worth 20 million dollars would reach the north of the country within weeks.",
  "Analysts say the dispute between {a} and {b}, which dates back to the 1990s, is unlikely to end soon.",
];

/** Reports of about 300 words, each of its own words, the same in every run. */
function makeReport(index: number): Source {
  let seed = index * 2_654_435_761;
  const next = (count: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % count;
  };
  const sentences = Array.from({ length: 18 }, () => {
    const a = ACTORS[next(ACTORS.length)]!;
    const b = ACTORS[next(ACTORS.length)]!;
    return SENTENCES[next(SENTENCES.length)]!.replaceAll("{a}", a).replaceAll("{b}", b);
  });
  const paragraphs = [0, 6, 12].map((from) => sentences.slice(from, from + 6).join(" "));
  const bytes = new TextEncoder().encode(`${paragraphs.join("\n\n")}\nReport ${index}.`);
  return { bytes, hash: sha256(bytes), origin: `report-${index}`, format: "text", fetched: null };
}

const count = Number(process.argv[2] ?? 1000);
const began = performance.now();
const tools: Tools = { engine: await loadEngine(), lexicon: loadLexicon(), version: "bench" };
console.log(`start (weights and tables)   ${((performance.now() - began) / 1000).toFixed(2)} s`);
await code([{ source: makeReport(-1) }], tools);

let whole = 0;
let engineOnly = 0;
let tokens = 0;
const memory: number[] = [];
for (let at = 0; at < count; at += 10) {
  const sources = Array.from({ length: Math.min(10, count - at) }, (_, i) => makeReport(at + i));
  const start = performance.now();
  const records = await code(
    sources.map((source) => ({ source })),
    tools,
  );
  whole += performance.now() - start;
  const documents = records.flatMap((record) => (isProblem(record) ? [] : [record.document]));
  const alone = performance.now();
  const annotations = await tools.engine.annotate(documents);
  engineOnly += performance.now() - alone;
  for (const annotation of annotations) for (const sentence of annotation.sentences) tokens += sentence.tokens.length;
  if ((at + 10) % 100 === 0) memory.push(Math.round(process.memoryUsage().rss / 1e6));
}
console.log(`reports                      ${count}, ${Math.round(tokens / count)} tokens each`);
console.log(
  `whole code                   ${(count / (whole / 1000)).toFixed(1)} reports/s, ${Math.round(tokens / (whole / 1000))} tokens/s`,
);
console.log(
  `engine alone                 ${(count / (engineOnly / 1000)).toFixed(1)} reports/s, ${Math.round(tokens / (engineOnly / 1000))} tokens/s`,
);
console.log(`whole against engine alone   ${((100 * engineOnly) / whole).toFixed(0)} % of its speed`);
console.log(`resident memory, MB, each 100 reports: ${memory.join(" ")}`);
