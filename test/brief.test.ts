import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import {
  BriefError,
  compose,
  Desk,
  type Sentence,
  titleOf,
  toHtml,
  toMarkdown,
  unsupported,
} from "../src/brief/index.js";
import { type Decision, type HearsayRecord, makeId } from "../src/model/index.js";
import { CatalogueBuilder } from "../src/query/index.js";
import { mergeRecords } from "../src/weigh/index.js";
import { HOSTILE_HEADLINE, hostileReport } from "./fixtures/hostile-report.js";
import { augustReport, octoberReport } from "./fixtures/two-reports.js";

/** What reports of the fixtures call those whom they speak of. */
const FORMS: Record<string, string> = {
  Kim: "Q56226",
  Putin: "Q7747",
  Russia: "Q159",
  "North Korea": "Q423",
  "The United States": "Q30",
  Ukraine: "Q212",
  Japan: "Q17",
  "state media": "kcna",
};

function named(record: HearsayRecord): HearsayRecord {
  const { document, mentions } = record;
  for (const [form, entity] of Object.entries(FORMS))
    for (const { index } of document.text.matchAll(new RegExp(form, "g")))
      mentions.push({
        id: makeId("m", document.id, index, form),
        start: index,
        end: index + form.length,
        form: "name",
        entity,
      });
  return record;
}

async function known(records: HearsayRecord[], judged: Decision[] = []) {
  const builder = new CatalogueBuilder();
  for (const record of records) builder.add(record);
  const byId = new Map(records.map((record) => [record.document.id, record]));
  const catalogue = builder.finish(await mergeRecords(records, judged));
  return { catalogue, record: async (id: string) => byId.get(id) ?? null, decisions: async () => judged };
}

const two = await known([named(augustReport()), named(octoberReport())]);
const asked = { title: "Russia and North Korea", filter: {}, query: {}, made: "2024-11-05" };
const titles = ({ sections }: Awaited<ReturnType<typeof compose>>) => sections.map(({ title }) => title);
const wordsOf = ({ parts }: Sentence) => parts.map(({ text }) => text).join("");

describe("a brief", () => {
  it("has what happened, what is claimed, what is planned, and what changed where that is asked", async () => {
    const brief = await compose({ ...asked, changedSince: "2024-10-01" }, two);
    expect(titles(brief)).toEqual([
      "What happened",
      "What is claimed, and on whose word",
      "What is planned, promised or asked for",
      "Changed by reports since 2024-10-01",
    ]);
    const [happened, claimed, , changed] = brief.sections.map(({ sentences }) => sentences.map(wordsOf));
    expect(happened!.some((line) => /^2024-06: Vladimir Putin to .*consult, visit/.test(line))).toBe(true);
    expect(happened!.join("\n")).not.toContain("has supplied");
    expect(claimed![0]).toMatch(/^disputed: .*United States.*allege.*Russia and North Korea deny it/);
    expect(
      changed!.some((line) => line.startsWith("disputed, as before") || line.startsWith("disputed, before: disputed")),
    ).toBe(true);
    expect((await compose(asked, two)).sections).toHaveLength(3);
  });

  it("says how a claim stood before by the same judgements that it stands by now", async () => {
    const [august, october] = [named(augustReport()), named(octoberReport())];
    const { id } = august.document;
    const denials = august.statements.filter(({ manner }) => manner === "deny");
    const wrong = denials.map((one): Decision => {
      const made = { kind: "finding", judgement: "wrong", left: one.id, right: id, by: "me", note: null } as const;
      return { ...made, id: `decision_${one.id}`, at: "2025-01-01" };
    });
    const changed = async (source: Awaited<ReturnType<typeof known>>) => {
      const { sections } = await compose({ ...asked, changedSince: "2024-10-01" }, source);
      return sections
        .at(-1)!
        .sentences.map(wordsOf)
        .find((line) => /supplied Russia/.test(line));
    };
    expect(await changed(await known([august, october]))).toMatch(/^disputed, as before/);
    expect(await changed(await known([august, october], wrong))).toMatch(/^alleged, before: reported/);
  });

  it("ends every sentence in evidence that is there", async () => {
    for (const filter of [{}, { actors: [["Q7747"]] }, { text: "treaty" }, { from: "2024-06", to: "2024-06" }]) {
      const { sections } = await compose({ ...asked, filter, changedSince: "2024-01-01" }, two);
      const sentences = sections.flatMap((section) => section.sentences);
      expect(sentences.length).toBeGreaterThan(0);
      for (const { evidence } of sentences) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { document, start, end } of evidence)
          expect((await two.record(document))!.document.text.slice(start, end)).not.toBe("");
      }
    }
  });

  it("says how many there are where it shows fewer", async () => {
    const brief = await compose({ ...asked, limit: 1 }, two);
    expect(brief.sections[0]!.sentences).toHaveLength(1);
    expect(brief.sections[0]!.total).toBeGreaterThan(1);
    expect(toMarkdown(brief, two.catalogue)).toMatch(/1 of \d+ are shown/);
  });

  it("is called by what was asked", () => {
    expect(titleOf(["Russia", "Ukraine"], { from: "2024" })).toBe("Russia and Ukraine, since 2024");
    expect(titleOf([], { text: "treaty", to: "2024-06" })).toBe("“treaty”, up to 2024-06");
    expect(titleOf([], {})).toBe("What is known");
  });
});

