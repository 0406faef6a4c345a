import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { Gazetteer, type List } from "../src/annotate/names/gazetteer.js";
import { tokenize } from "../src/annotate/tokenize/tokens.js";

/** Columns of the project's own tables (data/) that hold names, by the list that they go to. */
const SOURCES: readonly { file: string; columns: readonly string[]; list: List; kinds?: readonly string[] }[] = [
  { file: "actors/states.tsv", columns: ["label", "official", "aliases"], list: "country" },
  { file: "actors/states.tsv", columns: ["adjectives", "demonyms"], list: "people" },
  { file: "actors/states.tsv", columns: ["capitals"], list: "city" },
  { file: "actors/places.tsv", columns: ["label", "aliases"], list: "city", kinds: ["city", "region", "sea"] },
  { file: "actors/places.tsv", columns: ["adjectives"], list: "people" },
  { file: "actors/people.tsv", columns: ["label", "called", "aliases"], list: "person" },
  { file: "actors/organizations.tsv", columns: ["label", "aliases"], list: "organization" },
  { file: "outlets.tsv", columns: ["label", "aliases", "credits"], list: "organization" },
];

/** Builds the lists of names from the project's tables below `folder`. */
export function buildGazetteer(folder: string): Gazetteer {
  const gazetteer = new Gazetteer();
  const add = (list: List, name: string | undefined) => {
    if (name === undefined || !/^\p{Lu}/u.test(name)) return;
    gazetteer.add(
      list,
      tokenize(name, { start: 0, end: name.length }).map((span) => name.slice(span.start, span.end)),
    );
  };
  for (const { file, columns, list, kinds } of SOURCES)
    for (const row of rows(join(folder, file)).filter(({ kind }) => kinds === undefined || kinds.includes(kind ?? "")))
      for (const name of columns.flatMap((column) => (row[column] ?? "").split(/[|/]/))) add(list, name.trim());
  for (const { label } of rows(join(folder, "actors/people.tsv"))) {
    const parts = (label ?? "").split(" ");
    if (parts.length > 1) add("given", parts[0]);
    if (parts.length > 1) add("surname", parts.at(-1));
  }
  for (const name of givenNames(join(folder, "actors/given-names.yaml"))) add("given", name);
  return gazetteer;
}

/** Given names, with their capital. */
function givenNames(path: string): string[] {
  if (!existsSync(path)) return [];
  const lists = parse(readFileSync(path, "utf8")) as Record<string, string[]>;
  return Object.values(lists)
    .flat()
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1));
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
