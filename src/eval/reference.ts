import { readFile } from "node:fs/promises";
import type { Engine } from "../annotate/types.js";
import type { Lexicon } from "../lexicon/index.js";
import { actorOf, type PhraseWord } from "../resolve/reference/actor.js";
import type { EvalResult } from "./result.js";
import type { EvalSet } from "./sets.js";

/** One row of `events/actor_phrases.jsonl`: a phrase and what is wanted of it; an absent field is not asked. */
interface PhraseRow {
  method: string;
  actor: string;
  context: string;
  date: string;
  expect: { country?: string; code_1?: string };
}

/** Other codes for the same: Kosovo has no ISO code of its own. */
const SAME: Readonly<Record<string, string>> = { XKX: "KOS" };

/** Country and first sector of phrases for actors: exact match, as the set's authors score them. */
export async function scoreActorPhrases(
  rows: readonly PhraseRow[],
  lexicon: Lexicon,
  engine: Engine,
): Promise<EvalResult> {
  const asked = rows.filter((row) => row.method !== "query_wiki");
  const tally = { country: { asked: 0, right: 0 }, sector: { asked: 0, right: 0 } };
  const errors: string[] = [];
  for (const row of asked) {
    const home = row.context === "" ? null : actorOf(await wordsOf(row.context, engine), lexicon, null).country;
    const found = actorOf(await wordsOf(row.actor, engine), lexicon, dateOf(row.date), home);
    const check = (kind: "country" | "sector", wanted: string | undefined, got: string) => {
      if (wanted === undefined) return;
      tally[kind].asked++;
      if (norm(wanted) === norm(got)) tally[kind].right++;
      else errors.push(`${kind}: "${row.actor}" wants "${wanted}", got "${got}"`);
    };
    check("country", row.expect.country, found.country ?? "");
    check("sector", row.expect.code_1, found.sector[0] ?? "");
  }
  const share = ({ asked: all, right }: { asked: number; right: number }) => (all === 0 ? 0 : right / all);
  return {
    set: "actors",
    metrics: {
      country: share(tally.country),
      sector: share(tally.sector),
      countries_asked: tally.country.asked,
      sectors_asked: tally.sector.asked,
    },
    errors,
  };
}

export const actorsSet: EvalSet = {
  name: "actors",
  about: "phrases for actors: country and sector (actor_phrases.jsonl)",
  wants: "a JSONL file of phrases with the expected country and code_1",
  data: null,
  run: async (path, { engine, lexicon }) => {
    const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line.trim() !== "");
    return scoreActorPhrases(
      lines.map((line) => JSON.parse(line) as PhraseRow),
      lexicon,
      engine,
    );
  },
};

async function wordsOf(phrase: string, engine: Engine): Promise<PhraseWord[]> {
  const [annotation] = await engine.annotate([{ text: phrase, blocks: [{ start: 0, end: phrase.length }] }]);
  return annotation!.sentences.flatMap(({ tokens }) => tokens);
}

/** "2022-03-01" and "1 January 2003"; "Today" and nothing at all leave the office open: the latest. */
function dateOf(date: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const at = Date.parse(`${date} UTC`);
  return /\d{4}/.test(date) && !Number.isNaN(at) ? new Date(at).toISOString().slice(0, 10) : null;
}

function norm(code: string): string {
  return SAME[code] ?? code;
}
