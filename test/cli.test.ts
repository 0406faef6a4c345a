import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readConllu } from "../src/annotate/conllu.js";
import { Claim, Copy, Entity, HearsayRecord, MergedEvent, NewsDocument, Story } from "../src/model/index.js";
import { disk } from "../src/read/index.js";
import { openStore } from "../src/store/index.js";
import { type Called, hearsay } from "./command-line.js";

const SENTENCE = "Peru said on Friday that Chile had sent troops to the border.";
const ESCAPE = "\u001b[31m";
/** Sets a terminal's title, moves its cursor, turns the reading direction, and does so by the one-character forms too. */
const HOSTILE = `${ESCAPE}\u001b]0;owned\u0007\u009b2J\u202e\u0008`;

let folder: string;
let store: string;
let first: Called;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-cli-"));
  store = join(folder, "known.db");
  first = await hearsay(["read", "examples", "--store", store]);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** All that a store holds, but for when and where it was seen. */
async function contents(path: string): Promise<unknown> {
  const opened = await openStore(path, { readonly: true });
  const records: HearsayRecord[] = [];
  for await (const record of opened.records()) records.push(record);
  const held = { records, merged: await opened.merged(), counts: await opened.counts(), stale: await opened.stale() };
  await opened.close();
  return held;
}

function jsonLines(text: string): unknown[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

describe("hearsay read", () => {
  it("says what two reports say: the dispute with its reason, and words that came through two mouths", () => {
    expect(first.code).toBe(0);
    expect(first.err).toBe("");
    const lines = first.out.split("\n").map((line) => line.trim());
    const claim = lines.findIndex((line) =>
      /^disputed +North Korea has supplied Russia with large amounts of weapons/.test(line),
    );
    expect(claim).toBeGreaterThan(0);
    expect(lines[claim + 1]).toBe("The United States and an unnamed source allege it; Russia and North Korea deny it.");
    expect(first.out).toContain("Kim Jong Un → Korean Central News Agency → Yonhap News Agency");
    expect(first.out).toContain(`read: 2 new, 0 changed, 0 known already, 0 not read · kept in ${store}`);
  });

  it("reads the same again and changes nothing", async () => {
    const before = await contents(store);
    const again = await hearsay(["read", "examples", "--store", store]);
    expect(again.out).toContain("read: 0 new, 0 changed, 2 known already, 0 not read");
    expect(await contents(store)).toEqual(before);
  });

  it("comes to the same in two goes as in one, also where one report dates the other", async () => {
    const { records, merged } = (await contents(store)) as { records: HearsayRecord[]; merged: unknown };
    const files = records.map((record, at) => put(`part-${at}.txt`, record.document.text));
    const [once, twice] = [join(folder, "once.db"), join(folder, "twice.db")];
    await hearsay(["read", ...files, "--store", once]);
    for (const file of files.reverse()) await hearsay(["read", file, "--quiet", "--store", twice]);
    expect(await contents(twice)).toEqual(await contents(once));
    expect(await contents(once)).toMatchObject({ merged });
  });

  it("names each input that cannot be read in one line, does the rest and ends with 1", async () => {
    const [good, empty, binary] = [put("good.txt", SENTENCE), put("empty.txt", ""), put("b.bin", new Uint8Array(64))];
    const lines = put(
      "lines.jsonl",
      `{"id":"a","text":"${SENTENCE} A."}\n{"id":"b","text":\n{"id":"c","text":"${SENTENCE} C."}\n`,
    );
    const missing = join(folder, "missing.txt");
    const mixed = join(folder, "mixed.db");
    const called = await hearsay(["read", empty, good, binary, missing, lines, "--store", mixed]);
    expect(called.code).toBe(1);
    const told = called.err.trimEnd().split("\n");
    for (const path of [empty, binary, missing, `${lines}:2`])
      expect(told.filter((line) => line.startsWith(`${path}: `))).toHaveLength(1);
    expect(told).toHaveLength(4);
    expect(called.out).toContain("read: 3 new, 0 changed, 0 known already, 4 not read");
  });
});

describe("without the right to read", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("a file is named in one line and the rest is done", async () => {
    const [open, locked] = [put("open.txt", SENTENCE), put("locked.txt", SENTENCE)];
    const chunks = disk.chunks.bind(disk);
    vi.spyOn(disk, "chunks").mockImplementation(async function* (path) {
      if (path === locked) throw Object.assign(new Error("permission denied"), { code: "EACCES" });
      yield* chunks(path);
    });
    const { code, out, err } = await hearsay(["code", locked, open]);
    expect(code).toBe(1);
    expect(jsonLines(out)).toHaveLength(1);
    expect(err).toMatch(/^[^\n]*locked\.txt: [^\n]+\n$/);
  });
});

