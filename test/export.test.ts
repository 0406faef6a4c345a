import { parse } from "csv-parse/sync";
import { MultiGraph } from "graphology";
import { parse as parseGraphml } from "graphology-graphml";
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { type Export, type ExportFormat, exportOf, FORMAT, FORMATS, KINDS, type Kind } from "../src/export/index.js";
import { Claim, type Decision, type HearsayRecord, MergedEvent } from "../src/model/index.js";
import { CatalogueBuilder, claimsIn, eventsIn, relationsIn, type StatementFilter } from "../src/query/index.js";
import { mergeRecords } from "../src/weigh/index.js";
import { HOSTILE_HEADLINE, HOSTILE_WORDS, hostileReport } from "./fixtures/hostile-report.js";
import { augustReport, octoberReport } from "./fixtures/two-reports.js";

const RUN = { id: "run_1", what: "read", started: "2024-11-04T09:00:00Z", ended: "2024-11-04T09:00:02Z" };
const DECISION: Decision = {
  id: "decision_1",
  judgement: "not_same",
  kind: "event",
  left: "e_1",
  right: "e_2",
  by: "Ada",
  at: "2024-11-05T08:00:00Z",
  note: null,
};
const AT = "2024-11-05T10:00:00.000Z";

async function known(records: HearsayRecord[]) {
  const builder = new CatalogueBuilder();
  for (const record of records) builder.add(record);
  const byId = new Map(records.map((record) => [record.document.id, record]));
  const catalogue = builder.finish(await mergeRecords(records));
  return { catalogue, record: async (id: string) => byId.get(id) ?? null, decisions: [DECISION], run: RUN };
}

const two = await known([augustReport(), octoberReport()]);
const hostile = await known([hostileReport()]);

function exported(kind: Kind, format: ExportFormat, filter: StatementFilter = {}, from = two): Export {
  return exportOf({ kind, format, filter, query: { ...filter }, at: AT }, from);
}

async function bytesOf({ parts }: Export): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const part of parts) chunks.push(Buffer.from(part));
  return new Uint8Array(Buffer.concat(chunks));
}

async function textOf(made: Export): Promise<string> {
  return Buffer.from(await bytesOf(made)).toString("utf8");
}

const lines = (text: string) => text.split("\n").filter(Boolean);

describe("every kind in every format that can hold it", () => {
  const all = FORMATS.flatMap((format) => KINDS.map((kind) => [kind, format] as const));
  const can = all.filter(([kind, format]) => FORMAT[format].kinds?.includes(kind) ?? true);
  const cannot = all.filter(([kind, format]) => !(FORMAT[format].kinds?.includes(kind) ?? true));

  it.each(can)("%s as %s", async (kind, format) => {
    const made = exported(kind, format);
    expect(made.about).toMatchObject({ what: kind, format, query: {}, reports: 2, run: RUN, exported: AT });
    const bytes = await bytesOf(made);
    if (kind === "copies") expect(made.about.count).toBe(0);
    else expect(bytes.length).toBeGreaterThan(0);
    if (format === "jsonl") expect(lines(Buffer.from(bytes).toString())).toHaveLength(made.about.count);
  });

  it.each(cannot)("%s as %s is refused in words", (kind, format) => {
    expect(() => exported(kind, format)).toThrow(RangeError);
  });
});

