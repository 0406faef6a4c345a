import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { openStore } from "../src/store/index.js";

/**
 * `hearsay read` of a packed web archive made from labelled pages, each varied so that no two are alike: pages a second, memory over time,
 * how many cores it keeps busy; then kill -9 in the middle and again, after which the store must hold what an undisturbed run holds.
 * It runs what was built: `npm run build` first. Usage: npx tsx bench/warc.ts PAGES_FOLDER [COUNT] [WORKERS]
 */

const [folder = "../shared/gold/extraction/scrapinghub", wanted = "2000", workers = String(availableParallelism())] =
  process.argv.slice(2);
const count = Number(wanted);
const program = "dist/cli/main.js";
if (!existsSync(program)) throw new Error(`${program} is not there: run \`npm run build\` first`);
const place = mkdtempSync(join(tmpdir(), "hearsay-warc-"));

/** Pages of a folder and those under it, unpacked. */
function pagesOf(path: string): Buffer[] {
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => /\.html?(\.gz)?$/.test(name));
  return files.sort().map((name) => {
    const bytes = readFileSync(join(path, name));
    return name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  });
}

const STATES = [
  "Peru",
  "Chile",
  "Kenya",
  "Norway",
  "Japan",
  "Ghana",
  "Nepal",
  "Malta",
  "Fiji",
  "Oman",
  "Laos",
  "Cuba",
  "Mali",
];

/** A page like another, with a sentence of its own at its end; one event in every page would be one claim of the whole archive. */
function varied(page: Buffer, n: number): Buffer {
  const [one, other] = [STATES[n % 13], STATES[(n + 1 + (n % 12)) % 13]];
  const own = `<p>Note ${n}: ${one} said on Friday that ${other} had sent ${n} ships to the border.</p>`;
  const text = page.toString("latin1");
  const end = text.search(/<\/(?:article|body)\s*>/i);
  return Buffer.from(end < 0 ? text + own : text.slice(0, end) + own + text.slice(end), "latin1");
}

function recordOf(page: Buffer, n: number): Buffer {
  const http = Buffer.concat([Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), page]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://pages.example/${n}\r\nWARC-Date: 2024-10-08T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return gzipSync(Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]));
}

async function writeArchive(path: string): Promise<void> {
  const pages = pagesOf(folder);
  const out = createWriteStream(path);
  for (let n = 0; n < count; n++)
    if (!out.write(recordOf(varied(pages[n % pages.length]!, n), n))) await once(out, "drain");
  out.end();
  await once(out, "finish");
}

/** Resident memory in MB, processor time in seconds, of a process (Linux). */
function usageOf(pid: number): { memory: number; cpu: number } {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return { memory: Math.round((pages * 4096) / 1e6), cpu: (Number(fields[11]) + Number(fields[12])) / 100 };
}

interface Run {
  seconds: number;
  cpu: number;
  memory: number[];
  killed: boolean;
}

/** Reads the archive into a store, looking at the process every second; kills it after so many milliseconds where that is given. */
async function read(archive: string, store: string, killAfter: number | null): Promise<Run> {
  const began = performance.now();
  const args = [program, "read", archive, "--quiet", "--store", store, "--workers", workers];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "ignore"] });
  const memory: number[] = [];
  let cpu = 0;
  let killed = false;
  const ended = once(child, "exit");
  while (child.exitCode === null && child.signalCode === null) {
    await Promise.race([wait(1000), ended]);
    if (killAfter !== null && performance.now() - began > killAfter) killed = child.kill("SIGKILL") || killed;
    try {
      const usage = usageOf(child.pid!);
      if (usage.memory > 0) memory.push(usage.memory);
      cpu = Math.max(cpu, usage.cpu);
    } catch {}
  }
  return { seconds: (performance.now() - began) / 1000, cpu, memory, killed };
}

async function heldIn(path: string): Promise<string[]> {
  const store = await openStore(path, { readonly: true });
  const held: string[] = [];
  for await (const record of store.records()) held.push(JSON.stringify(record));
  const merged = JSON.stringify(await store.merged());
  await store.close();
  return [...held, merged];
}

try {
  const archive = join(place, "pages.warc.gz");
  await writeArchive(archive);
  console.log(`archive            ${count} pages, ${(statSync(archive).size / 1e6).toFixed(0)} MB packed`);
  const whole = await read(archive, join(place, "whole.db"), null);
  const tenth = Math.max(1, Math.floor(whole.memory.length / 10));
  const series = whole.memory.filter((_, at) => at % tenth === 0).join(" ");
  console.log(`undisturbed        ${whole.seconds.toFixed(0)} s, ${(count / whole.seconds).toFixed(1)} pages/s`);
  console.log(`cores busy         ${(whole.cpu / whole.seconds).toFixed(2)} with ${workers} workers`);
  console.log(`resident MB        ${series}`);
  const store = join(place, "killed.db");
  for (const share of [0.3, 0.5]) {
    const run = await read(archive, store, whole.seconds * 1000 * share);
    console.log(`kill -9            after ${run.seconds.toFixed(0)} s${run.killed ? "" : " (was done before)"}`);
  }
  await read(archive, store, null);
  const [expected, found] = [await heldIn(join(place, "whole.db")), await heldIn(store)];
  const same = expected.length === found.length && expected.every((one, at) => one === found[at]);
  console.log(`after the restart  ${found.length - 1} reports, ${same ? "the same as undisturbed" : "DIFFERENT"}`);
  if (!same) process.exitCode = 1;
} finally {
  if (existsSync(place)) rmSync(place, { recursive: true });
}
