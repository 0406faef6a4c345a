import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Claim, Merged } from "../../model/index.js";
import { plainRecord } from "../plain-record.js";
import { accepted, type CorpusKey, parseKey } from "./key.js";
import { scoreCorpus } from "./score.js";

const FOLDER = fileURLToPath(new URL("../../../eval/corpus", import.meta.url));
const REPORTS = readFileSync(join(FOLDER, "reports.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map(
    (line) =>
      JSON.parse(line) as { id: string; headline: string; text: string; publisher?: string; published?: string },
  );
const KEY = parseKey(readFileSync(join(FOLDER, "key.yaml"), "utf8"));

test("the words of every claim stand once in the report that the key names", () => {
  const texts = new Map(REPORTS.map(({ id, text }) => [id, text]));
  const places = KEY.claims.flatMap(({ mentions, denials }) => [...mentions, ...denials]);
  expect(places.filter(([id, words]) => texts.get(id)?.split(words).length !== 2)).toEqual([]);
});

test("the key's reports and families follow from its words and copies", () => {
  const wholes = new Map(KEY.copies.map(({ part, whole }) => [part, whole]));
  for (const { id, mentions, denials, counts } of KEY.claims) {
    const carrying = new Set<string>();
    for (const [ref, words] of [...mentions, ...denials]) {
      for (const report of REPORTS) {
        const own = report.id === ref || wholes.get(report.id) === ref;
        if (own && report.text.includes(words)) carrying.add(report.id);
      }
    }
    const families = new Set([...carrying].map((ref) => wholes.get(ref) ?? ref));
    expect([id, carrying.size, families.size]).toEqual([id, counts.reports, counts.families]);
  }
});

test("stories cover every report once", () => {
  expect(KEY.stories.flatMap(({ documents }) => documents).sort()).toEqual(REPORTS.map(({ id }) => id).sort());
});

test("nothing found scores nothing; copies and stories found score", () => {
  const records = REPORTS.map(({ id, headline, text, publisher, published }) =>
    plainRecord({ id, headline, text, publisher: publisher ?? "", published: published ?? "2025-01-01" }),
  );
  const nothing = scoreCorpus(KEY, records, { copies: [], stories: [], events: [], claims: [] });
  expect(nothing.metrics["claims found"]).toBe(0);
  expect(nothing.metrics["copies recall"]).toBe(0);
  expect(nothing.errors.filter((line) => line.startsWith("missed claim"))).toHaveLength(KEY.claims.length);
  const all = scoreCorpus(KEY, records, answer(KEY));
  expect(all.metrics["copies recall"]).toBe(1);
  expect(all.metrics["copies precision"]).toBe(1);
  expect(all.metrics["stories B³ F"]).toBe(1);
});

/** What a perfect program would say of copies and stories, and claims that stand at no words. */
function answer(key: CorpusKey): Merged {
  const claims = key.claims.map(
    ({ id, what, type, status, counts: { reports, families, origins } }): Claim => ({
      id,
      proposition: {
        type: accepted(type)[0] as Claim["proposition"]["type"],
        actors: [],
        recipients: [],
        objects: [],
        time: null,
        words: what,
      },
      status,
      why: what,
      counts: { reports, families, origins },
      positions: [],
    }),
  );
  return {
    copies: key.copies.map(({ part, whole }) => ({ id: part, part, whole, share: 1, passages: [], reasons: [] })),
    stories: key.stories.map(({ what, documents }) => ({ id: what, title: what, documents, first: null, last: null })),
    events: [],
    claims,
  };
}
