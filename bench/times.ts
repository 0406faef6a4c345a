import { loadEngine } from "../src/annotate/index.js";
import { findTimes } from "../src/annotate/times/index.js";
import type { Annotation } from "../src/annotate/types.js";
import { newsDocument } from "../src/eval/time/document.js";
import { readTml } from "../src/eval/time/tml.js";
import { loadLexicon } from "../src/lexicon/index.js";
import type { NewsDocument } from "../src/model/index.js";
import { resolveTimes } from "../src/resolve/times/index.js";

/**
 * Speed of the time tagger alone, on text that is tokenised, tagged and parsed already: documents a second for finding, and for
 * finding with placing on the calendar; and the share of the engine's time that both cost, in one run. Processor time is counted, so
 * that other work on the machine is not.
 * Usage: npx tsx bench/times.ts FOLDER (TimeML documents)
 */
const folder = process.argv[2];
if (!folder) throw new Error("usage: npx tsx bench/times.ts FOLDER, a folder of .tml files");
/** The first rounds run before the code is compiled; the best of all counts. */
const ROUNDS = 10;

const [engine, lexicon] = [await loadEngine(), loadLexicon()];
const documents = readTml(folder).map(newsDocument);

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const began = processorSeconds();
const annotations = await engine.annotate(documents);
const engineSeconds = processorSeconds() - began;

function seconds(work: (document: NewsDocument, annotation: Annotation) => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = processorSeconds();
    documents.forEach((document, i) => {
      work(document, annotations[i]!);
    });
    return processorSeconds() - start;
  });
  return Math.min(...times);
}

const find = seconds((document, annotation) => {
  findTimes({ document, annotation } as { annotation: Annotation }, lexicon);
});
const both = seconds((document, annotation) => {
  const reading = { document, annotation };
  const extraction = { mentions: [], times: findTimes(reading, lexicon), statements: [], events: [] };
  resolveTimes(reading, extraction, { of: [], entities: new Map() }, document.published, lexicon);
});
const tokens = annotations.flatMap(({ sentences }) => sentences.map((one) => one.tokens.length));
const each = Math.round(tokens.reduce((a, b) => a + b, 0) / documents.length);
console.log(`documents                    ${documents.length}, ${each} tokens each`);
console.log(`finding                      ${Math.round(documents.length / find)} documents/s`);
console.log(`finding and placing          ${Math.round(documents.length / both)} documents/s`);
console.log(`both against the engine      ${((100 * both) / engineSeconds).toFixed(1)} % of its time`);