describe("hearsay code", () => {
  it("gives records in the order of the input, each with the caller's id", async () => {
    const ids = ["z", 7, "a", "last one"];
    const input = ids.map((id) => JSON.stringify({ id, text: `${SENTENCE} Number ${id}.`, published: "2024-05-03" }));
    const { code, out, err } = await hearsay(["code"], input.join("\n"));
    expect([code, err]).toEqual([0, ""]);
    const records = jsonLines(out).map((line) => HearsayRecord.parse(line));
    expect(records.map((record) => record.document.ref)).toEqual(ids.map(String));
    expect(records.map((record) => record.document.text)).toEqual(ids.map((id) => `${SENTENCE} Number ${id}.`));
  });

  it("passes over a broken line with one line of its own", async () => {
    const input = `{"id":1,"text":"${SENTENCE}"}\nnot json\n[]\n{"id":4,"text":"${SENTENCE} Again."}\n`;
    const { code, out, err } = await hearsay(["code", "-"], input);
    expect(code).toBe(1);
    expect(jsonLines(out).map((line) => HearsayRecord.parse(line).document.ref)).toEqual(["1", "4"]);
    expect(err.trimEnd().split("\n")).toEqual([expect.stringMatching(/^-:2: /), expect.stringMatching(/^-:3: /)]);
  });
});

