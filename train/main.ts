import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Parser } from "../src/annotate/parse/parser.js";
import { Tagger } from "../src/annotate/tag/tagger.js";
import { augment } from "./augment.js";
import { Checkpoints } from "./checkpoints.js";
import { readTreebank } from "./data.js";
import { buildGazetteer } from "./gazetteer.js";
import { jackknife } from "./jackknife.js";
import { trainLemmas } from "./lemmas.js";
import { NAME_SETS, nameData } from "./namedata.js";
import { trainNames } from "./names.js";
import { trainParser } from "./parser.js";
import { Random } from "./random.js";
import { EPOCHS, NAME_TRAINING, PARSERS, TAGGER_MARGIN } from "./settings.js";
import { trainTagger } from "./tagger.js";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    out: { type: "string", default: "models/en" },
    tables: { type: "string", default: "data" },
    work: { type: "string", default: ".train" },
    seed: { type: "string", default: "1" },
  },
});
if (values.data === undefined) {
  console.error("say where the labelled sets are: npm run train -- --data FOLDER");
  process.exit(2);
}

const { data, out } = values;
const seed = Number(values.seed);
const checkpoints = new Checkpoints(values.work);
mkdirSync(out, { recursive: true });
const save = (part: string, file: Uint8Array) => {
  writeFileSync(join(out, `${part}.bin`), file);
  console.log(`${part}: ${(file.length / 1e6).toFixed(1)} MB written`);
};

const treebanks = ["en_ewt-ud-train", "en_gum-ud-train"].flatMap((name) => readTreebank(data, name));
const sentences = [...treebanks, ...augment(treebanks, 0.15, new Random(seed))];

save("lemmas", trainLemmas(treebanks));
const tagger = checkpoints.once("tagger", () =>
  trainTagger(sentences, { name: "tagger", epochs: EPOCHS.tagger, seed, margin: TAGGER_MARGIN, checkpoints }),
);
save("tagger", tagger);
const { tags } = Tagger.load(tagger);
const given = checkpoints.once("tags", () =>
  jackknife(treebanks, tags, { folds: 5, epochs: EPOCHS.jackknife, seed, checkpoints }),
);
const parser = checkpoints.once("parser", () =>
  trainParser(
    treebanks,
    given,
    Tagger.load(tagger),
    PARSERS.map((run) => ({ ...run, seed: run.seed + seed - 1 })),
    checkpoints,
  ),
);
save("parser", parser);

const models = [Tagger.load(tagger), Parser.load(parser)] as const;
const shipped = NAME_SETS.filter((set) => set !== "conll2003");
save(
  "names",
  checkpoints.once("names", () =>
    trainNames(nameData(data, shipped, ...models), {
      epochs: NAME_TRAINING.epochs,
      seeds: NAME_TRAINING.seeds.map((each) => each + seed - 1),
      gazetteer: buildGazetteer(values.tables),
      tagger: models[0],
    }),
  ),
);
