import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { NewsDocument, type Source, sha256 } from "../model/index.js";
import { smallLexicon } from "./fixtures/lexicon.js";
import { ORDINARY, REPORTS } from "./fixtures/reports.js";
import { clean, cleanInput, loadLanguages } from "./index.js";

beforeAll(loadLanguages);

const lexicon = smallLexicon();

function sourceOf(bytes: Uint8Array, format: Source["format"] = "text"): Source {
  return { bytes, hash: sha256(bytes), origin: "test.txt", format, fetched: null };
}

function cleaned(text: string): NewsDocument {
  return NewsDocument.parse(clean(sourceOf(Buffer.from(text)), lexicon));
}

function cleanedLine(input: Record<string, unknown>): NewsDocument {
  return NewsDocument.parse(clean(sourceOf(Buffer.from(JSON.stringify(input)), "jsonl"), lexicon));
}

function rolesOf(document: NewsDocument): [string, string][] {
  return document.blocks.map((block) => [block.role, document.text.slice(block.start, block.end)]);
}

function field(document: NewsDocument, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], document);
}

describe("reports in plain text", () => {
  it.each(REPORTS.map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
    const document = cleaned(fixture.text);
    expect(rolesOf(document)).toEqual(fixture.blocks);
    for (const [path, value] of Object.entries(fixture.fields ?? {}))
      expect(field(document, path), path).toEqual(value);
    for (const block of document.blocks) if (block.role === "boilerplate") expect(block.reason).toBeTruthy();
  });

  it.each(ORDINARY)("an ordinary paragraph: %s", (paragraph) => {
    const first = "Envoys from both sides met on Tuesday to reopen talks about the border, officials said.";
    const document = cleaned(`${first}\n\n${paragraph}\n\n${first.replace("Tuesday", "Friday")}`);
    expect(document.blocks.map((block) => block.role)).toEqual(["lead", "paragraph", "paragraph"]);
    expect(document).toMatchObject({ dateline: null, editor: null, byline: [], agency: null, publisher: null });
    expect(document.published.basis).toBe("unknown");
  });

  it("the two example reports come out as their key has them", () => {
    const folder = new URL("../../examples/", import.meta.url);
    const [first, second] = readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => cleaned(readFileSync(new URL(name, folder), "utf8")));
    expect(first).toMatchObject({
      headline: "North Korean leader hails deepening ties with Russia",
      subheadline: "Kim Jong Un said he believed victory was assured in Putin’s “sacred war”",
      dateline: { place: "Taipei, Taiwan" },
      editor: "Mike Firn",
    });
    expect(
      rolesOf(first!)
        .filter(([role]) => role === "boilerplate")
        .map(([, words]) => words),
    ).toEqual([
      "RELATED STORIES",
      "North Korea’s Kim in military talks with Russia’s defense ministerOpens in new window\u00a0]",
      "North Korea sends military delegation to RussiaOpens in new window\u00a0]",
      "North Korea, Russia agree to offer military assistance if either is attackedOpens in new window\u00a0]",
      "Edited by Mike Firn.",
    ]);
    expect(second).toMatchObject({ headline: null, subheadline: null, dateline: null, editor: null });
    expect(second!.blocks.map((block) => block.role)).toEqual(["lead", ...new Array(5).fill("paragraph")]);
  });
});

describe("a caller's fields", () => {
  const text = "Envoys from both sides met on Tuesday to reopen talks about the border, officials said.";

  it("are echoed, and the outlet table gives the publisher's id", () => {
    const document = cleanedLine({
      id: 7,
      text,
      headline: "Talks reopen",
      uri: "https://harbour.example/1",
      publisher: "Harbour Times",
    });
    expect(document).toMatchObject({
      ref: "7",
      text,
      headline: "Talks reopen",
      uri: "https://harbour.example/1",
      publisher: { id: "local:harbour-times", label: "The Harbour Times" },
    });
    expect(cleanedLine({ text, publisher: "The Hill Post" }).publisher).toEqual({
      id: "local:the-hill-post",
      label: "The Hill Post",
    });
    expect(cleanedLine({ text, publisher: " " }).publisher).toBeNull();
  });

  it.each([
    ["2024-08-16", "2024-08-16", "day", "2024-08-16"],
    ["2024-08-16T23:30:00-05:00", "2024-08-16", "day", "2024-08-16T23:30-05:00"],
    ["2024-08-16T10:23:45.123Z", "2024-08-16", "day", "2024-08-16T10:23Z"],
    ["Fri, 16 Aug 2024 10:23:00 GMT", "2024-08-16", "day", "2024-08-16T10:23Z"],
    ["2024-02", "2024-02", "month", "2024-02"],
    ["2024", "2024", "year", "2024"],
  ])("published %s is given", (given, value, precision, candidate) => {
    const { published } = cleanedLine({ text, published: given });
    expect(published).toMatchObject({ value, precision, basis: "given" });
    expect(published.candidates[0]).toEqual({ value: candidate, source: "given", confidence: 1 });
  });

  it.each(["2024-02-30", "2024-13-01", "08/16/2024", "yesterday", "2024-08-16T25:00Z", ""])(
    "published %j is left aside, and said",
    (given) => {
      const { published } = cleanedLine({ text, published: given });
      expect(published).toMatchObject({
        value: null,
        precision: "open",
        earliest: null,
        latest: null,
        basis: "unknown",
        candidates: [],
      });
      expect(published.reasons.map((reason) => reason.text).join()).toContain(given);
    },
  );

  it("given goes before stated, which stays a candidate", () => {
    const { published } = cleanedLine({
      text: `Talks reopen at border\nPublished: 14 Aug 2024\n${text}`,
      published: "2024-08-16",
    });
    expect(published).toMatchObject({ value: "2024-08-16", basis: "given" });
    expect(published.candidates.map((candidate) => candidate.value)).toEqual(["2024-08-16", "2024-08-14"]);
  });

  it("of a feed's entry are the feed's word, not the caller's", () => {
    const { published } = cleanedLine({ text, published: "Tue, 8 Oct 2024 10:00:00 +0000", published_by: "feed" });
    expect(published).toMatchObject({ value: "2024-10-08", basis: "metadata" });
    expect(published.candidates[0]).toMatchObject({ source: "feed", confidence: 0.95 });
  });

  it("make the id with the bytes: the same report of another publisher is another document", () => {
    const source = sourceOf(Buffer.from(text));
    const ids = [{}, { publisher: "Harbour Times" }, { publisher: "The Hill Post" }, { uri: "https://a.example" }].map(
      (fields) => (cleanInput({ text, ...fields }, source, lexicon) as NewsDocument).id,
    );
    expect(new Set(ids).size).toBe(4);
    expect((cleanInput({ text }, source, lexicon) as NewsDocument).id).toBe(ids[0]);
  });
});

