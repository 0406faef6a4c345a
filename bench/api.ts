import { createHash } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeId } from "../src/model/index.js";
import { createApp } from "../src/serve/app.js";
import { Archive } from "../src/serve/archive.js";
import { Jobs } from "../src/serve/jobs/jobs.js";
import { openStore } from "../src/store/index.js";
import { dice, fill, person } from "./made-reports.js";

/**
 * How long the API takes over a store of made-up reports: every list and many filters, over and over in a shuffled order, one after
 * another as one person asks. Prints milliseconds at the 50th and 95th percentile and the most, by question and over all: of the
 * processor (what other programs take is left out) and by the clock.
 * Usage: npx tsx bench/api.ts [EVENTS] [ROUNDS] [--keep STORE] [--answers FILE]
 * `--keep` leaves the store for the next run; `--answers` writes a digest of every answer, to compare two states of the code by.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: "string" }, answers: { type: "string" } },
});
const EVENTS = Number(positionals[0] ?? 100_000);
const ROUNDS = Number(positionals[1] ?? 8);
const roll = dice(11);

/** What people ask: every list, as it opens and under each filter, deep pages, one of each thing, as they type, relations. */
function questions(): string[] {
  const one = person(42);
  const lists = ["claims", "events", "timeline", "reports", "stories", "sources", "statements"];
  const filters = [
    "",
    `actor=${one.id}`,
    `actor=${encodeURIComponent(one.label)}`,
    `pair=${one.id},${person(77).id}`,
    "type=AID",
    "status=disputed",
    "from=2020-01&to=2020-06",
    "outlet=gamma",
    "text=accused",
    "text=matter+5555",
    "since=2024-06-01",
    "reality=planned",
    "type=ACCUSE&outlet=beta&from=2019&text=capital",
    "limit=500",
  ];
  return [
    ...lists.flatMap((list) => filters.map((filter) => `/api/${list}?${filter}`)),
    ...["m", "ma", "matter", "matter 77", "person 4", "accu"].map((q) => `/api/search?q=${encodeURIComponent(q)}`),
    "/api/overview",
    "/api/relations",
    "/api/relations?from=2020&to=2020-12",
    "/api/relations?by=actor&type=AID",
    `/api/relations/${one.id}/${person(77).id}`,
    "/api/actors",
    "/api/actors?name=person+42",
    "/api/changes?since=2024-06-01",
    `/api/changes?since=2020-01-01&actor=${one.id}`,
    "/api/claims?sort=told",
    "/api/events?sort=date&limit=200",
    `/api/statements?speaker=${one.id}&about=${person(77).id}`,
    "/api/statements?text=accused&outlet=beta",
    "/api/sources?outlets=only&outlet=beta",
    "/api/relations?text=accused&outlet=alpha",
    `/api/relations?actor=${one.id}&by=actor`,
    `/api/relations/${one.id}/${person(77).id}?by=actor&from=2018`,
    `/api/stories/${makeId("story", 5)}`,
    `/api/actors/${one.id}`,
    `/api/claims/${makeId("claim", makeId("e", makeId("doc", "bench", 3), 0))}`,
    `/api/events/${makeId("event", makeId("e", makeId("doc", "bench", 3), 1))}`,
    `/api/reports/${makeId("doc", "bench", 3)}`,
  ];
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function row(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const figures = [percentile(sorted, 0.5), percentile(sorted, 0.95), sorted.at(-1) ?? 0];
  return `${figures.map((figure) => figure.toFixed(1).padStart(8)).join("")}  ${name}`;
}

const path = values.keep ?? join(tmpdir(), `hearsay-bench-api-${process.pid}.db`);
try {
  const isFilled = existsSync(path);
  const store = await openStore(path);
  let began = performance.now();
  if (!isFilled) await fill(store, EVENTS);
  console.log(`made ${EVENTS} events in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const runner = { run: () => Promise.reject(new Error("no jobs here")), close: async () => {} };
  const app = createApp({ archive: new Archive(store), jobs: new Jobs(runner), host: "127.0.0.1", token: null });
  const ask = (question: string) => app.request(`http://localhost${question}`, { headers: { host: "localhost" } });
  began = performance.now();
  const cold = process.cpuUsage();
  await (await ask("/api/overview")).text();
  const { user, system } = process.cpuUsage(cold);
  const mib = Math.round(process.memoryUsage().rss / 2 ** 20);
  const first = [(performance.now() - began) / 1000, (user + system) / 1e6].map((seconds) => seconds.toFixed(1));
  console.log(`first answer after ${first[0]} s, ${first[1]} s of the processor; ${mib} MiB resident`);
  const times = new Map<string, number[]>();
  const wall: number[] = [];
  const digests = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions().sort(() => roll(3) - 1)) {
      const before = process.cpuUsage();
      began = performance.now();
      const answer = await ask(question);
      const text = await answer.text();
      wall.push(performance.now() - began);
      const { user, system } = process.cpuUsage(before);
      const took = (user + system) / 1000;
      if (answer.status !== 200) throw new Error(`${question}: ${answer.status}`);
      times.set(question, [...(times.get(question) ?? []), took]);
      digests.set(question, createHash("sha256").update(text).digest("hex").slice(0, 16));
    }
  }
  console.log("     p50     p95     max  ms");
  const slowest = [...times].sort((a, b) => Math.max(...b[1]) - Math.max(...a[1])).slice(0, 25);
  for (const [question, took] of slowest) console.log(row(question, took));
  console.log(row(`all ${wall.length} answers, processor time`, [...times.values()].flat()));
  console.log(row(`all ${wall.length} answers, by the clock`, wall));
  if (values.answers)
    writeFileSync(
      values.answers,
      [...digests]
        .sort()
        .map(([question, digest]) => `${digest} ${question}\n`)
        .join(""),
    );
  await store.close();
} finally {
  if (values.keep === undefined) for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
}
