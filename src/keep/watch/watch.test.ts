import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { sha256 } from "../../model/index.js";
import type { Tools } from "../../pipeline.js";
import { WebClient } from "../../read/index.js";
import { openStore, type Store } from "../../store/index.js";
import { loadTools } from "../tools.js";
import { watchOnce } from "./index.js";
import { retryMs } from "./schedule.js";

let tools: Tools;
let server: Server;
let base: string;
let store: Store;
/** What the server gives at a path: a body, or a status with headers. */
let pages: Record<string, string | { status: number; headers: Record<string, string> }>;
let asked: IncomingMessage[];
/** The clock of the test, in minutes after ten. */
let minute: number;
/** What was told. */
let told: string[];

beforeAll(async () => {
  tools = await loadTools();
  server = createServer((request, response) => {
    asked.push(request);
    const page = pages[request.url ?? ""];
    if (page === undefined) return void response.writeHead(404).end();
    if (typeof page !== "string") return void response.writeHead(page.status, page.headers).end();
    const etag = `"${sha256(new TextEncoder().encode(page))}"`;
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    const type = page.startsWith("<!") ? "text/html" : "application/rss+xml";
    response.writeHead(200, { etag, "content-type": type }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  pages = {};
  asked = [];
  told = [];
  minute = 0;
  store = await openStore(":memory:");
});

afterEach(() => store.close());

const now = () => new Date(Date.UTC(2024, 9, 8, 10, minute)).toISOString().replace(".000", "");

async function look(path = "/feed", follow = false) {
  return watchOnce(base + path, {
    store,
    tools,
    client: new WebClient({ named: [base], agent: "hearsay/test" }),
    follow,
    every: 15 * 60_000,
    now,
    report: ({ document }, change) =>
      told.push(`${change ? `changed +${change.added.length} -${change.removed.length}` : "new"} ${document.headline}`),
    problem: ({ what }) => told.push(what),
  });
}

const item = (n: number, text: string) =>
  `<item><title>Report ${n}</title><link>/${n}</link><description>${text}</description></item>`;
const feed = (...items: string[]) =>
  `<rss version="2.0"><channel><title>The Bugle</title>${items.join("")}</channel></rss>`;
const ONE = item(1, "Peru visited Chile in June.");

async function held(): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const { document } of store.records()) found.push(document.headline);
  return found.sort();
}

it("keeps what is new, asks only for what has changed, and keeps nothing twice", async () => {
  pages["/feed"] = feed(ONE);
  expect(await look()).toMatchObject({ added: 1 });
  expect(await look()).toMatchObject({ added: 0, unchanged: 0 });
  expect(asked[1]!.headers["if-none-match"]).toBeDefined();
  pages["/feed"] = feed(item(2, "Chile sent two ships to Peru."), ONE);
  expect(await look()).toMatchObject({ added: 1, unchanged: 1 });
  expect(told).toEqual(["new Report 1", "new Report 2"]);
  expect(await held()).toEqual(["Report 1", "Report 2"]);
});

it("keeps each version of a report, counts the last alone, and says what changed", async () => {
  pages["/feed"] = feed(ONE);
  await look();
  minute = 20;
  pages["/feed"] = feed(item(1, "Peru visited Chile in July."));
  await look();
  expect(told).toEqual(["new Report 1", "changed +1 -1 Report 1"]);
  expect(await held()).toEqual(["Report 1"]);
  const [before] = await store.versions(`${base}/1`);
  expect(before!.document.text).toContain("in June");
  minute = 40;
  pages["/feed"] = `${feed(ONE)} `;
  await look();
  expect(told.at(-1)).toBe("changed +1 -1 Report 1");
  expect((await store.versions(`${base}/1`)).map(({ document }) => document.text)).toEqual([
    expect.stringContaining("in July"),
  ]);
});

it("fetches the pages of entries only when it is told to; one that is not there leaves the feed's own words", async () => {
  const body = "Peru visited Chile in June, the foreign ministry said on Friday. ".repeat(6);
  pages["/1"] =
    `<!DOCTYPE html><html><head><title>Peru visits Chile</title></head><body><article><h1>Peru visits Chile</h1><p>${body}</p></article></body></html>`;
  pages["/feed"] = feed(ONE);
  await look();
  expect(asked.map(({ url }) => url)).toEqual(["/feed"]);
  pages["/other"] = feed(item(1, "Short."), item(3, "Chile sent two ships to Peru."));
  await look("/other", true);
  expect(asked.slice(1).map(({ url }) => url)).toEqual(["/other", "/1", "/3"]);
  expect(told).toContain("there is no such page (HTTP 404)");
  expect(await held()).toEqual(["Peru visits Chile", "Report 3"]);
  pages["/other"] += " ";
  await look("/other", true);
  expect(asked.slice(4).map(({ url }) => url)).toEqual(["/other"]);
});

it("never follows an entry into this machine's files or network", async () => {
  pages["/feed"] = feed(
    "<item><title>A</title><link>file:///etc/passwd</link></item>",
    "<item><title>B</title><link>http://127.0.0.1:1/admin</link></item>",
  );
  await look("/feed", true);
  expect(asked.map(({ url }) => url)).toEqual(["/feed"]);
  expect(told.filter((line) => line.startsWith("it leads to 127.0.0.1"))).toHaveLength(1);
  expect(await held()).toEqual(["A", "B"]);
});

it("waits longer after each failure, and as long as the server asks", async () => {
  pages["/feed"] = { status: 500, headers: {} };
  await look();
  expect(await look()).toBeNull();
  expect(asked).toHaveLength(1);
  minute = 16;
  await look();
  minute = 32;
  expect(await look()).toBeNull();
  minute = 47;
  pages["/feed"] = { status: 429, headers: { "retry-after": "7200" } };
  await look();
  minute = 47 + 119;
  expect(await look()).toBeNull();
  minute = 47 + 121;
  pages["/feed"] = feed(ONE);
  expect(await look()).toMatchObject({ added: 1 });
  expect((await store.feed(`${base}/feed`))!.failures).toBe(0);
});

it("reads Retry-After in seconds and as a date", () => {
  expect(retryMs("120", now())).toBe(120_000);
  expect(retryMs("Tue, 08 Oct 2024 10:01:00 GMT", now())).toBe(60_000);
  expect(retryMs("soon", now())).toBeNull();
});
