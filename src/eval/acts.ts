import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Event } from "../model/index.js";
import type { Tools } from "../pipeline.js";
import { Confusion } from "./confusion.js";
import type { EvalResult } from "./result.js";
import { codeTexts } from "./sentences.js";
import type { EvalSet } from "./sets.js";

/** One line of `eval/acts.tsv`: a sentence and the act that it tells of. */
export interface ActRow {
  /** Types that will do, empty where nothing may be found. */
  types: string[];
  /** Null: not asked. */
  mode: string | null;
  text: string;
}

/** Reads the lines; those that begin with "#" are remarks. Throws an Error that names a faulty line. */
export function parseActs(tsv: string): ActRow[] {
  return tsv.split("\n").flatMap((line, at) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [type, mode, text] = line.split("\t");
    if (!type || !mode || !text) throw new Error(`line ${at + 1}: wants type, mode and sentence, with tabs between`);
    return [{ types: type === "none" ? [] : type.split(" "), mode: mode === "-" ? null : mode, text }];
  });
}

/** Share of the acts found with their type and mode and nothing of another type besides; of the traps, those that find nothing. */
export async function scoreActs(rows: readonly ActRow[], tools: Tools): Promise<EvalResult> {
  const records = await codeTexts(rows, tools);
  const confusion = new Confusion();
  const errors: string[] = [];
  const count = { acts: 0, rightActs: 0, traps: 0, rightTraps: 0 };
  rows.forEach((row, at) => {
    const events = records[at]?.events ?? [];
    const right = isRight(row, events);
    const trap = row.types.length === 0;
    count[trap ? "traps" : "acts"]++;
    if (right) count[trap ? "rightTraps" : "rightActs"]++;
    confusion.add(row.types[0] ?? "none", right ? (row.types[0] ?? "none") : told(events));
    if (!right) errors.push(`${row.types.join("|") || "none"} ${row.mode ?? ""}: ${details(events)}: ${row.text}`);
  });
  const share = (part: number, all: number) => (all === 0 ? 0 : part / all);
  return {
    set: "acts",
    metrics: {
      acts: count.acts,
      "acts right": share(count.rightActs, count.acts),
      traps: count.traps,
      "traps right": share(count.rightTraps, count.traps),
    },
    errors: [...confusion.lines(), ...errors],
  };
}

function isRight({ types, mode }: ActRow, events: readonly Event[]): boolean {
  if (types.length === 0) return events.length === 0;
  const wanted = events.filter((event) => types.includes(event.type));
  const found = wanted.some((event) => mode === null || event.mode === mode);
  return found && wanted.length === events.length;
}

function told(events: readonly Event[]): string {
  return events.map(({ type, mode }) => (mode ? `${type}:${mode}` : type)).join("+") || "none";
}

function details(events: readonly Event[]): string {
  return events.map((event) => `${told([event])} [${event.by}]`).join(", ") || "none";
}

export const actsSet: EvalSet = {
  name: "acts",
  about: "our own sentences, an act each: what the event tables are meant to know, and traps",
  wants: "a file like eval/acts.tsv",
  data: fileURLToPath(new URL("../../eval/acts.tsv", import.meta.url)),
  run: async (path, tools) => scoreActs(parseActs(await readFile(path, "utf8")), tools),
};
