import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createEngine } from "../src/annotate/index.js";
import { Parser } from "../src/annotate/parse/parser.js";
import { Tagger } from "../src/annotate/tag/tagger.js";
import { evaluateNames } from "../src/eval/names.js";
import { buildGazetteer } from "./gazetteer.js";
import { NAME_SETS, type NameSet, nameData } from "./namedata.js";
import { trainNames } from "./names.js";
import { NAME_TRAINING } from "./settings.js";

/** Names with one set held out in turn: `tsx train/heldout.ts --data FOLDER [--only gum-news|re3d|conll2003]`. The tagger and
 * the parser are those of `--models`; `--save FOLDER` keeps what was trained. The CoNLL run learns from eng.train alone and is measured on eng.testa. */
const RUNS: Record<string, { without: readonly NameSet[]; paths: readonly string[] }> = {
  "gum-news": { without: ["gum-news", "conll2003"], paths: ["ud/en_gum-ud-train.conllu", "ud/en_gum-ud-dev.conllu"] },
  re3d: { without: ["re3d", "conll2003"], paths: ["ner/re3d-train.conll"] },
  conll2003: { without: NAME_SETS.filter((set) => set !== "conll2003"), paths: ["ner/conll2003/eng.testa"] },
};

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    models: { type: "string", default: "models/en" },
    tables: { type: "string", default: "data" },
    only: { type: "string" },
    save: { type: "string" },
  },
});
if (values.data === undefined) {
  console.error("say where the labelled sets are: --data FOLDER");
  process.exit(2);
}
const { data, models } = values;
const file = (part: string) => readFileSync(join(models, `${part}.bin`));
const tagger = Tagger.load(file("tagger"));
const parser = Parser.load(file("parser"));
const gazetteer = buildGazetteer(values.tables);

const runs = Object.entries(RUNS).filter(([name]) => values.only === undefined || values.only === name);
for (const [name, { without, paths }] of runs) {
  const sentences = nameData(
    data,
    NAME_SETS.filter((set) => !without.includes(set)),
    tagger,
    parser,
  );
  const names = trainNames(sentences, { ...NAME_TRAINING, gazetteer, tagger });
  if (values.save) writeFileSync(join(values.save, `names-without-${name}.bin`), names);
  const engine = createEngine({ tagger: file("tagger"), parser: file("parser"), lemmas: file("lemmas"), names });
  for (const path of paths) {
    const { metrics } = await evaluateNames({ path: join(data, path), engine });
    console.log(`without ${without.join(", ")}: ${path}: ${JSON.stringify(metrics)}`);
  }
}
