import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../src/serve/app.js";
import { Archive } from "../src/serve/archive.js";
import { Jobs } from "../src/serve/jobs/jobs.js";
import type { Runner } from "../src/serve/jobs/worker.js";
import { openStore, type Store } from "../src/store/index.js";
import { mergeRecords } from "../src/weigh/index.js";
import { API_FILE, apiPage } from "../tools/api.js";
import { hostileReport } from "./fixtures/hostile-report.js";
import { augustReport, octoberReport } from "./fixtures/two-reports.js";

const records = [augustReport(), octoberReport(), hostileReport()];
const merged = await mergeRecords(records);

/** Puts together what is kept, without coding anything. */
const merging = (store: Store): Runner => ({
  run: async ({ input }, tell) => {
    tell({ stage: input === null ? "merge" : "read", done: 0 });
    if (input !== null) throw new Error("the engine is not here");
    const kept = [];
    for await (const record of store.records()) kept.push(record);
    await store.putMerged(await mergeRecords(kept, await store.decisions()));
    return { counts: { added: 0, changed: 0, unchanged: 0, setAside: 0 }, reports: [], problems: [] };
  },
  close: async () => {},
});

let store: Store;
let jobs: Jobs;
let ask: (path: string, init?: RequestInit & { token?: string | null; host?: string }) => Promise<Response>;

beforeAll(async () => {
  store = await openStore(":memory:");
  for (const record of records) await store.putRecord(record);
  await store.putMerged(merged);
  jobs = new Jobs(merging(store));
  const archive = new Archive(store);
  ask = async (path, { token = null, host = "127.0.0.1", ...init } = {}) => {
    const app = createApp({ archive, jobs, host, token, files: "/nowhere" });
    const headers = new Headers(init.headers);
    if (!headers.has("host")) headers.set("host", "localhost:4273");
    return app.request(`http://localhost:4273${path}`, { ...init, headers });
  };
});

