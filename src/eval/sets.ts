import type { Tools } from "../pipeline.js";
import type { EvalResult } from "./result.js";

/** A labelled set that the program can be scored against. */
export interface EvalSet {
  name: string;
  about: string;
  /** What `--data` must name. */
  wants: string;
  /** Where the set is when `--data` is not given; null: it must be given. */
  data: string | null;
  run(path: string, tools: Tools): Promise<EvalResult>;
}
