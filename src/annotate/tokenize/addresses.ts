import { ENDINGS } from "./abbreviations.js";
import { DIGIT, isCapital, kindAt, LETTER, SPACE } from "./characters.js";

/** Longest address that is looked for, in code units. */
const LONGEST = 2000;

/** Where a web or mail address that begins at `at` ends, or `at` if there is none. `end` is the end of the chunk. */
export function addressEnd(text: string, at: number, end: number): number {
  const stop = Math.min(end, at + LONGEST);
  const head = text.slice(at, at + 8).toLowerCase();
  if (head.startsWith("http://") || head.startsWith("https://") || head.startsWith("www.")) return trim(text, at, stop);
  return mailEnd(text, at, stop);
}

function mailEnd(text: string, at: number, end: number): number {
  let sign = at;
  while (sign < end && isNamePart(text, sign)) sign++;
  if (sign === at || text.charCodeAt(sign) !== 64) return at;
  let stop = sign + 1;
  while (stop < end && isNamePart(text, stop)) stop++;
  const trimmed = trim(text, at, stop);
  return trimmed > sign + 2 && text.slice(sign, trimmed).includes(".") ? trimmed : at;
}

function isNamePart(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === DIGIT || ".-_+%".includes(text.charAt(at));
}

/** Leaves out the marks that belong to the sentence: `(see http://a.b/c).` */
function trim(text: string, at: number, end: number): number {
  let stop = end;
  for (let i = at; i < stop; i++) if ('<>"“”’]'.includes(text.charAt(i)) || kindAt(text, i) === SPACE) stop = i;
  while (stop > at && ".,;:!?)'*".includes(text.charAt(stop - 1))) stop--;
  return stop;
}

/** Whether the dot at `at` stands inside an address or the name of a file: "example.com", "report.pdf". */
export function isInnerDot(text: string, at: number): boolean {
  if (isCapital(text.charCodeAt(at + 1)) && !isCapital(text.charCodeAt(at - 1))) return false;
  let end = at + 1;
  while (end - at < 6 && (kindAt(text, end) === LETTER || kindAt(text, end) === DIGIT)) end++;
  if (ENDINGS.has(text.slice(at + 1, end).toLowerCase())) return true;
  // "www.site.example.org": the known ending may come after another dot.
  let last = end;
  while (last - at < 40 && (kindAt(text, last) === LETTER || kindAt(text, last) === DIGIT)) last++;
  if (text.charAt(last) !== "." || kindAt(text, last + 1) !== LETTER) return false;
  let after = last + 1;
  while (after - last < 6 && kindAt(text, after) === LETTER) after++;
  return ENDINGS.has(text.slice(last + 1, after).toLowerCase());
}