afterAll(() => store.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are checked field by field
const json = async (path: string, init?: RequestInit): Promise<any> => (await ask(path, init)).json();

describe("the API answers", () => {
  it("what is known at a glance", async () => {
    const { counts, disputed, latest, planned } = await json("/api/overview");
    expect(counts).toMatchObject({ reports: 3, events: merged.events.length, claims: merged.claims.length });
    expect(disputed.items.map(({ status }: { status: string }) => status)).toEqual(["disputed"]);
    const days = latest.items.flatMap(({ time }: { time: { earliest: string } | null }) => time?.earliest ?? []);
    expect(days).toEqual([...days].sort().reverse());
    expect(planned.items.every(({ reality }: { reality: string }) => reality !== "actual")).toBe(true);
  });

  it("a claim with its positions, their chains and the words they rest on", async () => {
    const { items } = await json("/api/claims?status=disputed&actor=north+korea&pair=Q159,Q423");
    expect(items).toHaveLength(1);
    const claim = await json(`/api/claims/${items[0].id}`);
    expect(claim.why).toBe(merged.claims.find(({ id }) => id === claim.id)!.why);
    expect(claim.positions).toHaveLength(4);
    for (const { words, document, holder } of claim.positions) {
      const { text } = records.find((record) => record.document.id === document)!.document;
      expect(holder.label).not.toBe("");
      for (const span of words) expect(span.text).toBe(text.slice(span.start, span.end));
    }
  });

  it("an event with each mention and why it was joined; a finding's id finds it too", async () => {
    const { items } = await json("/api/events?type=CONSULT&from=2024-06&to=2024-06");
    const event = await json(`/api/events/${items[0].id}`);
    expect(event.mentions).toHaveLength(2);
    expect(event.mentions[1].reasons.length).toBeGreaterThan(0);
    expect((await json(`/api/events/${event.mentions[1].id}`)).id).toBe(event.id);
  });

  it("pages that hold each thing once, in one order", async () => {
    const all = (await json("/api/events?limit=1000")).items.map(({ id }: { id: string }) => id);
    const seen: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const page: { items: { id: string }[]; next: string | null; total: number } = await json(
        `/api/events?limit=3${next && `&cursor=${encodeURIComponent(next)}`}`,
      );
      expect(page.total).toBe(all.length);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toEqual(all);
  });

  it("relations by month, with the events of a pair", async () => {
    const { nodes, edges } = await json("/api/relations");
    const edge = edges.find(({ a, b }: { a: string; b: string }) => a === "Q159" && b === "Q423");
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(["Q159", "Q423"]));
    const pair = await json("/api/relations/Q423/Q159");
    expect(pair.total.events).toBe(edge.events);
    const listed = [...pair.months, pair.undated].reduce((sum, { items }) => sum + items.length, 0);
    expect(listed).toBe(edge.events);
    expect(pair.months.map(({ month }: { month: string }) => month)).toContain("2024-06");
  });

  it("whom somebody is, what they said and did, and search as one types", async () => {
    const { actors } = await json("/api/search?q=puti");
    expect(actors.items[0].id).toBe("Q7747");
    const putin = await json("/api/actors/Q7747");
    expect(putin.did.total).toBeGreaterThan(0);
    expect(putin.with.items[0].entity.label).toMatch(/Kim|North Korea/);
    const said = await json("/api/statements?speaker=Q7747");
    expect(said.total).toBe(putin.said.total);
  });

  it("a report whole, each finding with its event and claim", async () => {
    const { items } = await json("/api/reports");
    const { record, merged: of } = await json(`/api/reports/${items[0].id}`);
    expect(record).toEqual(records.find((one) => one.document.id === items[0].id));
    expect(of).toHaveLength(record.events.length);
  });

  it("the same question once: ETag and 304", async () => {
    const first = await ask("/api/claims");
    const tag = first.headers.get("etag")!;
    expect((await ask("/api/claims", { headers: { "if-none-match": tag } })).status).toBe(304);
    expect((await ask("/api/claims?status=denied", { headers: { "if-none-match": tag } })).status).toBe(200);
  });

  it("every list and filter without an error", async () => {
    const lists = ["claims", "events", "timeline", "stories", "reports", "statements", "sources", "relations"];
    const filters = [
      "actor=Putin&actor=Kim",
      "type=AID",
      "status=disputed",
      "from=2024-01&to=2024-12",
      "outlet=korea",
      "text=treaty",
      "since=2024-10-01",
      "reality=actual",
    ];
    for (const list of lists)
      for (const filter of filters) expect((await ask(`/api/${list}?${filter}`)).status).toBe(200);
  });

  it("the newest of a timeline first, those without a date alone, and counts that hold each dated event once", async () => {
    const all = await json("/api/timeline?limit=500");
    const newest = await json("/api/timeline?sort=-date&limit=1");
    const dated = all.items.slice(0, all.total - all.undated);
    expect(newest.items[0].id).toBe(dated.at(-1).id);
    expect(newest.days.first).toBe(dated[0].time.earliest);
    expect((await json("/api/timeline?dated=no")).total).toBe(all.undated);
    for (const lanes of ["type", "actor", "none"]) {
      for (const per of ["year", "month", "day"]) {
        const counted = await json(`/api/timeline/counts?lanes=${lanes}&per=${per}`);
        let events = 0;
        for (const lane of counted.lanes) {
          events += lane.events;
          const inCounts = lane.counts.reduce((sum: number, one: { events: number }) => sum + one.events, 0);
          expect(inCounts + lane.wider).toBe(lane.events);
        }
        expect(events).toBe(dated.length);
      }
    }
    const days = await json("/api/timeline/counts?per=day&lanes=none");
    expect(days.lanes[0].wider).toBeGreaterThan(0);
  });

  it("what a search finds as lists, files and a briefing of the same number", async () => {
    const { claims, events, reports, actors } = await json("/api/search?q=korea+weap");
    expect(claims.total).toBeGreaterThan(0);
    const lists = { claims, events, reports, actors };
    for (const [list, what] of Object.entries({
      claims: "claims",
      events: "events",
      reports: "documents",
      actors: "actors",
    })) {
      const { total } = lists[list as keyof typeof lists];
      expect((await json(`/api/${list}?q=korea+weap`)).total, list).toBe(total);
      expect((await json(`/api/export/${what}/about?q=korea+weap`)).count, what).toBe(total);
    }
  });

  it("a story, what is first told since a day, outlets alone: lists and files of the same rows", async () => {
    const { items } = await json("/api/stories");
    const story = await json(`/api/stories/${items[0].id}`);
    expect((await json(`/api/export/documents/about?story=${story.id}`)).count).toBe(story.documents.length);
    expect((await json(`/api/export/events/about?story=${story.id}`)).count).toBe(story.events.length);
    const { events } = await json("/api/changes?since=2024-10-01");
    expect(events.total).toBeGreaterThan(0);
    expect((await json("/api/events?first_told=2024-10-01")).total).toBe(events.total);
    expect((await json("/api/export/events/about?first_told=2024-10-01")).count).toBe(events.total);
    const outlets = await json("/api/sources?outlets=only");
    expect((await json("/api/export/sources/about?outlets=only")).count).toBe(outlets.total);
    expect(outlets.total).toBeLessThan((await json("/api/sources")).total);
    expect((await json("/api/export/actors/about")).count).toBe((await json("/api/actors")).total);
    const narrowed = await ask("/api/export/claims?report=doc_x");
    const { error } = (await narrowed.json()) as { error: { message: string } };
    expect([narrowed.status, error.message]).toEqual([400, expect.stringContaining("one report")]);
  });

  it("exports of as many rows as the list of the same filter", async () => {
    for (const [list, what] of [
      ["claims", "claims"],
      ["events", "events"],
      ["reports", "documents"],
      ["statements", "statements"],
      ["sources", "sources"],
      ["stories", "stories"],
    ]) {
      for (const filter of ["", "actor=Putin", "from=2024-06"]) {
        const file = await ask(`/api/export/${what}?${filter}`);
        const rows = (await file.text()).split("\n").filter(Boolean).length;
        expect(rows, `${what} ${filter}`).toBe((await json(`/api/${list}?${filter}`)).total);
        expect(JSON.parse(file.headers.get("hearsay-about")!)).toMatchObject({ what, count: rows });
      }
    }
    expect((await ask("/api/export/records?format=csv")).status).toBe(400);
    const about = await json("/api/export/claims/about?status=disputed&format=csv");
    expect(about).toMatchObject({ count: 1, format: "csv", query: { status: "disputed" } });
  });
});

