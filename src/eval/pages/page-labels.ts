import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { readPage } from "../../clean/html/index.js";
import { parseYaml } from "../../lexicon/yaml.js";
import type { EvalSet } from "../sets.js";
import { readBodies } from "./load.js";

const Labels = z.record(
  z.string(),
  z.strictObject({ title: z.string(), authors: z.array(z.string()), date: z.string() }),
);
const LABELS = fileURLToPath(new URL("../../../eval/pages/labels.yaml", import.meta.url));

/** Our own labels of a hundred pages: title (the same letters), authors (the same people), date (the same day). */
export const pageLabelsSet: EvalSet = {
  name: "page-labels",
  about: "title, authors and date of a hundred web pages, against eval/pages/labels.yaml",
  wants: "the folder of scrapinghub's benchmark, which has the pages",
  data: null,
  async run(path) {
    const labels = Labels.parse(parseYaml(readFileSync(LABELS, "utf8")));
    const right = { title: 0, authors: 0, date: 0 };
    const errors: string[] = [];
    let pages = 0;
    for (const { id, bytes } of readBodies(path)) {
      const label = labels[id];
      if (!label) continue;
      pages++;
      const { title, authors, published } = readPage(bytes).metadata;
      const found = {
        title: letters(title ?? ""),
        authors: people(authors),
        date: published?.value.slice(0, 10) ?? "",
      };
      const wanted = { title: letters(label.title), authors: people(label.authors), date: label.date };
      for (const field of ["title", "authors", "date"] as const) {
        if (found[field] === wanted[field]) right[field]++;
        else
          errors.push(
            `${id.slice(0, 8)} ${field}: ${wanted[field]} | got ${found[field]}${field === "date" ? ` (${published?.source})` : ""}`,
          );
      }
    }
    const share = (count: number) => count / Math.max(1, pages);
    return {
      set: "page-labels",
      metrics: { title: share(right.title), authors: share(right.authors), date: share(right.date), pages },
      peers: { "Readability.js, elsewhere": "title 58 %, authors 40 %, date 49 %" },
      errors,
    };
  },
};

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function people(names: readonly string[]): string {
  return names.map(letters).sort().join(", ");
}
