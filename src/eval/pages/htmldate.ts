import { readPage } from "../../clean/html/index.js";
import type { EvalSet } from "../sets.js";
import { readDates } from "./load.js";

const PEERS = {
  "htmldate, extensive": "F .949, accuracy .903",
  newspaper4k: "F .810, accuracy .680",
  "forty lines": "F .915, accuracy .844",
};

/** htmldate's pages: the exact day of first publication. Accuracy over all pages; F of wrong days and of none given. */
export const htmldateSet: EvalSet = {
  name: "htmldate",
  about: "the day on which web pages were first published (htmldate's pages)",
  wants: "a folder with gold.json and html/",
  data: null,
  async run(path) {
    const count = { right: 0, wrong: 0, none: 0 };
    const errors: string[] = [];
    for (const { id, label, url, bytes } of readDates(path)) {
      const { published } = readPage(bytes).metadata;
      const day = published?.value.slice(0, 10) ?? null;
      if (day === label) count.right++;
      else if (day === null) count.none++;
      else count.wrong++;
      if (day !== label) errors.push(`${label} got ${day} (${published?.source ?? "none"}) ${id} ${url.slice(0, 100)}`);
    }
    const pages = count.right + count.wrong + count.none;
    return {
      set: "htmldate",
      metrics: {
        f: (2 * count.right) / Math.max(1, 2 * count.right + count.wrong + count.none),
        accuracy: count.right / Math.max(1, pages),
        precision: count.right / Math.max(1, count.right + count.wrong),
        "no date given": count.none,
        pages,
      },
      peers: PEERS,
      errors,
    };
  },
};
