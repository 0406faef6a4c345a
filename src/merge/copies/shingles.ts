import type { HearsayRecord, Span } from "../../model/index.js";
import { ownBlocks } from "../reports.js";
import { eachRunOf } from "./runs.js";

/** One fingerprint in so many is kept in the index; a power of two. */
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
  return { document: record.document.id, hashes: all, spans, distinct: ascendingOnce(all.slice()) };
}

/** The hashes alone, ascending, each once: what reports are compared by. */
export function distinctRuns(record: HearsayRecord): Uint32Array {
  let count = 0;
  eachRun(record, (hash) => {
    if (count === scratch.length) scratch = grown(scratch);
    scratch[count++] = hash;
  });
  return ascendingOnce(scratch.subarray(0, count));
}

/** Where hashes are put before they are sorted, used again for every report. */
let scratch = new Uint32Array(4096);

function grown(full: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * full.length);
  larger.set(full);
  return larger;
}

function eachRun(record: HearsayRecord, see: (hash: number, start: number, end: number) => void): void {
  const { text } = record.document;
  for (const block of ownBlocks(record)) eachRunOf(text, block.start, block.end, see);
}

/** Sorts the hashes where they are; gives them as an array of their own. */
function ascendingOnce(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  let kept = 0;
  for (let i = 0; i < hashes.length; i++) if (i === 0 || hashes[i] !== hashes[i - 1]) hashes[kept++] = hashes[i]!;
  return hashes.slice(0, kept);
}

/** The fingerprints that the index holds: those that fall in the sample, so that the same run is kept in every report or in none. */
export function sampled(distinct: Uint32Array): number[] {
  const kept: number[] = [];
  for (const hash of distinct) if ((hash & (SAMPLE - 1)) === 0) kept.push(hash);
  return kept;
}
