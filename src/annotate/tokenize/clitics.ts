import { isApostrophe } from "./characters.js";

const AFTER_APOSTROPHE = new Set(["s", "re", "ve", "ll", "d", "m"]);
/** Whole words that are two, with the length of the first. */
const FUSED = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
  ["dont", 2],
  ["didnt", 3],
  ["doesnt", 4],
  ["isnt", 2],
  ["wasnt", 3],
  ["couldnt", 5],
  ["wouldnt", 5],
  ["shouldnt", 6],
  ["havent", 4],
  ["hasnt", 3],
]);

/** Where the word from `start` to `end` is cut into a host and its clitic: "do|n't", "Kim|'s", "countries|'", "can|not".
 * Answers `end` where there is none. */
export function cliticAt(text: string, start: number, end: number): number {
  if (end - start < 2) return end;
  const whole = end - start <= 8 ? FUSED.get(text.slice(start, end).toLowerCase()) : undefined;
  if (whole !== undefined) return start + whole;
  for (let tail = 0; tail <= 2; tail++) {
    const at = end - 1 - tail;
    if (at <= start) return end;
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const after = text.slice(at + 1, end).toLowerCase();
    if (after === "t" && at - start >= 2 && (text.charCodeAt(at - 1) | 32) === 110) return at - 1;
    if (AFTER_APOSTROPHE.has(after)) return isNumber(text, start, at) ? end : at;
    return after === "" ? at : end;
  }
  return end;
}

/** "1980's" stays whole. */
function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