describe("a wrong call is one line and exit code 2", () => {
  it.each([
    [["cook"], /unknown command 'cook'/],
    [["events", "--from", "soon"], /^hearsay: soon: not a date/],
    [["events", "--type", "DANCE"], /DANCE/],
    [["events", "--frm", "2024"], /unknown option '--frm'/],
    [["show", "--store", "nowhere.db"], /^hearsay: nowhere\.db: no store there yet/],
    [["show", "claim_zzz", "--store", "STORE"], /claim_zzz: nothing has this id/],
    [["show", "e_", "--store", "STORE"], /things begin so/],
    [["claims", "--actor", `Nobody${ESCAPE}`, "--store", "STORE"], /--actor Nobody \[31m: no report names this actor/],
    [["read"], /missing required argument/],
    [["read", "examples", "--store", "package.json"], /package\.json: cannot be opened as a store/],
    [["export", "records", "--format", "csv", "--store", "STORE"], /no CSV form/],
    [["review", "same", "claim_1", "--store", "STORE"], /needs two ids/],
    [["diff", "nowhere.db", "STORE"], /nowhere\.db: no store there/],
    [["claims", "--store", "STORE", "--outlets", "nowhere.tsv"], /--outlets nowhere\.tsv: cannot be read \(ENOENT\)/],
    [["diff", "STORE"], /name two stores to compare, or none/],
    [["diff", "--store", "STORE", "--since", "soon"], /^hearsay: soon: neither a day/],
    [["diff", "--store", "STORE", "--since", "run_u"], /run_u: no run has this id/],
  ])("%j", async (args, line) => {
    const { code, out, err } = await hearsay(args.map((word) => (word === "STORE" ? store : word)));
    expect(err).toMatch(line);
    expect(err).toMatch(/^hearsay: [^\n]+\n$/);
    expect([code, out]).toEqual([2, ""]);
  });
});

describe("output", () => {
  const DOORS = [["show"], ["claims"], ["events"], ["timeline"], ["stories"], ["sources"]];
  const controls = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

  it("is plain where it is piped", async () => {
    expect(first.out).not.toMatch(controls);
    for (const door of DOORS) expect((await hearsay([...door, "--store", store])).out).not.toMatch(controls);
  });

  it("never passes a report's control characters on", async () => {
    const text = `Talks ${HOSTILE} resume\n\n${HOSTILE}${SENTENCE} “We ${HOSTILE} deny it,” the president of Chile told ${HOSTILE} Xinhua.`;
    const line = {
      id: HOSTILE,
      text,
      headline: `Talks ${HOSTILE}`,
      publisher: `Daily ${HOSTILE}`,
      uri: `x:${HOSTILE}`,
    };
    const path = put(`hostile.jsonl`, JSON.stringify(line));
    const hostile = join(folder, "hostile.db");
    const read = await hearsay(["read", path, put("hostile.txt", text), "--store", hostile]);
    expect(read.out).toContain("read: 2 new");
    expect(read.out + read.err).not.toMatch(controls);
    const more = ["claims", "events", "stories", "sources"].flatMap((door) => [
      [door, "--format", "jsonl"],
      [door, "--format", "csv"],
    ]);
    const exports = ["documents", "statements", "findings"].map((what) => ["export", what, "--format", "csv"]);
    for (const door of [...DOORS, ...more, ...exports, ["export", "records"]]) {
      const { out } = await hearsay([...door, "--store", hostile]);
      expect(out.replace(/[\u202a-\u202e]/g, ""), door.join(" ")).not.toMatch(controls);
    }
    const records = jsonLines((await hearsay(["export", "records", "--store", hostile])).out) as HearsayRecord[];
    expect(records.map((record) => record.document.text)).toContain(text);
  });
});

describe("hearsay export", () => {
  it.each([
    ["documents", NewsDocument],
    ["records", HearsayRecord],
    ["entities", Entity],
    ["events", MergedEvent],
    ["claims", Claim],
    ["stories", Story],
    ["copies", Copy],
  ] as const)("%s are what the schema says", async (what, schema) => {
    const { code, out } = await hearsay(["export", what, "--store", store]);
    expect(code).toBe(0);
    const things = jsonLines(out);
    for (const thing of things) schema.parse(thing);
    if (what !== "copies") expect(things.length).toBeGreaterThan(1);
  });
});

describe("listings", () => {
  it("the timeline goes by day and keeps a month a month", async () => {
    const { out } = await hearsay(["timeline", "--from", "2023", "--to", "2024-06", "--store", store]);
    const dates = out.split("\n").filter((line) => /^\S/.test(line));
    expect(dates).toEqual(["2023-09", "2024-06"]);
    expect(out).toMatch(/CONSULT visit +Vladimir Putin → North Korea {2}\[2 reports\]/);
  });

  it("stories and sources are filtered by what the reports say", async () => {
    const october = await hearsay(["stories", "--from", "2024-10", "--format", "jsonl", "--store", store]);
    expect(jsonLines(october.out).map((story) => Story.parse(story).first)).toEqual(["2024-10-07"]);
    const csv = (await hearsay(["sources", "--format", "csv", "--store", store])).out.split("\n");
    expect(csv[0]).toBe("id,label,speaks,passesOn,publishes,reports,copies,copied,outlet");
    expect(csv.some((line) => line.includes("Korean Central News Agency"))).toBe(true);
    const none = await hearsay(["sources", "--text", "bananas", "--store", store]);
    expect(none.out).toBe("nothing found\n");
  });
});

describe("every listing", () => {
  const DOORS = ["claims", "events", "timeline", "stories", "sources"];
  const count = async (door: string, ...filter: string[]) =>
    jsonLines((await hearsay([door, "--format", "jsonl", "--store", store, ...filter])).out).length;

  it.each(DOORS)("%s is narrowed by each filter", async (door) => {
    const all = await count(door);
    expect(all).toBeGreaterThan(0);
    const kept: string[][] = [
      ["--actor", "Putin", "--actor", "Kim Jong Un"],
      ["--type", "CONSULT"],
      ["--from", "2023", "--to", "2025"],
      ["--status", "disputed"],
      ["--text", "weapons"],
    ];
    for (const filter of kept) {
      const some = await count(door, ...filter);
      expect([filter, some > 0, some <= all]).toEqual([filter, true, true]);
    }
    const nothing: string[][] = [
      ["--type", "COERCE"],
      ["--to", "1850"],
      ["--status", "denied"],
      ["--outlet", "nobody prints this"],
      ["--text", "bananas"],
    ];
    for (const filter of nothing) expect([filter, await count(door, ...filter)]).toEqual([filter, 0]);
  });
});

describe("hearsay review and diff", () => {
  it("a judgement says what it changed, stays, and can be taken back", async () => {
    const judged = join(folder, "judged.db");
    cpSync(store, judged);
    const listed = jsonLines((await hearsay(["events", "--format", "jsonl", "--store", judged])).out);
    const visit = listed
      .map((one) => MergedEvent.parse(one))
      .find((event) => event.mode === "visit" && event.mentions.length === 2)!;
    const [left, right] = visit.mentions.map((mention) => mention.event);
    const judge = (what: string, at: string) =>
      hearsay(["review", what, left!, right!, "--by", "me", "--at", at, "--note", "two visits", "--store", judged]);

    const parted = await judge("not-same", "2024-11-01");
    expect(parted.code).toBe(0);
    expect(parted.out).toContain(`kept: ${left} and ${right}: not-same, by me, 2024-11-01`);
    expect(parted.out).toMatch(/event split into 2: 2024-06 CONSULT visit Vladimir Putin → North Korea \|/);

    expect((await hearsay(["diff", store, judged])).out).toContain("event split into 2");
    expect((await hearsay(["diff", store, store])).out).toBe("nothing changed\n");
    await hearsay(["read", "examples", "--quiet", "--store", judged]);
    const ofRun = (await hearsay(["diff", "--store", judged])).out;
    expect(ofRun).toMatch(/^run_\w+ +\S+ +judgement/);
    expect(ofRun).toContain("event split into 2");
    expect((await hearsay(["diff", store, judged])).out).toContain("event split into 2");

    expect((await judge("unsure", "2024-11-02")).out).toContain("2 events are one now");
    expect((await hearsay(["diff", store, judged])).out).toBe("nothing changed\n");
    const list = (await hearsay(["review", "list", "--store", judged])).out.trimEnd().split("\n");
    expect((await hearsay(["review", "--store", judged])).out).toBe("nothing to judge again\n");
    expect(list.map((line) => line.slice(0, 22))).toEqual(["2024-11-01  not same: ", "2024-11-02  unsure: ev"]);
  });

  it("a finding is rejected, mended, restored; what hangs on it follows", async () => {
    const judged = join(folder, "rejected.db");
    cpSync(store, judged);
    const review = (...rest: string[]) => hearsay(["review", ...rest, "--by", "me", "--store", judged]);
    const found = async (kind: string) =>
      jsonLines((await hearsay(["export", kind, "--store", judged])).out) as { id: string; type: string }[];
    const before = await found("findings");
    const { id, type } = before[0]!;
    expect((await review("reject", id)).out).toContain(`kept: ${id}: reject, by me`);
    expect((await found("findings")).map((one) => one.id)).not.toContain(id);
    expect((await review("restore", id)).code).toBe(0);
    expect(await found("findings")).toEqual(before);
    const other = type === "AID" ? "COERCE" : "AID";
    expect((await review("mend", id, "--type", other, "--actors", "North Korea")).code).toBe(0);
    expect((await found("findings")).find((one) => one.id === id)).toMatchObject({
      type: other,
      actors: [{ entity: "Q423" }],
    });
    expect((await review("mend", id)).err).toMatch(/needs what changes/);
    expect((await review("mend", id, "--actors", "Nobody At All")).err).toMatch(/no report names this actor/);
    expect((await review("reject", "claim_")).code).toBe(2);
    expect((await review("reject")).err).toMatch(/needs the id of one finding/);
  });

  it("diff tells what a report more changed", async () => {
    const more = join(folder, "more.db");
    cpSync(store, more);
    const text = "The United States says that North Korea has supplied Russia with large amounts of weapons.";
    const report = put("more.jsonl", JSON.stringify({ text, headline: "Weapons" }));
    await hearsay(["read", report, "--quiet", "--store", more]);
    const { out } = await hearsay(["diff", store, more, "--format", "jsonl"]);
    const kinds = (jsonLines(out) as { of: string; kind: string }[]).map(({ of, kind }) => `${of} ${kind}`);
    expect(kinds).toContain("report new");
    expect(kinds.some((kind) => /^(event|claim) (new|changed)$/.test(kind))).toBe(true);
    expect(kinds.filter((kind) => kind.endsWith("withdrawn"))).toEqual([]);
    expect((await hearsay(["diff", more, store])).out).toContain("report withdrawn: Weapons");

    const lines = (text: string) => text.split("\n").filter((line) => !line.startsWith('{"of":"run"'));
    const ofRun = (await hearsay(["diff", "--store", more, "--format", "jsonl"])).out;
    expect(lines(ofRun).sort()).toEqual(lines(out).sort());
  });

  it("diff tells what other rules changed, and what they took away", async () => {
    const ruled = join(folder, "ruled.db");
    cpSync(store, ruled);
    const kept = await openStore(ruled);
    const merged = (await kept.merged())!;
    const [gone, ...left] = merged.claims;
    const strange = { ...gone!, id: "claim_strange", positions: [{ ...gone!.positions[0]!, event: "e_strange" }] };
    await kept.putMerged({ ...merged, claims: [...left, strange] });
    await kept.shelf().put("made", "by", "other rules");
    await kept.close();
    const report = put("last.jsonl", JSON.stringify({ text: "It rained in Lima.", headline: "Rain" }));
    await hearsay(["read", report, "--quiet", "--store", ruled]);
    const { out } = await hearsay(["diff", "--store", ruled, "--format", "jsonl"]);
    const changes = jsonLines(out) as { of: string; kind: string; before?: Claim; after?: Claim }[];
    const claims = changes.filter(({ of }) => of === "claim");
    expect(claims.map(({ kind, before, after }) => [kind, before?.id, after?.id])).toEqual([
      ["new", undefined, gone!.id],
      ["withdrawn", "claim_strange", undefined],
    ]);
  });
});

describe("outlets of one's own", () => {
  const HEAD = "id\tlabel\tclass\tcountry\tcontrol\tgroup\tdomains\taliases\tcredits";
  const TEXTS = [
    "LIMA - Peru imposed sanctions on Chile on Friday over the fishing dispute that has gone on for a year. Several ships turned back.",
    "After months of quarrels about the sea, Peru has imposed sanctions on Chile. The measures came into force on Friday.",
  ];
  const PAPERS = ["Lima Gazette", "Callao Post"];
  const reports = () =>
    put(
      "owned.jsonl",
      TEXTS.map((text, at) => JSON.stringify({ text, published: "2024-08-16", publisher: PAPERS[at] })).join("\n"),
    );
  const rows = PAPERS.map(
    (name) => `local:${name.toLowerCase().replace(" ", "-")}\t${name}\tnews_outlet\tPER\tstate\tAndes Media\t\t\t`,
  );

  it("of one owner are one origin, and may stand beside the store", async () => {
    const owned = join(folder, "owned.db");
    const sanctions = async () => {
      const found = jsonLines(
        (await hearsay(["claims", "--type", "COERCE", "--format", "jsonl", "--store", owned])).out,
      );
      return found.map((one) => Claim.parse(one)).map(({ status, counts }) => [status, counts.reports, counts.origins]);
    };
    await hearsay(["read", reports(), "--quiet", "--store", owned]);
    expect(await sanctions()).toEqual([["confirmed", 2, 2]]);
    put("owned.outlets.tsv", `${HEAD}\n${rows.join("\n")}\n`);
    await hearsay(["read", reports(), "--quiet", "--store", owned]);
    expect(await sanctions()).toEqual([["reported", 2, 1]]);
    expect((await hearsay(["diff", "--store", owned])).out).toMatch(/status confirmed → reported/);
  });

  it("mark a state's outlet, and give an agency its credits", async () => {
    const agency = "local:andes-press\tAndes Press\tnews_agency\tPER\tstate\tPeruvian state\t\t\tAndes Press";
    const table = put("agency.tsv", `# ours\n${HEAD}\n${agency}\n`);
    const report = put(
      "credited.txt",
      "LIMA (Andes Press) - Peru imposed sanctions on Chile, Andes Press reported on Friday.",
    );
    const read = async (more: string[]) =>
      HearsayRecord.parse(JSON.parse((await hearsay(["code", report, ...more])).out));
    expect((await read([])).document.agency).toBeNull();
    const { document, entities } = await read(["--outlets", table]);
    expect(document.agency).toBe("local:andes-press");
    expect(entities.find(({ id }) => id === "local:andes-press")?.sector).toEqual(["GOV", "JRN"]);
    expect((await read([])).document.agency).toBeNull();
  });

  it.each([
    ["id\tlabel\n", /wrong\.tsv:1: header is "id, label"; wanted/],
    [`${HEAD}\n${rows[0]!.replace("news_outlet", "newspaper")}`, /wrong\.tsv:2: class "newspaper" is not one of/],
    [`${HEAD}\n${rows[0]}\n${rows[0]}`, /wrong\.tsv:3: id "local:lima-gazette" is there twice/],
    [`${HEAD}\n${rows[0]}\textra`, /wrong\.tsv:2: 10 cells; wanted 9/],
  ])("that are not right are one line: %j", async (table, line) => {
    const { code, err } = await hearsay(["claims", "--store", store, "--outlets", put("wrong.tsv", table)]);
    expect(err).toMatch(line);
    expect(err).toMatch(/^hearsay: [^\n]+\n$/);
    expect(code).toBe(2);
  });
});

it("annotate --conllu keeps tokens, comments and what is no word", async () => {
  const given = [
    "# sent_id = 1",
    "# text = Don't go to Peru.",
    "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_",
    ...["Do", "n't", "go", "to", "Peru", "."].map(
      (form, at) => `${at + 1}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${form === "Peru" ? "SpaceAfter=No" : "_"}`,
    ),
    "",
    "# sent_id = 2",
    "1\tChile\t_\t_\t_\t_\t_\t_\t_\t_",
    "1.1\tdid\t_\t_\t_\t_\t_\t_\t_\t_",
    "2\tagreed\t_\t_\t_\t_\t_\t_\t_\t_",
    "",
    "",
  ].join("\n");
  const { code, out, err } = await hearsay(["annotate", "--conllu"], given);
  expect([code, err]).toEqual([0, ""]);
  const [before, after] = [readConllu(given), readConllu(out)];
  const kept = (sentences: typeof before) =>
    sentences.map(({ words, others }) => ({ forms: words.map((word) => word.form), others }));
  expect(kept(after)).toEqual(kept(before));
  for (const { words } of after) {
    expect(words.filter((word) => word.head === 0)).toHaveLength(1);
    for (const word of words) expect([word.upos, word.deprel, word.lemma]).not.toContain("_");
  }
  expect(after[0]!.words[4]!.misc.split("|")).toContain("SpaceAfter=No");
});

it("ends a process of its own with the same code and the same lines", () => {
  const program = ["--import", "tsx", "src/cli/main.ts", "code", "-"];
  const input = `{"id":"only","text":"${SENTENCE}"}\nbroken\n`;
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { input, encoding: "utf8" });
  expect(jsonLines(stdout).map((line) => HearsayRecord.parse(line).document.ref)).toEqual(["only"]);
  expect([status, stderr.trimEnd().split("\n")]).toEqual([1, [expect.stringMatching(/^-:2: not valid JSON/)]]);
});
