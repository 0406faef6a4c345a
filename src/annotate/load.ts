import { readFile } from "node:fs/promises";
import { createEngine } from "./engine.js";
import type { Engine } from "./types.js";

/** The weights beside the package, the same from `src/` and from `dist/`. */
const MODELS = new URL("../../models/en/", import.meta.url);

/** Reads the weights from disk and makes the engine. `folder` is the URL of another set of weights. */
export async function loadEngine(folder: URL = MODELS): Promise<Engine> {
  const read = (part: string) => readFile(new URL(`${part}.bin`, folder));
  const [lemmas, tagger, parser, names] = await Promise.all(["lemmas", "tagger", "parser", "names"].map(read));
  return createEngine({ lemmas: lemmas!, tagger: tagger!, parser: parser!, names: names! });
}
