import { readFileSync } from "node:fs";
import { loadEngine } from "../annotate/index.js";
import { SameWords } from "../extract/same-words.js";
import { loadLexicon } from "../lexicon/index.js";
import type { HearsayRecord } from "../model/index.js";
import type { Tools } from "../pipeline.js";

/** The program's version, from its package.json. */
export function programVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** Loads what coding needs: the engine's weights and the tables. */
export async function loadTools(): Promise<Tools> {
  return { engine: await loadEngine(), lexicon: loadLexicon(), version: programVersion(), same: new SameWords() };
}

/** The versions that tools write into a record. */
export function versionsOf({ version, engine, lexicon }: Tools): HearsayRecord["made"] {
  return { version, model: engine.id, data: lexicon.hash };
}
