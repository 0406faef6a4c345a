import { isWordCode, joins } from "../words.js";

/** Words in a run that is compared. */
const GRAM = 5;
/** Up to here code units are folded by table. */
const TABLED = 0x180;
const APOSTROPHE = 0x27;
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** For each code unit, the one that it is compared as, in lower case; 0 where it is no part of a word. */
const FOLDED = Uint16Array.from({ length: TABLED }, (_, code) => foldSlowly(code));

/** The last words seen: their hashes, and where they start. */
const hashes = new Int32Array(GRAM);
const starts = new Int32Array(GRAM);

/**
 * Shows each run of five words of a stretch of text, words being those of `wordsOf`: its hash, from where to where. Every word of every
 * report comes through here, so words are found, folded and hashed in one go and nothing is made.
 */
export function eachRunOf(
  text: string,
  from: number,
  to: number,
  see: (hash: number, start: number, end: number) => void,
): void {
  let words = 0;
  let start = -1;
  let hash = FNV_BASIS;
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 0;
    let folded = code < TABLED ? FOLDED[code]! : foldSlowly(code);
    if (folded === 0 && start >= 0 && joins(text, i, to)) folded = APOSTROPHE;
    if (folded !== 0) {
      if (start < 0) start = i;
      hash = Math.imul(hash ^ folded, FNV_PRIME);
    } else if (start >= 0) {
      hashes[words % GRAM] = hash;
      starts[words % GRAM] = start;
      words++;
      if (words >= GRAM) see(hashRun(words), starts[words % GRAM]!, i);
      start = -1;
      hash = FNV_BASIS;
    }
  }
}

function foldSlowly(code: number): number {
  return isWordCode(code) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0;
}

/** The last words' hashes (FNV-1a) mixed in order, finished as in MurmurHash3, so that the low bits make a fair sample. */
function hashRun(words: number): number {
  let hash = 0;
  for (let i = 0; i < GRAM; i++) {
    hash = Math.imul(hash ^ hashes[(words + i) % GRAM]!, 0x9e3779b1);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
