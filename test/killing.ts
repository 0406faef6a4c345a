import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { HearsayRecord } from "../src/model/index.js";
import { openStore } from "../src/store/index.js";

const LOOK_AGAIN_MS = 4;
const STATES =
  "Peru Chile Bolivia Ghana Kenya Norway Poland Jordan Laos Nepal Mali Chad Oman Qatar Malta Cuba Haiti Panama Gabon Niger".split(
    " ",
  );
const SENTENCES = [
  "{a} imposed sanctions on {b} in June, the foreign ministry said on Friday.",
  "{b} denied that it had broken the treaty, according to Reuters.",
  "The president of {a} visited {b} in March and signed an agreement on trade.",
  "A senior official told reporters that {a} would send troops to the border with {b}.",
  "{a} accused {b} of supplying rebels with rifles and money.",
  "Lawmakers in {a} urged the government to recall its ambassador from {b}.",
  "{b} expelled two diplomats of {a} on Monday.",
  "Talks between {a} and {b} on fishing rights were suspended, a spokesman said.",
  "“We will not wait,” the prime minister of {a} told {b}.",
  "{a} promised to lend {b} forty million dollars for a railway.",
  "Soldiers of {b} shelled a village in {a} last week, residents said.",
  "{a} and {b} agreed to exchange prisoners in October.",
  "The defence minister of {b} warned {a} against holding naval exercises.",
  "{a} recognised the new government of {b} after a vote in parliament.",
  "Doctors from {a} arrived in {b} with vaccines, Xinhua reported.",
  "{b} demanded an apology from {a} over the seizure of a ferry.",
];
/** Sentences of one report: few, so that a read of many spends its time in keeping and merging rather than in parsing. */
const TOLD = 2;

/** How `hearsay` is started: from its sources, or as it was built (much sooner). */
export const FROM_SOURCES = ["--import", "tsx", "src/cli/main.ts"];
export const AS_BUILT = ["dist/cli/main.js"];

/** Writes made-up reports, each of its own words, as JSON lines; the same in every run. Every third has no date. */
export function madeReports(folder: string, count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const pick = (from: number) => STATES[(at * 7 + from * 3 + (at >> 3)) % STATES.length]!;
    const told = Array.from(
      { length: TOLD },
      (_, nth) => SENTENCES[(at * 5 + nth * 3 + (at >> 4)) % SENTENCES.length]!,
    );
    const said = told.map((sentence, from) => sentence.replace("{a}", pick(from)).replace("{b}", pick(from + 1)));
    const published = at % 3 === 0 ? null : `2024-0${1 + (at % 9)}-1${at % 10}`;
    return JSON.stringify({ id: `made-${at}`, text: `${said.join(" ")} Report ${at}.`, published });
  });
  const path = join(folder, "reports.jsonl");
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** A write-ahead log of so many bytes holds reports: weights are loaded and reading has begun. */
export const BEGUN = 150_000;

/** When to kill: so many milliseconds after the store's write-ahead log came to hold so many bytes. */
export interface Moment {
  logged: number;
  wait: number;
}

/** Reads to the end; gives the milliseconds from when reading had begun, and what the store then holds. */
export async function undisturbed(
  path: string,
  input: string,
  program = FROM_SOURCES,
): Promise<{ took: number; state: string }> {
  const child = read(path, input, program);
  await logged(path, BEGUN, child);
  const began = performance.now();
  const code = await gone(child);
  if (code !== 0) throw new Error(`hearsay read ended with ${code}`);
  return { took: performance.now() - began, state: await kept(path) };
}

/** Reads and kills with SIGKILL. Gives how many reports were kept by then; null where the reading was done before. */
export async function killedRead(
  path: string,
  input: string,
  when: Moment,
  program = FROM_SOURCES,
): Promise<number | null> {
  const child = read(path, input, program);
  await logged(path, when.logged, child);
  await Promise.race([wait(when.wait), gone(child)]);
  const killed = child.exitCode === null && child.kill("SIGKILL");
  await gone(child);
  if (!killed || child.signalCode !== "SIGKILL") return null;
  const store = await openStore(path);
  const { documents } = await store.counts();
  await store.close();
  return documents;
}

/** What a store holds, as one text: records by id, and what was merged from them. */
async function kept(path: string): Promise<string> {
  const store = await openStore(path, { readonly: true });
  const records: HearsayRecord[] = [];
  for await (const record of store.records()) records.push(record);
  const held = { records, merged: await store.merged(), stale: await store.stale() };
  await store.close();
  return JSON.stringify(held, null, 1);
}

function read(path: string, input: string, program: readonly string[]): ChildProcess {
  const call = [...program, "read", input, "--quiet", "--store", path];
  return spawn(process.execPath, call, { stdio: ["ignore", "ignore", "inherit"] });
}

async function gone(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

/** Waits until the write-ahead log holds so many bytes, or the child is gone. */
async function logged(path: string, bytes: number, child: ChildProcess): Promise<void> {
  const size = () => (existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0);
  while (size() < bytes && child.exitCode === null) await wait(LOOK_AGAIN_MS);
}