describe("one thing alone has the rows of its page", () => {
  const { catalogue } = two;
  const count = async (kind: Kind, filter: StatementFilter) => {
    const made = exported(kind, "csv", filter);
    const rows = parse(await textOf(made), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(made.about.count);
    return rows;
  };

  it("a claim: itself, its positions, its events", async () => {
    for (const { claim, events } of catalogue.claims) {
      expect((await count("claims", { id: claim.id })).map(({ id }) => id)).toEqual([claim.id]);
      const positions = await count("positions", { id: claim.id });
      expect(positions.map(({ holder_id }) => holder_id)).toEqual(claim.positions.map(({ holder }) => holder));
      expect(positions.every(({ words }) => words !== "")).toBe(true);
      expect(await count("events", { id: claim.id })).toHaveLength(events.length);
    }
  });

  it("an event: itself, and each report that tells of it", async () => {
    for (const { event, mentions } of catalogue.events) {
      expect((await count("events", { id: event.id })).map(({ id }) => id)).toEqual([event.id]);
      expect((await count("findings", { id: event.id })).map(({ id }) => id)).toEqual(
        mentions.map(({ finding }) => finding.id),
      );
    }
  });

  it("a pair: its relation, its score by month, its events, and those of a month", async () => {
    const relations = relationsIn(catalogue).items;
    expect(relations.length).toBeGreaterThan(0);
    for (const { a, b, months, events } of relations) {
      const between = [b, a] as const;
      expect(await count("relations", { between })).toHaveLength(1);
      const scores = await count("scores", { between });
      expect(scores.map(({ month, events: n }) => `${month} ${n}`)).toEqual(
        months.map((one) => `${one.month} ${one.events}`),
      );
      expect(await count("events", { between })).toHaveLength(events);
      for (const { month, events: inMonth } of months)
        expect(await count("events", { between, month })).toHaveLength(inMonth);
    }
    expect(await count("events", { between: ["Q423", "nobody"] })).toEqual([]);
    expect(await count("relations", { between: ["Q423", "nobody"] })).toEqual([]);
  });

  it("what has no part in it is refused, not left unnarrowed", () => {
    expect(() => exported("documents", "csv", { id: "claim_1" })).toThrow("claims, positions, events, findings");
    expect(() => exported("claims", "csv", { between: ["Q423", "Q159"] })).toThrow("relations, scores");
  });
});

describe("the rows are those of the list with the same filter", () => {
  const filters: StatementFilter[] = [
    {},
    { actors: [["Q7747"]] },
    { type: "AID" },
    { from: "2024-06", to: "2024-06" },
    { status: "disputed" },
  ];

  it.each(filters)("%o", async (filter) => {
    const events = lines(await textOf(exported("events", "jsonl", filter))).map((line) =>
      MergedEvent.parse(JSON.parse(line)),
    );
    expect(events).toEqual(eventsIn(two.catalogue, filter).map(({ event }) => event));
    const claims = lines(await textOf(exported("claims", "jsonl", filter))).map((line) =>
      Claim.parse(JSON.parse(line)),
    );
    expect(claims).toEqual(claimsIn(two.catalogue, filter).map(({ claim }) => claim));
  });
});

describe("CSV, read by csv-parse", () => {
  it("has a row a thing, with names", async () => {
    const rows = parse(await textOf(exported("claims", "csv")), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(two.catalogue.claims.length);
    const disputed = rows.find((row) => row.status === "disputed")!;
    expect(disputed).toMatchObject({ actors: "North Korea", recipients: "Russia", actor_ids: "Q423" });
  });

  it("never lets a report's words be a formula, nor turn the cells beside them around", async () => {
    for (const kind of ["documents", "statements", "findings", "events", "claims", "sources"] as const) {
      const rows = parse(await textOf(exported(kind, "csv", {}, hostile)), { columns: true }) as Record<
        string,
        string
      >[];
      expect(rows.length).toBeGreaterThan(0);
      for (const cell of rows.flatMap((row) => Object.values(row)))
        expect(cell).not.toMatch(/^\s*[=+@]|[\u202a-\u202e\u0001]/);
    }
    const [row] = parse(await textOf(exported("documents", "csv", {}, hostile)), { columns: true }) as Record<
      string,
      string
    >[];
    expect(row!.headline).toBe(`'${HOSTILE_HEADLINE}`);
  });
});

describe("Parquet, read by hyparquet", () => {
  it("has the rows, numbers as numbers, and what was asked in its metadata", async () => {
    const made = exported("events", "parquet", { type: "CONSULT" });
    const file = (await bytesOf(made)).slice().buffer as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(made.about.count);
    expect(rows[0]).toMatchObject({ type: "CONSULT", mode: "visit" });
    expect(typeof rows[0]!.reports).toBe("number");
    const { key_value_metadata } = await parquetMetadataAsync(file);
    expect(JSON.parse(key_value_metadata!.find(({ key }) => key === "hearsay")!.value!)).toEqual(made.about);
  });

  it("is a whole file where there is nothing, and keeps hostile words as they are", async () => {
    const none = await parquetReadObjects({
      file: (await bytesOf(exported("copies", "parquet"))).slice().buffer as ArrayBuffer,
    });
    expect(none).toEqual([]);
    const rows = await parquetReadObjects({
      file: (await bytesOf(exported("findings", "parquet", {}, hostile))).slice().buffer as ArrayBuffer,
    });
    expect(rows[0]!.evidence).toBe(HOSTILE_WORDS.replace(/\s+/g, " "));
  });
});

describe("GraphML, read by graphology-graphml", () => {
  const graphOf = async (made: Export) => parseGraphml(MultiGraph, await textOf(made));

  it("relations: an edge a pair", async () => {
    const made = exported("relations", "graphml");
    const graph = await graphOf(made);
    expect(graph.size).toBe(made.about.count);
    expect(graph.getNodeAttributes("Q423")).toMatchObject({ label: "North Korea", country: "PRK" });
    expect(JSON.parse(graph.getAttribute("about"))).toEqual(made.about);
  });

  it("events and claims: a node a thing, edges from who acts or holds", async () => {
    const events = await graphOf(exported("events", "graphml"));
    expect(events.filterNodes((_, { kind }) => kind === "event")).toHaveLength(two.catalogue.events.length);
    const claims = await graphOf(exported("claims", "graphml", { status: "disputed" }));
    const [claim] = claims.filterNodes((_, { kind }) => kind === "claim");
    expect(claims.mapInEdges(claim!, (_, { role }) => role).sort()).toEqual(["alleges", "alleges", "denies", "denies"]);
  });

  it("holds hostile words as text", async () => {
    const graph = await graphOf(exported("events", "graphml", {}, hostile));
    const [event] = graph.filterNodes((_, { kind }) => kind === "event");
    expect(graph.getNodeAttribute(event!, "words")).toBe(HOSTILE_WORDS.replace("\u0001", " "));
  });
});

describe("PLOVER", () => {
  it("has the fields that its manual requires", async () => {
    for (const kind of ["events", "findings"] as const) {
      const made = exported(kind, "plover");
      const events = lines(await textOf(made)).map((line) => JSON.parse(line));
      expect(events).toHaveLength(made.about.count);
      for (const event of events) {
        expect(Object.keys(event)).toEqual(
          expect.arrayContaining(["id", "date", "actor", "event", "quad_code", "text"]),
        );
        expect(event.date === null || /^\d{4}-\d\d-\d\d/.test(event.date)).toBe(true);
        for (const one of [...event.actor, ...event.recipient]) {
          expect(one).toHaveProperty("code");
          expect(one.identifier_id === null || /^Q\d+$/.test(one.identifier_id)).toBe(true);
        }
      }
    }
    const june = lines(await textOf(exported("events", "plover", { from: "2024-06", to: "2024-06", type: "CONSULT" })));
    expect(JSON.parse(june[0]!)).toMatchObject({
      date: "2024-06-01",
      enddate: "2024-06-30",
      event: ["CONSULT"],
      mode: ["visit"],
      quad_code: 1,
    });
  });
});

describe("Web Annotations", () => {
  it("follow the model: context, types, targets with selectors", async () => {
    for (const kind of ["statements", "findings", "events", "claims"] as const) {
      const made = exported(kind, "annotations");
      const collection = JSON.parse(await textOf(made));
      expect(collection).toMatchObject({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        type: "AnnotationCollection",
        total: made.about.count,
        first: { type: "AnnotationPage", startIndex: 0 },
      });
      expect(collection.first.items).toHaveLength(made.about.count);
      for (const item of collection.first.items) {
        expect(item).toMatchObject({ type: "Annotation", created: AT, motivation: expect.any(String) });
        expect(() => new URL(item.id)).not.toThrow();
        expect(item.target.length).toBeGreaterThan(0);
        for (const { source, selector } of item.target) {
          expect(() => new URL(source)).not.toThrow();
          expect(selector.map(({ type }: { type: string }) => type)).toEqual([
            "TextPositionSelector",
            "TextQuoteSelector",
          ]);
        }
      }
    }
  });

  it("count in code points, as the model asks, and link to no address that runs", async () => {
    const { first } = JSON.parse(await textOf(exported("findings", "annotations", {}, hostile)));
    const { source, selector } = first.items[0].target[0];
    expect(source).toMatch(/^urn:hearsay:doc_/);
    const points = [...hostileReport().document.text];
    expect(points.slice(selector[0].start, selector[0].end).join("")).toBe(HOSTILE_WORDS);
    expect(selector[1].exact).toBe(HOSTILE_WORDS);
  });
});
