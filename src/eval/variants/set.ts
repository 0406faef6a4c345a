import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { codeTexts } from "../sentences.js";
import type { EvalSet } from "../sets.js";
import { parseVariants } from "./key.js";
import { describeVariants, metricsOf, scoreVariant } from "./score.js";

/** Our own short texts, each a variant of what DESIGN §1 says must be got right, and traps. */
export const variantsSet: EvalSet = {
  name: "variants",
  about: "our own short texts with their key: variants of the seeds' phenomena, and traps",
  wants: "a file like eval/variants.yaml",
  data: fileURLToPath(new URL("../../../eval/variants.yaml", import.meta.url)),
  async run(path, tools) {
    const texts = parseVariants(readFileSync(path, "utf8"));
    const records = await codeTexts(texts, tools);
    const results = texts.map((text, at) => scoreVariant(text, records[at]!));
    return { set: "variants", metrics: metricsOf(results), errors: describeVariants(results) };
  },
};
