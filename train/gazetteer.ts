import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Gazetteer, type List } from "../src/annotate/names/gazetteer.js";
import { tokenize } from "../src/annotate/tokenize/tokens.js";

/** Builds the lists of names from the project's own tables (data/actors/*.tsv): states, capitals, peoples, people,
 * organizations. */
export function buildGazetteer(actors: string): Gazetteer {
  const gazetteer = new Gazetteer();
  const add = (list: List, name: string | undefined) => {
    if (name === undefined || !/^\p{Lu}/u.test(name)) return;
    gazetteer.add(
      list,
      tokenize(name, { start: 0, end: name.length }).map((span) => name.slice(span.start, span.end)),
    );
  };
  const addAll = (list: List, cell: string | undefined) => {
    for (const name of (cell ?? "").split(/[|/]/)) add(list, name.trim());
  };
  for (const row of rows(join(actors, "states.tsv"))) {
    for (const column of ["label", "official", "aliases"]) addAll("country", row[column]);
    for (const column of ["adjectives", "demonyms"]) addAll("people", row[column]);
    addAll("city", row.capitals);
  }
  for (const row of rows(join(actors, "people.tsv"))) {
    addAll("person", row.label);
    addAll("person", row.aliases);
    const parts = (row.label ?? "").split(" ");
    if (parts.length > 1) add("given", parts[0]);
    if (parts.length > 1) add("surname", parts.at(-1));
  }
  for (const row of rows(join(actors, "organizations.tsv")))
    for (const column of ["label", "aliases"]) addAll("organization", row[column]);
  return gazetteer;
}

/** Rows of a tab-separated table by column name; none if the table is not there. */
function rows(path: string): Record<string, string>[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"));
  const header = lines.shift()?.split("\t") ?? [];
  return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [header[i] ?? "", cell])));
}
