import type { Span } from "../../model/index.js";
import type { StatementDraft } from "../types.js";
import type { Found, Speaker } from "./found.js";
import { hedgesIn } from "./parts/hedges.js";
import { quotedParts } from "./parts/quotes.js";
import { sharedTime, timeOf } from "./parts/time.js";
import { answerOf } from "./refine/answers.js";
import { linkContinuations } from "./refine/continues.js";
import { carriers } from "./refine/nesting.js";
import { windowAround } from "./refine/window.js";
import type { Scene } from "./scene.js";

/** Turns findings by tokens into drafts by spans, mentions, times and links. */
export function assemble(finds: readonly Found[], scenes: ReadonlyMap<number, Scene>): StatementDraft[] {
  const carried = carriers(finds, scenes);
  linkContinuations(finds, scenes, carried);
  const place = new Map(finds.map((find, at) => [find, at]));
  const indexOf = (find: Found | null | undefined) => (find ? (place.get(find) ?? null) : null);
  const times = finds.map((find) => timeOf(scenes.get(find.sentence)!, find));
  return finds.map((find, at) => {
    const scene = scenes.get(find.sentence)!;
    const answer = answerOf(find, windowAround(finds, at, 2, 0), scenes, carried);
    const content = merged(find.content);
    const text = scene.reading.document.text;
    return {
      sentence: find.sentence,
      cue: { start: scene.tokens[find.cue]!.start, end: scene.tokens[find.cue]!.end },
      cueToken: find.cue,
      manner: find.manner,
      source: source(scene, find.speaker),
      to: mentions(scene, find.to),
      target: mentions(scene, find.target),
      content,
      ...quotedParts(text, content, quotationsOf(scene, content)),
      hedges: hedges(find, scenes, content),
      time: times[at] ?? sharedTime(finds, at, times, scenes),
      parent: indexOf(carried.get(find)),
      continues: indexOf(find.continues),
      cites: indexOf(find.cites),
      answers: answer ? [{ stance: answer.stance, statement: indexOf(answer.to), event: null }] : [],
      by: find.by,
    };
  });
}

function source(scene: Scene, speaker: Speaker): StatementDraft["source"] {
  const { kind, heads, words, anonymous = false } = speaker;
  return { kind, mentions: mentions(scene, heads), start: words?.start ?? null, end: words?.end ?? null, anonymous };
}

function mentions(scene: Scene, heads: readonly number[]): number[] {
  return [...new Set(heads.map((head) => scene.mentionAt(head)).filter((at) => at >= 0))];
}

function quotationsOf(scene: Scene, content: readonly Span[]) {
  const { quotations } = scene.reading.annotation;
  return content.length === 0 ? [] : between(quotations, content[0]!.start, content[content.length - 1]!.end);
}

/** Quotations (in text order, not overlapping) that reach into `start` to `end`. */
function between<T extends Span>(sorted: readonly T[], start: number, end: number): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < sorted.length && sorted[at]!.start < end; at++) found.push(sorted[at]!);
  return found;
}

function hedges(find: Found, scenes: ReadonlyMap<number, Scene>, content: readonly Span[]): StatementDraft["hedges"] {
  const all: StatementDraft["hedges"] = [];
  const first = content[0];
  if (!first) return all;
  const end = content[content.length - 1]!.end;
  for (let at = find.sentence; at >= 0 && scenes.has(at) && scenes.get(at)!.sentence.end > first.start; at--)
    all.unshift(...hedgesIn(scenes.get(at)!, content));
  for (let at = find.sentence + 1; scenes.has(at) && scenes.get(at)!.sentence.start < end; at++)
    all.push(...hedgesIn(scenes.get(at)!, content));
  return all;
}

/** Spans in text order; those that touch or overlap are one. */
function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Span[] = [];
  for (const span of sorted) {
    const last = out[out.length - 1];
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else out.push({ ...span });
  }
  return out;
}
