import { type NewsDocument, type Span, sha256 } from "../model/index.js";
import type { Extraction, Reading } from "./types.js";

/** What follows from the words of a report's blocks alone, whoever published it, wherever and whenever. */
export type FromWords = Pick<Reading, "annotation"> & Extraction;

/** A report's words and what was found in them. */
interface Kept {
  blocks: readonly Span[];
  found: FromWords;
  length: number;
}

/** So much text is remembered with what was found in it, in UTF-16 code units: a hundred reports and more. */
const MOST_TEXT = 400_000;

/**
 * Remembers what was found in the reports read last, so that the same words are read once: a reprint differs in who published it and
 * when, and perhaps in where in the file its words stand.
 */
export class SameWords {
  private readonly kept = new Map<string, Kept>();
  private length = 0;

  constructor(private readonly most = MOST_TEXT) {}

  /** What was found in the same words, moved to where they stand in this report; null where they are not remembered. */
  recall(document: NewsDocument): FromWords | null {
    const key = wordsKey(document);
    const kept = this.kept.get(key);
    if (!kept) return null;
    this.kept.delete(key);
    this.kept.set(key, kept);
    return move(kept.found, kept.blocks, document.blocks);
  }

  remember(document: NewsDocument, { annotation, mentions, times, statements, events }: FromWords): void {
    const found = { annotation, mentions, times, statements, events };
    const key = wordsKey(document);
    if (this.kept.has(key)) return;
    const { length } = document.text;
    this.kept.set(key, { blocks: document.blocks, found, length });
    this.length += length;
    for (const [oldest, { length: freed }] of this.kept) {
      if (this.length <= this.most) break;
      this.kept.delete(oldest);
      this.length -= freed;
    }
  }
}

/** Names the words of a report's blocks and the role of each: two reports of one key say the same, white space between blocks apart. */
export function wordsKey({ text, blocks, language }: NewsDocument): string {
  return sha256(JSON.stringify([language, blocks.map(({ role, start, end }) => [role, text.slice(start, end)])]));
}

/** Findings moved from blocks to the same blocks elsewhere. Where they stand in the same places, the findings themselves. */
export function move(found: FromWords, from: readonly Span[], to: readonly Span[]): FromWords {
  if (from.every(({ start }, at) => start === to[at]!.start)) return found;
  let near = 0;
  const place = (offset: number): number => {
    while (near > 0 && offset < from[near]!.start) near--;
    while (near + 1 < from.length && offset >= from[near + 1]!.start) near++;
    return offset + (to[near]!.start - from[near]!.start);
  };
  return moved(found, place) as FromWords;
}

/** An end stands where the last character of its span does. */
function moved(thing: unknown, place: (offset: number) => number): unknown {
  if (Array.isArray(thing)) return thing.map((one) => moved(one, place));
  if (typeof thing !== "object" || thing === null) return thing;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(thing)) {
    if (typeof value !== "number") copy[key] = moved(value, place);
    else if (key === "start") copy[key] = place(value);
    else if (key === "end") copy[key] = place(value - 1) + 1;
    else copy[key] = value;
  }
  return copy;
}
