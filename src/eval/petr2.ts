import { type Event, type HearsayRecord, quote } from "../model/index.js";
import type { Tools } from "../pipeline.js";
import { ByRule } from "./by-rule.js";
import { Confusion } from "./confusion.js";
import { HALVES, halfOfRow } from "./halves.js";
import { type Difference, petrarchReading } from "./petr2-reading.js";
import type { EvalResult } from "./result.js";
import { codeTexts, readRows } from "./sentences.js";
import type { EvalSet } from "./sets.js";

/** One sentence of `petr2_gsr.jsonl` with its CAMEO triples. */
export interface PetrRow {
  id: string;
  text: string;
  events: { source: string; target: string; code: string }[];
  no_events: boolean;
}

const SAID = new Set(["01", "02"]);

/**
 * Roots only: the multiset of two-digit CAMEO roots 03–20 of each sentence (01 and 02 are statements here); also for each half. Lists
 * what is found in every sentence that the set says has no event, a confusion table (what is left over of gold and found in one
 * sentence counts as one for the other), how often each rule was right, and errors of the tuning half.
 */
export async function scorePetr(rows: readonly PetrRow[], tools: Tools): Promise<EvalResult> {
  const told = rows.filter((row) => row.text.trim() !== "");
  const records = await codeTexts(told, tools);
  const counts = { all: new Count(), tuning: new Count(), kept: new Count() };
  const read = new Count();
  const differences: Record<Difference, number> = { "told harm": 0, "act ahead": 0 };
  const confusion = new Confusion();
  const rules = new ByRule();
  const errors: string[] = [];
  const noEvent: string[] = [];
  told.forEach((row, at) => {
    const gold = row.events.map((event) => event.code.slice(0, 2)).filter((root) => !SAID.has(root));
    const found = (records[at]?.events ?? [])
      .flatMap((event) => rootsOf(event, records[at]!, row.text))
      .filter(({ root }) => !SAID.has(root));
    const half = halfOfRow(row.id);
    const compared = compare(gold, found);
    for (const part of ["all", half] as const) counts[part].add(gold.length, found.length, compared.hits);
    const asRead = found.map((one) => ({ ...one, root: one.read?.root ?? one.root }));
    read.add(gold.length, asRead.length, compare(gold, asRead).hits);
    for (const { root, read: other } of compared.left)
      if (other && gold.includes(other.root) && root !== other.root) differences[other.kind]++;
    for (const [wanted, got] of compared.pairs) confusion.add(wanted, got);
    for (const { by, right } of compared.rules) rules.add(by, half, right);
    const words = found.map(({ root, by, trigger }) => `${root} ${trigger} [${by}]`).join(", ") || "none";
    if (row.no_events) noEvent.push(`no event in the gold, found ${words}: ${row.text}`);
    else if (half === "tuning" && compared.hits < Math.max(gold.length, found.length))
      errors.push(`${gold.join(" ") || "-"}: found ${words}: ${row.text}`);
  });
  const metrics = { ...counts.all.metrics(), sentences: told.length };
  for (const half of HALVES) Object.assign(metrics, { [`root_f1_${half}`]: counts[half].metrics().root_f1 });
  Object.assign(metrics, { root_f1_as_the_set_reads: read.metrics().root_f1 });
  return {
    set: "petr2",
    metrics,
    peers: { petrarch2: ".881 on gold made from its own output", UniversalPetrarch: ".403 with all roots" },
    errors: [
      ...rules.lines(),
      ...confusion.lines(),
      ...Object.entries(differences).map(difference),
      ...noEvent,
      ...errors,
    ],
  };
}

function difference([kind, count]: [string, number]): string {
  return `of the roots found wrong, by the ontology (${kind}): ${count}`;
}

/** Roots given, found and right. */
class Count {
  private wanted = 0;
  private given = 0;
  private right = 0;

  add(wanted: number, given: number, right: number): void {
    this.wanted += wanted;
    this.given += given;
    this.right += right;
  }

  metrics() {
    const { wanted, given, right } = this;
    return {
      root_f1: given + wanted === 0 ? 0 : (2 * right) / (given + wanted),
      precision: given === 0 ? 0 : right / given,
      recall: wanted === 0 ? 0 : right / wanted,
    };
  }
}

interface Root {
  root: string;
  /** What the set makes of it, where that differs by definition. */
  read: ReturnType<typeof petrarchReading>;
  by: string;
  trigger: string;
}

/** What agrees of two multisets of roots; what is left of both is paired in order, "none" where one runs out. */
function compare(gold: readonly string[], found: readonly Root[]) {
  const left = [...found];
  const pairs: [string, string][] = [];
  const missed: string[] = [];
  const rules: { by: string; right: boolean }[] = [];
  for (const wanted of gold) {
    const at = left.findIndex(({ root }) => root === wanted);
    if (at < 0) missed.push(wanted);
    else rules.push({ by: left.splice(at, 1)[0]!.by, right: true });
    if (at >= 0) pairs.push([wanted, wanted]);
  }
  const hits = pairs.length;
  rules.push(...left.map(({ by }) => ({ by, right: false })));
  for (let i = 0; i < Math.max(missed.length, left.length); i++)
    pairs.push([missed[i] ?? "none", left[i]?.root ?? "none"]);
  return { hits, pairs, rules, left };
}

/** One root for each pair of an actor with whom it acts upon, as CAMEO's triples have it. */
function rootsOf(event: Event, record: HearsayRecord, text: string): Root[] {
  if (event.cameo === null) return [];
  const { actors, recipients } = event;
  const mutual = recipients.length === 0 && actors.length > 1;
  const pairs = mutual
    ? actors.length * (actors.length - 1)
    : Math.max(1, actors.length) * Math.max(1, recipients.length);
  return new Array<Root>(pairs).fill({
    root: event.cameo.slice(0, 2),
    read: petrarchReading(event, record),
    by: event.by,
    trigger: quote(text, event.trigger),
  });
}

export const petrSet: EvalSet = {
  name: "petr2",
  about: "CAMEO roots of single sentences (petr2_gsr.jsonl)",
  wants: "a JSONL file of sentences with CAMEO triples",
  data: null,
  run: async (path, tools) => scorePetr(await readRows<PetrRow>(path), tools),
};
