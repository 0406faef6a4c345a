import { CopyDesk } from "../src/merge/copies/index.js";
import { MemoryShelf, worldOf } from "../src/merge/index.js";
import type { HearsayRecord } from "../src/model/index.js";
import { Together } from "../src/weigh/index.js";
import { News } from "./news.js";

/**
 * How copies and merging grow: made-up news, day after day, in the order in which it comes out. Prints reports a second of the search for
 * copies at two sizes, the cost of merging one report in each tenth, last to first, and the memory that each keeps. Times are processor
 * time of one core, garbage collection included.
 * Usage: node --expose-gc --import tsx bench/growth.ts [SMALL] [LARGE] [MERGED]
 */

const CHUNK = 100;
const [small = 10_000, large = 200_000, merged = 10_000] = process.argv.slice(2).map(Number);

const few = await copies(small);
const many = await copies(large);
print(`copies, ${small} reports`, `${Math.round(few.rate)} reports/s`);
print(`copies, ${large} reports`, `${Math.round(many.rate)} reports/s, last tenth ${Math.round(many.lastRate)}/s`);
print(
  "slower at the larger size",
  `${percent(1 - many.rate / few.rate)}; last tenth ${percent(1 - many.lastRate / few.rate)}`,
);
print("copies found of those made", percent(many.found / many.made));
print("memory of the copies' index", `${Math.round((many.bytes / large) * 0.1)} MB per 100,000 reports`);
await merging(merged);

async function copies(count: number) {
  const news = new News(1);
  const shelf = new MemoryShelf();
  const desk = new CopyDesk(shelf);
  const before = memory();
  let made = 0;
  let found = 0;
  let spent = 0;
  let last = 0;
  for (let at = 0; at < count; at += CHUNK) {
    const chunk = Array.from({ length: CHUNK }, () => news.next());
    const took = await spentOn(async () => {
      for (const { record } of chunk) await desk.put(record);
    });
    spent += took;
    if (at >= count * 0.9) last += took;
    for (const { record, copied } of chunk) {
      if (copied) made++;
      if (copied && (await desk.parent(record.document.id))) found++;
    }
    desk.changed.clear();
  }
  const lastRate = (1000 * count * 0.1) / last;
  return { rate: (1000 * count) / spent, lastRate, made, found, bytes: memory() - before, shelf };
}

async function merging(count: number): Promise<void> {
  const news = new News(2);
  const shelf = new MemoryShelf();
  const records = new Map<string, HearsayRecord>();
  const world = worldOf([news.next().record]);
  const before = memory();
  const tenths: number[] = [];
  for (let tenth = 0; tenth < 10; tenth++) {
    let spent = 0;
    for (let at = 0; at < count / 10; at += CHUNK) {
      const chunk = Array.from({ length: CHUNK }, () => news.next().record);
      for (const record of chunk) records.set(record.document.id, record);
      spent += await spentOn(async () => {
        for (const record of chunk) {
          const together = new Together(shelf, async (id) => records.get(id) ?? null, [], world);
          await together.put(record);
          await together.settle();
        }
      });
    }
    tenths.push((10 * spent) / count);
  }
  print(`merging, ${count} reports`, tenths.map((ms) => `${ms.toFixed(1)}`).join(" ") + " ms a report, by tenth");
  print("last tenth to first", (tenths.at(-1)! / tenths[0]!).toFixed(2));
  const bytes = memory() - before;
  print("memory of records and shelf", `${Math.round((bytes / count) * 0.1)} MB per 100,000 reports, all in memory`);
}

/** Milliseconds of processor time, so that others on the machine count for nothing. */
async function spentOn(work: () => Promise<void>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function print(what: string, value: string): void {
  console.log(`${what.padEnd(32)}  ${value}`);
}
