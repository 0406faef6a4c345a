import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTogether } from "../seeds/set.js";
import type { EvalSet } from "../sets.js";
import { parseKey } from "./key.js";
import { scoreCorpus } from "./score.js";

/** Sixty short reports of five invented stories and their key, written before the rules were looked at. */
export const corpusSet: EvalSet = {
  name: "corpus",
  about: "sixty short reports of five stories with their key: copies, stories, claims, origins, status",
  wants: "a folder with reports.jsonl and key.yaml",
  data: fileURLToPath(new URL("../../../eval/corpus", import.meta.url)),
  async run(path, tools) {
    const key = parseKey(readFileSync(join(path, "key.yaml"), "utf8"));
    const { records, merged } = await readTogether([join(path, "reports.jsonl")], tools);
    return { set: "corpus", ...scoreCorpus(key, records, merged) };
  },
};
