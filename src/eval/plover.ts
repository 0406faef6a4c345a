import { type Event, type HearsayRecord, overlaps, type Span } from "../model/index.js";
import type { Tools } from "../pipeline.js";
import type { EvalResult } from "./result.js";
import { codeTexts, readRows } from "./sentences.js";
import type { EvalSet } from "./sets.js";

/** One row of `plv_train.jsonl`: a sentence with its source and target marked, and the root they stand in. */
export interface PlvRow {
  text: string;
  marked: string;
  root: string;
}

/** Accuracy and macro-F1 over PLV's 15 roots, from the sentence alone; and with source and target as a hint (issue 2). */
export async function scorePlv(rows: readonly PlvRow[], tools: Tools): Promise<EvalResult> {
  const records = await codeTexts(rows, tools);
  const tally = new Confusion();
  const hinted = new Confusion();
  const errors: string[] = [];
  const rules = new Map<string, { right: number; all: number }>();
  rows.forEach((row, at) => {
    const record = records[at];
    const marks = marksOf(row.marked);
    const best = record ? matching(record, marks) : null;
    const found = best ? rootOf(best) : "none";
    tally.add(row.root, found);
    hinted.add(row.root, found === "none" && record ? nearest(record, marks) : found);
    if (best) countRule(rules, best.by, found === row.root);
    if (found !== row.root) errors.push(`${row.root}: ${found} ${best ? `[${best.by}]` : ""} ${row.marked}`);
  });
  const byRule = [...rules].map(([by, { right, all }]) => `${by}: ${right} of ${all}`);
  return {
    set: "plv",
    metrics: {
      accuracy: tally.accuracy,
      macro_f1: tally.macroF1,
      found: tally.found,
      accuracy_hinted: hinted.accuracy,
      macro_f1_hinted: hinted.macroF1,
    },
    peers: { ZSP: ".838 accuracy, .824 macro-F1, arguments given, on a GPU (Hu et al. 2023)" },
    errors: [...byRule, ...errors],
  };
}

function countRule(rules: Map<string, { right: number; all: number }>, by: string, right: boolean): void {
  const count = rules.get(by) ?? { right: 0, all: 0 };
  rules.set(by, { right: count.right + Number(right), all: count.all + 1 });
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

/** With the hint: the event whose words lie nearest to source and target, whoever takes part in it. */
function nearest(record: HearsayRecord, { source, target }: Marks): string {
  const marks = [...source, ...target];
  const distance = (event: Event) => Math.min(...marks.map((mark) => Math.abs(event.trigger.start - mark.end)));
  const best = [...record.events].sort((a, b) => distance(a) - distance(b))[0];
  return best ? rootOf(best) : "none";
}

function rootOf(event: Event): string {
  return event.type === "CONCEDE" || event.type === "RETREAT" ? "YIELD" : event.type;
}

/** Gold against found, counted. */
class Confusion {
  private readonly counts = new Map<string, Map<string, number>>();
  private all = 0;

  add(gold: string, found: string): void {
    const row = this.counts.get(gold) ?? new Map<string, number>();
    row.set(found, (row.get(found) ?? 0) + 1);
    this.counts.set(gold, row);
    this.all++;
  }

  get accuracy(): number {
    const right = [...this.counts].reduce((sum, [gold, row]) => sum + (row.get(gold) ?? 0), 0);
    return this.all === 0 ? 0 : right / this.all;
  }

  get found(): number {
    const none = [...this.counts.values()].reduce((sum, row) => sum + (row.get("none") ?? 0), 0);
    return this.all === 0 ? 0 : 1 - none / this.all;
  }

  get macroF1(): number {
    const scores = [...this.counts].map(([gold, row]) => {
      const right = row.get(gold) ?? 0;
      const wanted = [...row.values()].reduce((sum, count) => sum + count, 0);
      const given = [...this.counts.values()].reduce((sum, other) => sum + (other.get(gold) ?? 0), 0);
      return right === 0 ? 0 : (2 * right) / (wanted + given);
    });
    return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
  }
}

export const plvSet: EvalSet = {
  name: "plv",
  about: "sentences with a source and a target: PLOVER root (plv_train.jsonl)",
  wants: "a JSONL file with text, marked and root",
  data: null,
  run: async (path, tools) => scorePlv(await readRows<PlvRow>(path), tools),
};
