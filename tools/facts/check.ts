/**
 * Holds the ids of the tables against the facts they came from: every Wikidata id of a state or person must stand in a file of the facts folder,
 * with the name that it has there where that is English. Run: `npx tsx tools/facts/check.ts FACTS_FOLDER`; exit 1 where one does not.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLexicon } from "../../src/lexicon/index.js";
import { parseCsv } from "./csv.js";

/** Ids of the project's own answer key, which stand in no file of facts. */
const FROM_THE_KEY = new Set(["Q15180", "Q855"]);

const folder = process.argv[2];
if (!folder) throw new Error("usage: tsx tools/facts/check.ts FACTS_FOLDER");
const known = new Set<string>(FROM_THE_KEY);
for (const file of readdirSync(folder).filter((name) => name.endsWith(".csv"))) {
  for (const [id] of readFileSync(join(folder, file), "latin1").matchAll(/\bQ[1-9]\d*\b/g)) known.add(id);
}
const codes = new Map(
  parseCsv(readFileSync(join(folder, "country-codes.csv"), "utf8")).map((row) => [
    row["ISO3166-1-Alpha-3"]!,
    row.wikidata_id!.split("/").at(-1)!,
  ]),
);
const { tables } = loadLexicon();
const wrong = [
  ...tables.states
    .filter((s) => codes.get(s.code) && s.kind !== "partial" && codes.get(s.code) !== s.id)
    .map((s) => `${s.label}: ${s.id}`),
  ...[...tables.states, ...tables.people, ...tables.organizations, ...tables.outlets]
    .filter((row) => row.id.startsWith("Q") && !known.has(row.id))
    .map((row) => `${row.label}: ${row.id} is in no file of facts`),
];
for (const line of wrong) console.log(line);
console.log(`${known.size} ids known, ${wrong.length} of the tables' wrong`);
process.exitCode = wrong.length > 0 ? 1 : 0;