describe("a date line under the headline", () => {
  const text = "Envoys from both sides met on Tuesday to reopen talks about the border, officials said.";

  it.each([
    ["Aug. 16, 2024", "2024-08-16"],
    ["Friday, August 16, 2024", "2024-08-16"],
    ["2024-08-16T10:23:00Z", "2024-08-16"],
    ["2024/08/16", "2024-08-16"],
    ["16.08.2024", "2024-08-16"],
    ["25/08/2024", "2024-08-25"],
    ["Fri 16 Aug 2024 10.23 BST", "2024-08-16"],
    ["Posted at 2:00 pm on August 16, 2024", "2024-08-16"],
    ["First published on Fri 16 Aug 2024 11.10 BST", "2024-08-16"],
    ["16th of August, 2024", "2024-08-16"],
    ["Jane Doe | Reuters | Aug 16, 2024", "2024-08-16"],
  ])("%s", (line, value) => {
    const { published, blocks } = cleaned(`Envoys reopen border talks\n${line}\n${text}\n${text}!`);
    expect(published).toMatchObject({ value, basis: "stated", precision: "day" });
    expect(blocks.map((block) => block.role)).toEqual(["headline", "credit", "lead", "paragraph"]);
    expect(published.reasons[0]).toMatchObject({ start: 27, end: 27 + line.length });
  });

  it.each(["08/09/2024", "February 30, 2024", "Room 12, 2024", "August 2024"])("%s states no day", (line) => {
    expect(cleaned(`Envoys reopen border talks\n${line}\n${text}`).published.value).toBeNull();
  });
});

describe("what cannot be read", () => {
  it("is replaced and its block says so", () => {
    const document = NewsDocument.parse(
      clean(
        sourceOf(
          Buffer.concat([
            Buffer.from("Talks re"),
            Buffer.from([0xff]),
            Buffer.from("opened on Tuesday.\nNobody came."),
          ]),
        ),
        lexicon,
      ),
    );
    expect(document.text).toBe("Talks re\ufffdopened on Tuesday.\nNobody came.");
    expect(document.blocks.map((block) => block.reason)).toEqual([
      "1 character could not be read and stand as U+FFFD",
      null,
    ]);
  });

  it("lone surrogates of a JSON line are replaced one for one", () => {
    const document = NewsDocument.parse(
      clean(sourceOf(Buffer.from('{"text":"Talks \\ud83d reopened."}'), "jsonl"), lexicon),
    );
    expect(document.text).toBe("Talks \ufffd reopened.");
    expect(document.blocks[0]!.reason).toContain("1 character");
  });

  it("Windows-1252 is read, and said", () => {
    const document = NewsDocument.parse(clean(sourceOf(Buffer.from([0x93, 0x4e, 0x6f, 0x94, 0x2e])), lexicon));
    expect(document.text).toBe("“No”.");
    expect(document.blocks[0]!.reason).toContain("windows-1252");
  });
});

describe("language", () => {
  it.each([
    [
      "de",
      "Die Gespräche über die Grenze wurden am Dienstag wieder aufgenommen, wie das Ministerium mitteilte. Eine Einigung ist nach Angaben der Delegation nicht in Sicht, und auch ein neuer Termin steht noch nicht fest, hieß es am Abend.",
    ],
    [
      "fr",
      "Les pourparlers sur la frontière ont repris mardi, selon le ministère. Une délégation est arrivée dans la capitale, mais aucun accord n’est en vue pour le moment et la date des prochaines réunions n’a pas été fixée par les deux pays.",
    ],
    ["ru", "Переговоры о границе возобновились во вторник, сообщили в министерстве."],
    ["ar", "قالت الوزارة إن المحادثات بشأن الحدود استؤنفت يوم الثلاثاء في العاصمة."],
    ["ko", "외교부는 국경에 관한 회담이 화요일에 재개되었다고 밝혔다."],
  ])("a report in another language is kept and says so: %s", (code, text) => {
    expect(cleaned(text)).toMatchObject({ language: code, text });
  });

  it("English with foreign names, numbers or few words is coded", () => {
    for (const text of [
      "Putin visita Kim",
      "La Paz, El Alto, Los Andes, Las Vegas: de la Cruz 3, del Rio 2.",
      "Kim Jong Un.",
      "1 2 3",
    ]) {
      expect(cleaned(text).language).toBe("en");
    }
  });
});

describe("set aside with the reason", () => {
  it("a text longer than any report", () => {
    expect(clean(sourceOf(Buffer.alloc(50_000_000, "a")), lexicon)).toMatchObject({
      code: "set-aside",
      at: "test.txt",
    });
  });
});