describe("what the evidence does not hold", async () => {
  const record = named(augustReport());
  const { text, id } = record.document;
  const desk = new Desk(await known([record]));
  const at = (words: string) => ({ document: id, start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const say = (
    said: string,
    kind: "own" | "quoted" = "own",
    evidence = [at("Putin visited North Korea for talks with Kim in June")],
  ) => unsupported({ parts: [{ kind, text: said }], evidence, claim: null, depth: 0 }, desk);

  it("is found: names, numbers and quotations", async () => {
    expect(await say("2024-06: Putin to North Korea, visit")).toEqual([]);
    expect(await say("Putin went with Xi Jinping")).toEqual(["Xi", "Jinping"]);
    expect(await say("2024-07: Putin came")).toEqual(["2024-07"]);
    expect(await say("Putin came with 300 men")).toEqual(["300"]);
    expect(await say("Putin visited North Korea", "quoted")).toEqual([]);
    expect(await say("Putin left North Korea", "quoted")).toEqual(["“Putin left North Korea”"]);
  });

  it("is everything where there is no evidence, or where it points at nothing", async () => {
    expect(await say("something happened", "own", [])).toHaveLength(1);
    expect(await say("something happened", "own", [{ document: id, start: 5, end: 1e9 }])).toHaveLength(1);
    expect(await say("something happened", "own", [{ document: "doc_none", start: 0, end: 1 }])).toHaveLength(1);
  });

  it("stops the print: a record that says another number than its text", async () => {
    const wrong = named(augustReport());
    const merged = await mergeRecords([wrong]);
    const claim = merged.claims.find(({ status }) => status === "disputed")!;
    claim.why = "The United States and 12 others allege it; Russia and China deny it.";
    const builder = new CatalogueBuilder().add(wrong);
    const source = { catalogue: builder.finish(merged), record: async () => wrong, decisions: async () => [] };
    await expect(compose(asked, source)).rejects.toThrow(BriefError);
    await expect(compose(asked, source)).rejects.toThrow(/says 12, China, which its evidence does not/);
  });
});

describe("hostile words", () => {
  it("are text in Markdown and in HTML, and make no links", async () => {
    const hostile = await known([named(hostileReport())]);
    const brief = await compose({ ...asked, title: '<script>"x"</script>' }, hostile);
    const markdown = toMarkdown(brief, hostile.catalogue);
    expect(markdown).not.toMatch(/(^|[^\\])<(?!a id="r\d+"><\/a>|\/a>)/m);
    expect(markdown).not.toMatch(/\]\((?!#r\d+\))|[\u202a-\u202e\u0001]/);
    const { document } = parseHTML(toHtml(brief, hostile.catalogue));
    expect(document.querySelectorAll("script, img, svg, [onerror], [onload]")).toHaveLength(0);
    for (const link of document.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^#r\d+$/);
    expect(document.querySelector("h1")!.textContent).toBe('<script>"x"</script>');
    expect(document.body.textContent).toContain(HOSTILE_HEADLINE);
  });
});
