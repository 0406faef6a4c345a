import type { HearsayRecord, Span } from "../../model/index.js";
import { ownBlocks } from "../reports.js";
import { wordsOf } from "../words.js";

/** Words in a run that is compared. */
export const GRAM = 5;
/** One fingerprint in so many is kept in the index. */
export const SAMPLE = 16;

/** A report as its runs of five words. */
export interface Shingles {
  document: string;
  /** Hash of the run that starts at each word, in text order. */
  hashes: Uint32Array;
  /** Where each run stands in the text. */
  spans: Span[];
  distinct: ReadonlySet<number>;
}

/** Runs of five words of the report's own blocks; a run does not cross a block's end. Boilerplate is left out. */
export function shinglesOf(record: HearsayRecord): Shingles {
  const hashes: number[] = [];
  const spans: Span[] = [];
  for (const block of ownBlocks(record)) {
    const words = wordsOf(record.document.text, block.start, block.end);
    const codes = words.map(({ word }) => hashWord(word));
    for (let i = 0; i + GRAM <= codes.length; i++) {
      hashes.push(hashRun(codes, i));
      spans.push({ start: words[i]!.start, end: words[i + GRAM - 1]!.end });
    }
  }
  return { document: record.document.id, hashes: Uint32Array.from(hashes), spans, distinct: new Set(hashes) };
}

/** The fingerprints that the index holds: those that fall in the sample, so that the same run is kept in every report or in none. */
export function sampled(shingles: Shingles): number[] {
  const kept: number[] = [];
  for (const hash of shingles.distinct) if (hash % SAMPLE === 0) kept.push(hash);
  return kept;
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The words' hashes mixed in order, finished as in MurmurHash3, so that the low bits make a fair sample. */
function hashRun(codes: readonly number[], at: number): number {
  let hash = 0;
  for (let i = 0; i < GRAM; i++) {
    hash = Math.imul(hash ^ codes[at + i]!, 0x9e3779b1);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
