import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { onDay, RecordBuilder } from "../../test/fixtures/record-builder.js";
import { type Decision, type HearsayRecord, type Merged, sha256 } from "../model/index.js";
import { decisionId, defaultStorePath, openStore, type Run, type Store, StoreError } from "./index.js";
import { openDatabase } from "./sqlite/database.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, "deep", "hearsay.db");

function report(words: string): HearsayRecord {
  return new RecordBuilder(`Kim visited Russia. ${words}`, { published: onDay("2024-08-16") }).record;
}

function decide(judgement: Decision["judgement"]): Decision {
  const decision = {
    judgement,
    kind: "event" as const,
    left: "e_a",
    right: "e_b",
    by: "me",
    at: "2024-01-01",
    note: null,
  };
  return { id: decisionId(decision), ...decision };
}

const MERGED: Merged = {
  copies: [{ id: "copy_a", part: "doc_a", whole: "doc_b", share: 0.9, passages: [], reasons: ["90 % of its words"] }],
  stories: [{ id: "story_a", title: "A", documents: ["doc_a"], first: null, last: null }],
  events: [],
  claims: [],
};

describe("a store", () => {
  it("gives back what was put and says what a put did", async () => {
    const store = await openStore(path());
    const bytes = new TextEncoder().encode("Kim visited Russia.");
    const source = { bytes, hash: sha256(bytes), origin: "a.txt", format: "text" as const, fetched: null };
    expect(await store.putSource(source)).toBe("added");
    expect(await store.putSource(source)).toBe("unchanged");
    expect(await store.putSource({ ...source, origin: "b.txt" })).toBe("changed");
    expect(await store.getSource(source.hash)).toEqual(source);

    const record = report("He left.");
    expect(await store.putRecord(record)).toBe("added");
    expect(await store.putRecord(record)).toBe("unchanged");
    expect(await store.putRecord({ ...record, made: { ...record.made, version: "2" } })).toBe("changed");
    expect((await store.getRecord(record.document.id))?.made.version).toBe("2");
    expect(await store.getRecord("doc_none")).toBeNull();
    expect(await store.counts()).toEqual({ sources: 1, documents: 1, problems: 0, decisions: 0 });
    await store.close();
  });

  it("walks over every record once, in order of id, across pages", async () => {
    const store = await openStore(path());
    const records = Array.from({ length: 150 }, (_, i) => report(`Number ${i}.`));
    await store.transaction(async (all) => {
      for (const record of records) await all.putRecord(record);
    });
    const ids: string[] = [];
    for await (const record of store.records()) ids.push(record.document.id);
    expect(ids).toEqual(records.map((record) => record.document.id).sort());
    const prefixed: string[] = [];
    for await (const record of store.records({ prefix: ids[3]!.slice(0, 12) })) prefixed.push(record.document.id);
    expect(prefixed).toEqual([ids[3]]);
    await store.close();
  });

  it("keeps all of a transaction or none", async () => {
    const store = await openStore(path());
    const broken = store.transaction(async (all) => {
      await all.putRecord(report("One."));
      throw new Error("no");
    });
    await expect(broken).rejects.toThrow("no");
    expect((await store.counts()).documents).toBe(0);
    await store.close();
  });

  it("remembers from one transaction to the next what it read, but nothing that was undone or that others wrote", async () => {
    const [one, other] = [await openStore(path()), await openStore(path())];
    const read = (store: Store) =>
      store.transaction(async (kept) => {
        const shelf = kept.shelf();
        return [await shelf.get("a", "thing"), (await shelf.after("list", "", 9)).map(({ id }) => id)];
      });
    const put = (store: Store, value: number) =>
      store.transaction(async (kept) => {
        await kept.shelf().put("a", "thing", value);
        await kept.shelf().add(["list"], { order: String(value), id: `number ${value}` });
      });
    await put(one, 1);
    expect(await read(one)).toEqual([1, ["number 1"]]);
    await put(other, 2);
    expect(await read(one)).toEqual([2, ["number 1", "number 2"]]);
    await expect(
      one.transaction(async (kept) => {
        await kept.shelf().put("a", "thing", 3);
        await kept.shelf().remove(["list"], { order: "1", id: "number 1" });
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await read(one)).toEqual([2, ["number 1", "number 2"]]);
    await one.close();
    await other.close();
  });

  it("adds decisions and lets nobody change them", async () => {
    const store = await openStore(path());
    expect(await store.putDecision(decide("same"))).toBe("added");
    expect(await store.putDecision(decide("same"))).toBe("unchanged");
    expect(await store.putDecision(decide("unsure"))).toBe("added");
    expect((await store.decisions()).map((one) => one.judgement)).toEqual(["same", "unsure"]);
    await store.close();
    const db = openDatabase(path(), false);
    await expect(db.deleteFrom("decisions").execute()).rejects.toThrow(/append-only/);
    await expect(db.updateTable("decisions").set({ judgement: "same" }).execute()).rejects.toThrow(/append-only/);
    await db.destroy();
  });

  it("replaces the merged state and knows when it is stale", async () => {
    const store = await openStore(path());
    expect(await store.merged()).toBeNull();
    await store.putMerged(MERGED);
    expect(await store.merged()).toEqual(MERGED);
    expect(await store.stale()).toBe(false);
    await store.putRecord(report("More."));
    expect(await store.stale()).toBe(true);
    await store.putMerged({ ...MERGED, copies: [] });
    expect(await store.merged()).toEqual({ ...MERGED, copies: [] });
    expect(await store.stale()).toBe(false);
    await store.close();
  });

  it("puts down what each run found before it, once, and lets nobody change it", async () => {
    const store = await openStore(path());
    const run = (id: string): Run => ({
      id,
      what: "read",
      started: id,
      ended: null,
      version: "1",
      model: "m",
      data: "d",
    });
    const [one, two] = [report("One."), report("Two.")];
    const story = MERGED.stories[0]!;
    const put = (title: string) => ({ put: [{ kind: "stories" as const, item: { ...story, title } }], drop: [] });
    await store.noting(run("1")).transaction(async (kept) => {
      await kept.putRecord(one);
      await kept.applyMerged(put("first"), []);
      await kept.applyMerged(put("second"), []);
    });
    const second = store.noting(run("2"));
    await second.putRecord(two);
    await second.applyMerged(put("third"), []);
    await second.applyMerged(put("third"), []);
    expect((await store.runs()).map(({ id }) => id)).toEqual(["1", "2"]);
    const titles = ({ was, is }: Awaited<ReturnType<typeof store.changedSince>>) =>
      [was, is].map(({ merged }) => merged.stories.map(({ title }) => title));
    expect(titles(await store.changedSince("1"))).toEqual([[], ["third"]]);
    expect(titles(await store.changedSince("2"))).toEqual([["second"], ["third"]]);
    const { was, is } = await store.changedSince("2");
    expect([[...was.reports.keys()], [...is.reports.keys()]]).toEqual([[], [two.document.id]]);
    await store.noting(run("3")).forgetMerging();
    expect(titles(await store.changedSince("3"))).toEqual([["third"], []]);
    await store.close();
    const db = openDatabase(path(), false);
    await expect(db.deleteFrom("journal").execute()).rejects.toThrow(/append-only/);
    await expect(db.updateTable("journal").set({ before: null }).execute()).rejects.toThrow(/append-only/);
    await db.destroy();
  });

  it("keeps problems and runs", async () => {
    const store = await openStore(path());
    const problem = { code: "binary" as const, at: "x.bin", what: "is not text", advice: "leave it out", source: null };
    expect(await store.putProblem(problem)).toBe("added");
    expect(await store.putProblem(problem)).toBe("unchanged");
    expect(await store.problems()).toEqual([problem]);
    const run: Run = { id: "1", what: "read", started: "2024-01-01", ended: null, version: "1", model: "m", data: "d" };
    await store.endRun(run, "2024-01-02");
    expect(await store.runs()).toEqual([]);
    await store.noting(run).putRecord(report("One."));
    await store.endRun(run, "2024-01-02");
    expect(await store.runs()).toEqual([{ ...run, ended: "2024-01-02" }]);
    await store.close();
  });
});

describe("opening", () => {
  it("reads beside a writer, and writes nothing when asked to read only", async () => {
    const writer = await openStore(path());
    await writer.putRecord(report("One."));
    const reader = await openStore(path(), { readonly: true });
    await writer.putRecord(report("Two."));
    expect((await reader.counts()).documents).toBe(2);
    await expect(reader.putRecord(report("Three."))).rejects.toThrow();
    await reader.close();
    await writer.close();
  });

  it("says in one line what is wrong", async () => {
    const missing = await openStore(path(), { readonly: true }).catch((error: unknown) => error);
    expect(missing).toBeInstanceOf(StoreError);
    expect((missing as StoreError).code).toBe("missing");

    const text = join(folder, "text.db");
    writeFileSync(text, "this is not a database, and long enough to have a header of sixteen bytes");
    await expect(openStore(text)).rejects.toMatchObject({ code: "not-a-store" });
    await expect(openStore("postgres://me:secret@host/db")).rejects.toThrow(/^postgres:\/\/host\/db/);
  });

  it("refuses another program's database and a newer Hearsay's", async () => {
    const other = join(folder, "other.db");
    const foreign = openDatabase(other, false);
    await foreign.schema.createTable("songs").addColumn("title", "text").execute();
    await foreign.destroy();
    await expect(openStore(other)).rejects.toMatchObject({ code: "not-a-store" });

    await (await openStore(path())).close();
    const newer = openDatabase(path(), false);
    await newer.insertInto("schema_versions").values({ version: 99, name: "later" }).execute();
    await newer.destroy();
    await expect(openStore(path())).rejects.toMatchObject({ code: "newer" });
  });

  it("finds the default path", () => {
    expect(defaultStorePath({ XDG_DATA_HOME: "/data" }, folder)).toBe("/data/hearsay/hearsay.db");
    expect(defaultStorePath({ XDG_DATA_HOME: "relative", HOME: "/home/me" }, folder)).toBe(
      "/home/me/.local/share/hearsay/hearsay.db",
    );
    writeFileSync(join(folder, "hearsay.db"), "");
    expect(defaultStorePath({ HOME: "/home/me" }, folder)).toBe(join(folder, "hearsay.db"));
  });
});

it("is whole after the writer is killed", async () => {
  const script = join(folder, "writer.mjs");
  const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  writeFileSync(
    script,
    `import { openStore } from ${module("./index.ts")};
     const store = await openStore(process.argv[2]);
     const record = JSON.parse(process.argv[3]);
     for (let i = 0; ; i++) {
       await store.transaction(async (all) => {
         for (const half of ["a", "b"]) await all.putRecord({ ...record, document: { ...record.document, id: "doc_" + i + half } });
       });
       if (i === 5) console.log("writing");
     }`,
  );
  const child = spawn(process.execPath, ["--import", "tsx", script, path(), JSON.stringify(report("Killed."))]);
  await new Promise((ready) => child.stdout.once("data", ready));
  await wait(50);
  child.kill("SIGKILL");
  await new Promise((gone) => child.once("exit", gone));
  const store = await openStore(path());
  const { documents } = await store.counts();
  expect(documents).toBeGreaterThanOrEqual(12);
  expect(documents % 2).toBe(0);
  await store.close();
});
