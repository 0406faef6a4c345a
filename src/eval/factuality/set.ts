import { readFileSync } from "node:fs";
import type { EvalSet } from "../sets.js";
import { readFactuality } from "./rows.js";
import { scoreFactuality } from "./score.js";

const PEERS = {
  "Stanovsky et al. 2017, trained (UW test)": "MAE .40, r .67",
  "Lee et al. 2015, trained (UW test)": "MAE .51, r .71",
};

/** Event factuality: how far a sentence is committed to a given target. */
export const factualitySet: EvalSet = {
  name: "factuality",
  about: "event factuality on given targets, from -3 to 3 (UW, MEANTIME, MegaVeridicality)",
  wants: "a .jsonl file of sentences with targets",
  data: null,
  run: async (path, { engine, lexicon }) => ({
    ...(await scoreFactuality(readFactuality(readFileSync(path, "utf8")), engine, lexicon.tables.factuality)),
    peers: PEERS,
  }),
};
