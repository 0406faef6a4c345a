import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { clean, loadLanguages } from "../src/clean/index.js";
import { sourceOf } from "../src/eval/pages/report.js";
import { loadLexicon } from "../src/lexicon/index.js";

/**
 * Web pages a second of processor time on one core, beside Readability on linkedom alone on the same pages in the same run:
 * `tsx bench/pages.ts FOLDER`, a folder of .html or .html.gz files. One round to warm up, one that counts.
 */
const folder = process.argv[2];
if (!folder) throw new Error("give a folder of web pages");
const pages = readdirSync(folder)
  .filter((name) => /\.html?(?:\.gz)?$/.test(name))
  .map((name) => {
    const bytes = readFileSync(join(folder, name));
    return name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  });
const lexicon = loadLexicon();
const sources = pages.map(sourceOf);

await loadLanguages();
const ours = rate(() => {
  for (const source of sources) clean(source, lexicon);
});
const theirs = rate(() => {
  for (const bytes of pages) new Readability(parseHTML(bytes.toString("utf8")).document as never).parse();
});
console.log(`pages                                    ${String(pages.length).padStart(8)}`);
console.log(`read and cleaned, pages a second         ${ours.toFixed(1).padStart(8)}`);
console.log(`Readability on linkedom, pages a second  ${theirs.toFixed(1).padStart(8)}`);
console.log(`ratio                                    ${(ours / theirs).toFixed(2).padStart(8)}`);

function rate(round: () => void): number {
  round();
  const from = process.cpuUsage();
  round();
  const { user, system } = process.cpuUsage(from);
  return pages.length / ((user + system) / 1e6);
}
