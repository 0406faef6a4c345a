import type { EvalSet } from "../sets.js";
import { scoreTimes } from "./score.js";
import { readTml } from "./tml.js";

const PEERS = {
  "HeidelTime (TempEval-3 platinum)": "value F1 77.6",
  "SUTime (TempEval-3 platinum)": "value F1 67.4",
  "UWTime (TempEval-3 platinum, recalled)": "value F1 82",
};

/** TempEval-3, task A (UzZaman et al. 2013): creation time given; value F1 is relaxed F1 × share of right values. */
export const timeSet: EvalSet = {
  name: "time",
  about: "time expressions against TimeML documents (TempEval-3 task A)",
  wants: "a .tml file or a folder of them",
  data: null,
  run: async (path, { engine, lexicon }) => ({ ...(await scoreTimes(readTml(path), engine, lexicon)), peers: PEERS }),
};
