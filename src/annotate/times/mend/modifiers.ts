import type { ModifierPhrase, PhraseIndex } from "../../../lexicon/time.js";
import { Kind } from "../kinds.js";
import type { NamedFound } from "../rule.js";
import { isHyphen, isKind, type Scan, wordAt } from "../scan.js";

/** No modifier has more words. */
const LONGEST = 5;

/** Takes in the words that narrow or blur an expression: "early next week", "the end of 1990", "mid-November", "at least 30 days". */
export function addModifiers(scan: Scan, found: readonly NamedFound[]): NamedFound[] {
  return found.map((finding, i) => {
    const floor = found[i - 1] ? found[i - 1]!.last + 1 : 0;
    return isOpenReference(finding) ? finding : modified(scan, finding, floor);
  });
}

function isOpenReference(finding: NamedFound): boolean {
  return finding.expression.value.endsWith("_REF") || finding.type === "SET";
}

function modified(scan: Scan, finding: NamedFound, floor: number): NamedFound {
  const measured = finding.type === "DURATION" || finding.by.includes("distance");
  const index = measured ? scan.words.durationModifiers : scan.words.dateModifiers;
  const end = isHyphen(scan, finding.first - 1) ? finding.first - 1 : finding.first;
  const phrase = endingBefore(scan, index, end, floor);
  if (!phrase || (measured && leadsOn(scan, finding.first, phrase.words))) return finding;
  const expression = { ...finding.expression, mod: finding.expression.mod ?? phrase.value.mod };
  if (!phrase.value.inside) return { ...finding, expression };
  const the = phrase.words[0] !== "the" && wordAt(scan, phrase.first - 1) === "the" && phrase.first - 1 >= floor;
  return { ...finding, first: the ? phrase.first - 1 : phrase.first, expression };
}

/** The longest phrase whose last word stands before `end`. */
function endingBefore(
  scan: Scan,
  index: PhraseIndex<ModifierPhrase>,
  end: number,
  floor: number,
): { first: number; words: readonly string[]; value: ModifierPhrase } | null {
  for (let first = Math.max(floor, end - LONGEST); first < end; first++) {
    const phrase = (index.get(wordAt(scan, first)) ?? []).find(
      ({ words }) => words.length === end - first && words.every((word, i) => wordAt(scan, first + i) === word),
    );
    if (phrase) return { first, words: phrase.words, value: phrase.value };
  }
  return null;
}

/** "over the past year", "over several years": a preposition here, "more than" only before a number. */
function leadsOn(scan: Scan, first: number, [word]: readonly string[]): boolean {
  if (word !== "over" && word !== "under" && word !== "some" && word !== "around") return false;
  return !/^(a|an|one|two|three|\d.*)$/.test(wordAt(scan, first)) && !isKind(scan, first, Kind.cardinal);
}
