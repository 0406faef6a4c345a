import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LinePhrases } from "./line-phrases.js";
import { DATA_FOLDER } from "./load.js";
import { PartNames } from "./part-names.js";
import { parseYaml } from "./yaml.js";

const Words = z.array(z.string().min(1));
const phrases = Words.default([]).transform((list) => new LinePhrases(list));
const partNames = Words.transform((list) => new PartNames(list));
const lowerSet = Words.transform((list) => new Set(list.map((word) => word.toLowerCase())));

/** One kind of line that a page puts round a report; see the head of `data/clean/furniture.yaml`. */
const Furniture = z.strictObject({
  reason: z.string(),
  longest: z.int().positive(),
  whole: phrases,
  starts: phrases,
  ends: phrases,
  holds: phrases,
});

/** The files under `data/clean/` and their shapes. */
const SHAPES = {
  furniture: z.array(Furniture),
  related: z.strictObject({ headings: phrases, openers: phrases, leads: phrases, residue: phrases }),
  credits: z.strictObject({
    byline: phrases,
    jobs: lowerSet,
    foot: z.strictObject({ editor: phrases, reporter: phrases, other: phrases }),
    helped: phrases,
    origin: phrases,
  }),
  captions: z.strictObject({ opens: phrases, houses: phrases, places: phrases }),
  datelines: z.strictObject({ regions: lowerSet, cities: lowerSet, labels: lowerSet }),
  dates: z.strictObject({
    published: phrases,
    modified: phrases,
    months: z.array(Words).length(12),
    weekdays: lowerSet,
    clock: lowerSet,
  }),
  "page-parts": z.strictObject({
    body: partNames,
    parts: z.array(z.strictObject({ reason: z.string(), words: partNames })),
  }),
  "page-dates": z.strictObject({
    published: lowerSet,
    modified: lowerSet,
    labels: z.strictObject({ published: Words, modified: Words }),
    months: z.array(Words).length(12),
  }),
  "page-authors": z.strictObject({ meta: Words, openers: Words, notPeople: lowerSet, roles: lowerSet }),
  bios: z.strictObject({ jobs: lowerSet, others: lowerSet }),
};

type Shapes = typeof SHAPES;
/** What `clean` knows of how news pages are laid out. */
export type CleanTables = { readonly [File in keyof Shapes]: z.infer<Shapes[File]> };

/** Reads the tables, each from the text that `textOf` gives for its path under `data/`. Throws for a faulty table, naming it. */
export function parseCleanTables(textOf: (path: string) => string): CleanTables {
  const tables: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(SHAPES)) {
    const path = `clean/${name}.yaml`;
    const result = shape.safeParse(parseYaml(textOf(path)));
    if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
    tables[name] = result.data;
  }
  return tables as CleanTables;
}

let loaded: CleanTables | null = null;

/** The package's own tables, read once. */
export function loadCleanTables(): CleanTables {
  loaded ??= parseCleanTables((path) => readFileSync(join(DATA_FOLDER, path), "utf8"));
  return loaded;
}
