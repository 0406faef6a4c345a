import type { Annotation } from "../types.js";
import { joinNeighbours } from "./mend/join.js";
import { addModifiers } from "./mend/modifiers.js";
import { dropGlosses, dropOverlaps } from "./mend/overlaps.js";
import type { NamedFound, Rule, TimeLexicon } from "./rule.js";
import { RULES } from "./rules/index.js";
import { type Scan, scanSentence } from "./scan.js";
import type { TimeDraft } from "./types.js";

export type { TimeLexicon } from "./rule.js";
export type { TimeDraft } from "./types.js";

/** What time expressions are found in: the engine's view of a document. */
export interface Timed {
  readonly annotation: Annotation;
}

/**
 * Finds the time expressions of a document: rules find, then overlaps go, neighbours join, modifiers are taken in (TIMEX3 of
 * TimeML 1.2.1). Gives drafts in text order, not overlapping, with offsets into the document's text; where they lie on the
 * calendar is for `resolve/times` to say. Linear in the number of tokens; never throws.
 */
export function findTimes(reading: Timed, lexicon: TimeLexicon): TimeDraft[] {
  const drafts: TimeDraft[] = [];
  reading.annotation.sentences.forEach((sentence, index) => {
    const scan = scanSentence(sentence, index, lexicon.tables.time);
    const found = joinNeighbours(scan, dropGlosses(scan, dropOverlaps(propose(scan, lexicon))));
    for (const finding of addModifiers(scan, found)) drafts.push(draft(scan, finding));
  });
  return drafts;
}

function propose(scan: Scan, lexicon: TimeLexicon): NamedFound[] {
  const found: NamedFound[] = [];
  for (let at = 0; at < scan.atoms.length; at++) {
    const atom = scan.atoms[at]!;
    const digit = atom.text.charCodeAt(0) <= 57 && atom.text.charCodeAt(0) >= 48;
    if (atom.kinds === 0 && !digit && !atom.capital) continue;
    for (const rule of rulesFor(atom.kinds, digit, atom.capital)) {
      const finding = rule.find(scan, at, lexicon);
      if (finding) found.push({ ...finding, by: `annotate/times/${rule.name}` });
    }
  }
  return found;
}

const chosen = new Map<number, readonly Rule[]>();

/** The rules that begin from a word of these kinds, in order; reckoned once for each combination. */
function rulesFor(kinds: number, digit: boolean, capital: boolean): readonly Rule[] {
  const key = kinds * 4 + (digit ? 2 : 0) + (capital ? 1 : 0);
  let rules = chosen.get(key);
  if (!rules) {
    rules = RULES.filter((rule) => (rule.on & kinds) !== 0 || (digit && rule.digits) || (capital && rule.capitals));
    chosen.set(key, rules);
  }
  return rules;
}

function draft(scan: Scan, { first, last, type, expression, by }: NamedFound): TimeDraft {
  const from = scan.atoms[first]!;
  const to = scan.atoms[last]!;
  return {
    start: from.start,
    end: to.end,
    sentence: scan.index,
    first: from.token,
    last: to.token,
    type,
    expression,
    by,
  };
}
