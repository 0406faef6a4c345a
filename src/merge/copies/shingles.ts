import type { HearsayRecord, Span } from "../../model/index.js";
import { ownBlocks } from "../reports.js";
import { scanWords } from "../words.js";

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
  /** The same hashes, ascending, each once. */
  distinct: Uint32Array;
}

/** Runs of five words of the report's own blocks; a run does not cross a block's end. Boilerplate is left out. */
export function shinglesOf(record: HearsayRecord): Shingles {
  const hashes: number[] = [];
  const spans: Span[] = [];
  eachRun(record, (hash, start, end) => {
    hashes.push(hash);
    spans.push({ start, end });
  });
  const all = Uint32Array.from(hashes);
  return { document: record.document.id, hashes: all, spans, distinct: ascendingOnce(all) };
}

/** The hashes alone, ascending, each once: what reports are compared by. */
export function distinctRuns(record: HearsayRecord): Uint32Array {
  const hashes: number[] = [];
  eachRun(record, (hash) => hashes.push(hash));
  return ascendingOnce(Uint32Array.from(hashes));
}

function eachRun(record: HearsayRecord, see: (hash: number, start: number, end: number) => void): void {
  const { text } = record.document;
  for (const block of ownBlocks(record)) {
    const codes: number[] = [];
    const starts: number[] = [];
    scanWords(text, block.start, block.end, (start, end) => {
      codes.push(hashWord(text, start, end));
      starts.push(start);
      if (codes.length >= GRAM) see(hashRun(codes, codes.length - GRAM), starts[codes.length - GRAM]!, end);
    });
  }
}

function ascendingOnce(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i]!;
  return sorted.slice(0, kept);
}

/** The fingerprints that the index holds: those that fall in the sample, so that the same run is kept in every report or in none. */
export function sampled(distinct: Uint32Array): number[] {
  const kept: number[] = [];
  for (const hash of distinct) if (hash % SAMPLE === 0) kept.push(hash);
  return kept;
}

/** FNV-1a over UTF-16 code units in lower case, a typographic apostrophe as a plain one. */
function hashWord(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code < 128 ? lowerAscii(code) : lowerOther(code)), 0x01000193);
  }
  return hash >>> 0;
}

function lowerAscii(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function lowerOther(code: number): number {
  return code === 0x2019 ? 0x27 : String.fromCharCode(code).toLowerCase().charCodeAt(0);
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
