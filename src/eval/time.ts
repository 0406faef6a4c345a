import { findTimes } from "../annotate/times/index.js";
import type { Annotation, Engine } from "../annotate/types.js";
import type { Lexicon } from "../lexicon/index.js";
import type { NewsDocument, Span, Time } from "../model/index.js";
import { resolveTimes } from "../resolve/times/index.js";
import type { EvalResult } from "./result.js";
import type { EvalSet } from "./sets.js";
import { type GoldTime, readTml, type TmlDocument } from "./tml.js";

const PEERS = {
  "HeidelTime (TempEval-3 platinum)": "value F1 77.6",
  "SUTime (TempEval-3 platinum)": "value F1 67.4",
  "UWTime (TempEval-3 platinum, recalled)": "value F1 82",
};

/** TempEval-3, task A (UzZaman et al. 2013): creation time given; value F1 is relaxed F1 × share of right values. */
export const timeSet: EvalSet = {
  name: "time",
  about: "time expressions against TimeML documents (TempEval-3 task A)",
  wants: "a .tml file or a folder of them",
  data: null,
  run: async (path, { engine, lexicon }) => scoreTimes(readTml(path), engine, lexicon),
};

/** Scores the tagger and the resolver on TimeML documents. */
export async function scoreTimes(
  documents: readonly TmlDocument[],
  engine: Engine,
  lexicon: Lexicon,
): Promise<EvalResult> {
  const count = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0, type: 0 };
  const errors: string[] = [];
  for (const document of documents) {
    const blocks = paragraphs(document.text);
    const [annotation] = await engine.annotate([{ text: document.text, blocks }]);
    const { times, rules } = read(document, blocks, annotation!, lexicon);
    const pairs = pair(document.times, times);
    count.gold += document.times.length;
    count.found += times.length;
    for (const { gold, found, rule } of withRules(pairs, times, rules)) {
      count.relaxed++;
      if (gold.start === found.start && gold.end === found.end) count.strict++;
      if (gold.value === found.value) count.value++;
      else
        errors.push(`value ${gold.value} got ${found.value} ${words(document, found)} (${rule}, ${document.created})`);
      if (gold.type === found.type) count.type++;
      if (gold.start !== found.start || gold.end !== found.end)
        errors.push(`span ${words(document, gold)} got ${words(document, found)} (${rule})`);
    }
    const matched = new Set(pairs.flatMap(({ gold, found }) => [gold, found] as (GoldTime | Time)[]));
    for (const gold of document.times)
      if (!matched.has(gold)) errors.push(`missed ${words(document, gold)} ${gold.value} in ${around(document, gold)}`);
    times.forEach((time, i) => {
      if (!matched.has(time))
        errors.push(`false ${words(document, time)} ${time.value} in ${around(document, time)} (${rules[i]})`);
    });
  }
  return { set: "time", metrics: metricsOf(count), peers: PEERS, errors };
}

function withRules(
  pairs: readonly { gold: GoldTime; found: Time }[],
  times: readonly Time[],
  rules: readonly string[],
) {
  return pairs.map((both) => ({ ...both, rule: rules[times.indexOf(both.found)] ?? "" }));
}

function read(document: TmlDocument, blocks: Span[], annotation: Annotation, lexicon: Lexicon) {
  const reading = { document: newsDocument(document, blocks), annotation };
  const drafts = findTimes(reading, lexicon);
  const extraction = { mentions: [], times: drafts, statements: [], events: [] };
  const reference = { of: [], entities: new Map() };
  const times = resolveTimes(reading, extraction, reference, reading.document.published, lexicon);
  return { times, rules: drafts.map((draft) => draft.by) };
}

/** One-to-one, in text order, exact spans first. */
function pair(gold: readonly GoldTime[], found: readonly Time[]): { gold: GoldTime; found: Time }[] {
  const pairs: { gold: GoldTime; found: Time }[] = [];
  const taken = new Set<GoldTime | Time>();
  const take = (fits: (a: GoldTime, b: Time) => boolean) => {
    for (const a of gold) {
      const b = taken.has(a) ? undefined : found.find((other) => !taken.has(other) && fits(a, other));
      if (!b) continue;
      taken.add(a).add(b);
      pairs.push({ gold: a, found: b });
    }
  };
  take((a, b) => a.start === b.start && a.end === b.end);
  take((a, b) => a.start < b.end && b.start < a.end);
  return pairs;
}

function metricsOf(count: {
  gold: number;
  found: number;
  strict: number;
  relaxed: number;
  value: number;
  type: number;
}) {
  const f1 = (right: number) => (count.gold + count.found === 0 ? 0 : (2 * right) / (count.gold + count.found));
  const share = (right: number) => (count.relaxed === 0 ? 0 : right / count.relaxed);
  return {
    gold: count.gold,
    found: count.found,
    strictF1: 100 * f1(count.strict),
    relaxedPrecision: count.found === 0 ? 0 : (100 * count.relaxed) / count.found,
    relaxedRecall: count.gold === 0 ? 0 : (100 * count.relaxed) / count.gold,
    relaxedF1: 100 * f1(count.relaxed),
    valueAccuracy: 100 * share(count.value),
    typeAccuracy: 100 * share(count.type),
    valueF1: 100 * f1(count.relaxed) * share(count.value),
  };
}

function words({ text }: TmlDocument, { start, end }: Span): string {
  return JSON.stringify(text.slice(start, end).replace(/\s+/g, " "));
}

function around({ text }: TmlDocument, { start, end }: Span): string {
  return JSON.stringify(
    `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 25)}`.replace(
      /\s+/g,
      " ",
    ),
  );
}

/** Stretches between blank lines. */
function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)) {
    found.push({ start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return found;
}

function newsDocument({ name, text, created }: TmlDocument, blocks: Span[]): NewsDocument {
  const day = created.slice(0, 10);
  return {
    id: name,
    ref: name,
    bytes: "",
    uri: null,
    fetched: null,
    headline: null,
    subheadline: null,
    byline: [],
    editor: null,
    dateline: null,
    publisher: null,
    agency: null,
    language: "en",
    modified: null,
    published: {
      value: day,
      precision: "day",
      earliest: day,
      latest: day,
      basis: "given",
      reasons: [],
      candidates: [],
    },
    text,
    blocks: blocks.map((block) => ({ ...block, role: "paragraph" as const, reason: null })),
  };
}