describe("what is asked wrongly gets one shape of error", () => {
  it.each([
    ["/api/claims?status=nonsense", 400, "status"],
    ["/api/claims?limit=0", 400, "limit"],
    ["/api/claims?cursor=nonsense", 400, "cursor"],
    ["/api/claims?from=yesterday", 400, "from"],
    ["/api/claims?actor=nobody-of-this-name", 404, "actor"],
    ["/api/claims?pair=Putin", 400, "pair"],
    ["/api/claims/claim_nothing", 404, "id"],
    ["/api/reports/doc_nothing", 404, "id"],
    ["/api/export/claims?format=records", 400, "format"],
    ["/api/jobs/none", 404, "id"],
    ["/api/nothing", 404, undefined],
  ])("%s", async (path, status, blamed) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    const { error } = (await answer.json()) as { error: { code: string; message: string; path?: string } };
    expect(error.message).not.toBe("");
    expect(error.path).toBe(blamed);
  });

  it.each([
    ["application/json", "{", 400],
    ["application/json", '{"headline": "no text"}', 400],
    ["application/json", '{"text": 5}', 400],
    ["application/xml", "<a/>", 400],
    ["text/plain", "", 400],
    ["text/plain", "x".repeat(17 * 1024 * 1024), 413],
  ])("a report as %s: %.20s", async (type, body, status) => {
    const answer = await ask("/api/reports", { method: "POST", body, headers: { "content-type": type } });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toHaveProperty("error.code");
  });
});

