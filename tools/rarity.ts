import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stemCounts } from "../src/merge/words.js";

/**
 * Makes `data/words/rarity.tsv`: in how many documents of two treebanks each content word stands, by the stem that stories compare.
 * Usage: npx tsx tools/rarity.ts UD_FOLDER
 */

/** Words of fewer documents are as rare as words that are not there at all. */
const LEAST = 3;
const FILES = ["en_ewt-ud-train.conllu", "en_gum-ud-train.conllu"];
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: npx tsx tools/rarity.ts UD_FOLDER");

const holders = new Map<string, number>();
let documents = 0;
for (const file of FILES) {
  const text = readFileSync(join(folder, file), "utf8");
  for (const document of text.split(/^# newdoc/m).slice(1)) {
    documents++;
    const forms = [...document.matchAll(/^\d+\t([^\t]+)/gm)].map((match) => match[1]!);
    for (const stem of stemCounts(forms.join(" ")).keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  }
}
const rows = [...holders].filter(([, count]) => count >= LEAST).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
const head = [
  `# In how many of ${documents} documents each content word stands, by stem; made by tools/rarity.ts. Words of fewer than ${LEAST} are left out.`,
  "# Counted in UD English EWT (CC BY-SA 4.0) and UD English GUM (annotation CC BY 4.0, texts CC BY(-SA) or public domain), training parts.",
  "stem\tdocuments",
  `*\t${documents}`,
];
writeFileSync("data/words/rarity.tsv", `${[...head, ...rows.map((row) => row.join("\t"))].join("\n")}\n`);
