import { typeBetween } from "../extract/events/between.js";
import { type Event, type HearsayRecord, overlaps, type Span } from "../model/index.js";
import type { Tools, Work } from "../pipeline.js";
import { ByRule } from "./by-rule.js";
import { Confusion } from "./confusion.js";
import { HALVES, type Half, halfOfRow } from "./halves.js";
import type { EvalResult } from "./result.js";
import { readRows, readTexts } from "./sentences.js";
import type { EvalSet } from "./sets.js";

/** One row of `plv_train.jsonl`: a sentence with its source and target marked, and the root they stand in. */
export interface PlvRow {
  id: number;
  text: string;
  marked: string;
  root: string;
}

/**
 * Accuracy and macro-F1 over PLV's 15 roots, from the sentence alone and with source and target as a hint; both also for each half,
 * and errors of the tuning half only, with a confusion table and how often each rule was right.
 */
export async function scorePlv(rows: readonly PlvRow[], tools: Tools): Promise<EvalResult> {
  const works = await readTexts(rows, tools);
  const tallies = new Tallies();
  const rules = new ByRule();
  const errors: string[] = [];
  rows.forEach((row, at) => {
    const work = works[at];
    const record = work?.record;
    const marks = marksOf(row.marked);
    const half = halfOfRow(row.id);
    const best = record ? matching(record, marks) : null;
    const found = best ? rootOf(best) : "none";
    const hinted = found === "none" && work ? between(work, marks, tools) : found;
    tallies.add(half, row.root, found, hinted);
    if (best) rules.add(best.by, half, found === row.root);
    if (half === "tuning" && found !== row.root)
      errors.push(`${row.root}: ${found} ${best ? `[${best.by}]` : ""} hinted ${hinted}: ${row.marked}`);
  });
  return {
    set: "plv",
    metrics: tallies.metrics(),
    peers: { ZSP: ".838 accuracy, .824 macro-F1, arguments given, on a GPU (Hu et al. 2023)" },
    errors: [...rules.lines(), ...tallies.alone.all.lines(), ...errors],
  };
}

/** Confusions from the sentence alone and with the hint, of all rows and of each half. */
class Tallies {
  readonly alone = { all: new Confusion(), tuning: new Confusion(), kept: new Confusion() };
  readonly hinted = { all: new Confusion(), tuning: new Confusion(), kept: new Confusion() };

  add(half: Half, gold: string, found: string, hinted: string): void {
    for (const part of ["all", half] as const) {
      this.alone[part].add(gold, found);
      this.hinted[part].add(gold, hinted);
    }
  }

  metrics(): Record<string, number> {
    const { alone, hinted } = this;
    const metrics: Record<string, number> = {
      accuracy: alone.all.accuracy,
      macro_f1: alone.all.macroF1,
      found: alone.all.found,
      accuracy_hinted: hinted.all.accuracy,
      macro_f1_hinted: hinted.all.macroF1,
    };
    for (const half of HALVES) {
      metrics[`accuracy_${half}`] = alone[half].accuracy;
      metrics[`accuracy_hinted_${half}`] = hinted[half].accuracy;
    }
    return metrics;
  }
}

export interface Marks {
  source: Span[];
  target: Span[];
}

/** Spans of what stands between `<s>` and `</s>`, `<t>` and `</t>`, counted in the text without the marks. */
export function marksOf(marked: string): Marks {
  const marks: Marks = { source: [], target: [] };
  const open: { kind: "source" | "target"; start: number }[] = [];
  let at = 0;
  for (let i = 0; i < marked.length; ) {
    const tag = /^<(\/?)([st])>/.exec(marked.slice(i, i + 4));
    if (!tag) {
      at++;
      i++;
      continue;
    }
    i += tag[0].length;
    const kind = tag[2] === "s" ? "source" : "target";
    if (tag[1] === "") open.push({ kind, start: at });
    else {
      const begun = open.pop();
      if (begun) marks[begun.kind].push({ start: begun.start, end: at });
    }
  }
  return marks;
}

/** The event in which source and target take part, the source as actor and the target as recipient first; null for none. */
function matching(record: HearsayRecord, marks: Marks): Event | null {
  const ranked = record.events
    .map((event) => ({ event, score: scoreOf(record, event, marks) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return ranked[0]?.event ?? null;
}

function scoreOf(record: HearsayRecord, event: Event, { source, target }: Marks): number {
  const actors = spansOf(record, event.actors);
  const recipients = spansOf(record, event.recipients);
  const place = record.mentions.filter((mention) => mention.id === event.place);
  const things = [...event.objects, ...place];
  const asActor = touches(source, actors) ? 2 : touches(source, [...recipients, ...things]) ? 1 : 0;
  const asTarget = touches(target, recipients) ? 2 : touches(target, [...actors, ...things]) ? 1 : 0;
  if (asActor === 0) return 0;
  if (asTarget === 0 && target.length > 0 && (event.recipients.length > 0 || asActor < 2)) return 0;
  return asActor * 2 + asTarget * 2 + (event.within === null ? 0.5 : 0);
}

/** Where each participant's entity is mentioned. */
function spansOf(record: HearsayRecord, participants: Event["actors"]): Span[] {
  const entities = new Set(participants.map((one) => one.entity));
  return record.mentions.filter((mention) => entities.has(mention.entity));
}

function touches(marked: readonly Span[], spans: readonly Span[]): boolean {
  return marked.some((one) => spans.some((span) => overlaps(one, span)));
}

/** With source and target as a hint: the type of what the one does to the other. */
function between(work: Work, marks: Marks, { lexicon }: Tools): string {
  const { mentions, times, statements } = work;
  const type = typeBetween(work, mentions, times, statements, lexicon, marks);
  return type === null ? "none" : rootOf({ type });
}

function rootOf(event: Pick<Event, "type">): string {
  return event.type === "CONCEDE" || event.type === "RETREAT" ? "YIELD" : event.type;
}

export const plvSet: EvalSet = {
  name: "plv",
  about: "sentences with a source and a target: PLOVER root (plv_train.jsonl)",
  wants: "a JSONL file with text, marked and root",
  data: null,
  run: async (path, tools) => scorePlv(await readRows<PlvRow>(path), tools),
};