describe("other sites and strangers are kept out", () => {
  it.each([
    ["a name that leads here (rebinding)", { host: "evil.example" }],
    ["such a name with our port", { host: "evil.example:4273" }],
    ["a name that begins like ours", { host: "127.0.0.1.evil.example" }],
    ["no name", { host: "" }],
    ["another site's page", { origin: "http://evil.example" }],
    ["a page without an origin", { origin: "null" }],
    ["our name on another port", { origin: "http://localhost:1" }],
  ])("%s", async (_, headers) => {
    for (const path of ["/api/overview", "/", "/api/openapi.json"]) {
      expect((await ask(path, { headers })).status).toBe(403);
    }
    const post = { method: "POST", body: "text", headers: { "content-type": "text/plain", ...headers } };
    expect((await ask("/api/reports", post)).status).toBe(403);
  });

  it("a form of another site that sends no Origin", async () => {
    const headers = { "content-type": "text/plain", "sec-fetch-site": "cross-site" };
    expect((await ask("/api/reports", { method: "POST", body: "text", headers })).status).toBe(403);
  });

  it("our own pages are let in under each of our names", async () => {
    for (const host of ["localhost", "localhost:4273", "127.0.0.1:4273", "[::1]:4273"])
      expect((await ask("/api/overview", { headers: { host, origin: `http://${host}` } })).status).toBe(200);
  });

  it("who does not know the token, where one is needed", async () => {
    const guarded = { token: "secret", host: "0.0.0.0" };
    expect((await ask("/api/overview", guarded)).status).toBe(401);
    const wrong = { ...guarded, headers: { authorization: "Bearer guess" } };
    expect((await ask("/api/overview", wrong)).status).toBe(401);
    expect((await ask("/?token=guess", guarded)).status).toBe(401);
    const right = { ...guarded, headers: { authorization: "Bearer secret" } };
    expect((await ask("/api/overview", right)).status).toBe(200);
    const link = await ask("/claims?status=disputed&token=secret", guarded);
    expect(link.status).toBe(303);
    expect(link.headers.get("location")).toBe("/claims?status=disputed");
    const cookie = link.headers.get("set-cookie")!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const again = { ...guarded, headers: { cookie: cookie.split(";")[0]! } };
    expect((await ask("/api/overview", again)).status).toBe(200);
  });

  it.each([
    "/../package.json",
    "/%2e%2e/package.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%252e%252e/package.json",
    "/..\\package.json",
    "/package.json%00.js",
    "//etc/passwd.txt",
  ])("no path leads out of the app's folder: %s", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('hearsay"');
  });

  it("every answer forbids what a report's words might want to run or call", async () => {
    for (const path of ["/", "/api/overview", "/api/nothing", "/api/export/events?format=csv"]) {
      const { headers } = await ask(path);
      const policy = headers.get("content-security-policy")!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
});

describe("decisions", () => {
  it("are kept, refused where they make no sense, and act when the job is done", async () => {
    const visit = (await json("/api/events?type=CONSULT&from=2024-06&to=2024-06")).items[0];
    const { mentions } = await json(`/api/events/${visit.id}`);
    const post = (body: object) =>
      ask("/api/decisions", {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      });
    const [left, right] = mentions.map(({ id }: { id: string }) => id);
    expect((await post({ judgement: "same", left, right: left })).status).toBe(400);
    expect((await post({ judgement: "same", left, right: visit.claim })).status).toBe(400);
    expect((await post({ judgement: "same", left, right: "event_nothing" })).status).toBe(404);
    const before = (await json("/api/events")).total;
    const tag = (await ask("/api/events")).headers.get("etag")!;
    const answer = await post({ judgement: "not_same", left, right, note: "two visits" });
    expect(answer.status).toBe(201);
    const { decision, job } = (await answer.json()) as { decision: object; job: { id: string } };
    await jobs.idle();
    expect(await json(`/api/jobs/${job.id}`)).toMatchObject({ state: "done" });
    expect((await json("/api/decisions")).items[0]).toEqual(decision);
    expect((await json("/api/events")).total).toBe(before + 1);
    expect((await ask("/api/events", { headers: { "if-none-match": tag } })).status).toBe(200);
  });
});

describe("jobs", () => {
  it("tell how far they are as server-sent events, and end with what was found or what failed", async () => {
    const sent = await json("/api/reports", {
      method: "POST",
      body: "A report.",
      headers: { "content-type": "text/plain" },
    });
    const events = await (await ask(`/api/jobs/${sent.job.id}/progress`)).text();
    const last = events.trim().split("\n\n").at(-1)!;
    expect(last).toMatch(/^event: end\n/);
    expect(JSON.parse(last.split("data: ")[1]!)).toMatchObject({
      state: "failed",
      error: "the engine is not here",
      of: 1,
    });
  });
});

describe("the API's page", () => {
  it("is what the routes say (npm run api)", async () => {
    expect(readFileSync(API_FILE, "utf8")).toBe(await apiPage());
  });

  it("has every route that answers", async () => {
    const { openapi, paths } = await json("/api/openapi.json");
    expect(openapi).toBe("3.1.0");
    const page = readFileSync(API_FILE, "utf8");
    for (const [path, methods] of Object.entries(paths as Record<string, object>))
      for (const method of Object.keys(methods)) expect(page).toContain(`### ${method.toUpperCase()} ${path}\n`);
  });
});
