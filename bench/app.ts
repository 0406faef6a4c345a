import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { type Claim, type Merged, type MergedEvent, makeId } from "../src/model/index.js";
import { listen } from "../src/serve/index.js";
import { openStore } from "../src/store/index.js";
import { startBrowser } from "../test/browser/find-browser.js";
import { RecordBuilder } from "../test/fixtures/record-builder.js";

/**
 * How soon the app is usable with many claims in the store: `npx tsx bench/app.ts [claims]`, after `npm run build`. From the click to the
 * page drawn from the API's answer, the server having been asked once before. Synthetic reports of one claim each.
 */
const CLAIMS = Number(process.argv[2] ?? 10_000);
const PAGES = { "/": ".strip", "/claims": ".claim-row", "/timeline": ".mark, .crowd", "/relations": ".node" };
const ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
const store = await openStore(join(folder, "bench.db"));
const merged: Merged = { copies: [], stories: [], events: [], claims: [] };
await store.transaction(async (kept) => {
  for (let at = 0; at < CLAIMS; at++) {
    const text = `Report ${at}: Putin visited North Korea for talks with Kim.`;
    const builder = new RecordBuilder(text);
    const event = builder.event({
      trigger: "visited",
      evidence: "Putin visited North Korea for talks with Kim",
      act: "CONSULT",
      actors: ["Q7747"],
      recipients: ["Q423"],
    });
    const { record } = builder;
    await kept.putRecord(record);
    const day = new Date(Date.UTC(2015, 0, 1 + (at % 3650))).toISOString().slice(0, 10);
    const time = { value: day, earliest: day, latest: day };
    const parties = { type: "CONSULT" as const, actors: ["Q7747"], recipients: ["Q423"], objects: [], time };
    const id = makeId("claim", at);
    const place = { document: record.document.id, event };
    merged.events.push({
      ...parties,
      id: makeId("event", at),
      act: "CONSULT",
      mode: null,
      mentions: [{ ...place, reasons: [] }],
      fulfils: null,
      claim: id,
    } satisfies MergedEvent);
    merged.claims.push({
      id,
      proposition: { ...parties, words: `Putin visited North Korea, report ${at}` },
      status: at % 50 === 0 ? "disputed" : "reported",
      why: "One report says so in its own voice.",
      counts: { reports: 1, families: 1, origins: 1 },
      positions: [
        {
          ...place,
          holder: "unknown-publisher",
          stance: "asserts",
          chain: [],
          time: null,
          hedges: [],
          statement: null,
        },
      ],
    } satisfies Claim);
  }
  await kept.putMerged(merged);
});

const serving = await listen(store, { port: 0, host: "127.0.0.1" });
const found = await startBrowser();
if ("why" in found) throw new Error(found.why);
const browser = await chromium.connect(found.server.wsEndpoint());
await fetch(`${serving.url}api/overview`);
for (const [path, drawn] of Object.entries(PAGES)) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage();
    const began = performance.now();
    await page.goto(new URL(path, serving.url).href, { waitUntil: "commit" });
    await page.locator(drawn).first().waitFor();
    times.push(performance.now() - began);
    await page.close();
  }
  times.sort((a, b) => a - b);
  const shown = times.map((time) => `${Math.round(time)}`).join(" ");
  console.log(`${path.padEnd(12)} ${CLAIMS} claims: median ${Math.round(times[ROUNDS >> 1]!)} ms (${shown})`);
}
await browser.close();
await found.close();
await serving.close();
await store.close();
rmSync(folder, { recursive: true, force: true });
