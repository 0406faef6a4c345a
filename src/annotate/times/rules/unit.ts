import type { UnitWord } from "../../../lexicon/time.js";
import { Kind } from "../kinds.js";
import { inUnits, lengthValue, pointTemplate } from "../length.js";
import { express, type Found, type Rule } from "../rule.js";
import { atomAt, isKind, type Scan, tokenAt, wordAt } from "../scan.js";

const FINE = new Set<UnitWord>(["second", "minute", "hour", "half"]);

/** "last year", "this week", "the current quarter", "the following month", "that day", "recent weeks", "the fiscal year". */
export const unit: Rule = {
  name: "unit",
  on: Kind.relative,
  find(scan, at) {
    let noun = at + 1;
    if (/^(this|these)$/.test(wordAt(scan, at)) && isKind(scan, noun, Kind.relative)) noun++;
    if (/^(fiscal|calendar|full|whole|entire)$/.test(wordAt(scan, noun))) noun++;
    // Reports of results call the quarter that they are about "the latest period".
    const period = wordAt(scan, at) === "latest" && wordAt(scan, noun) === "period";
    const named = period ? { unit: "quarter" as const, plural: false } : scan.words.units.get(wordAt(scan, noun));
    const first = /^(the|this|that)$/.test(wordAt(scan, at - 1)) ? at - 1 : at;
    if (!named || FINE.has(named.unit)) return null;
    // The relative word next to the unit says which one: "this past year", "the same day".
    if (inTitle(scan, noun)) return null;
    const near = isKind(scan, at + 1, Kind.relative) && noun > at + 1 ? wordAt(scan, at + 1) : wordAt(scan, at);
    return named.plural && near !== "this"
      ? some(near, first, noun, named.unit)
      : one(scan, near, first, noun, named.unit);
  },
};

/** A programme's or paper's name in quotation marks ("This Week"). */
function inTitle(scan: Scan, at: number): boolean {
  return (
    atomAt(scan, at).capital && !/^[A-Z]+$/.test(tokenAt(scan, at)?.form ?? "") && /^[`"“'‘]/.test(wordAt(scan, at - 2))
  );
}

function one(scan: Scan, word: string, first: number, last: number, unit: UnitWord): Found | null {
  if (word === "recent" || word === "future" || (word === "present" && unit === "day")) return null;
  const isPast = word === "past" && unit !== "year";
  if (isPast || (word === "last" && wordAt(scan, first) === "the" && unit !== "year" && unit !== "day")) {
    return { first, last, type: "DURATION", expression: express(lengthValue(1, unit), { anchor: "published" }) };
  }
  if (word === "last" && unit === "day") return null;
  const relative = scan.words.relatives.get(word)!;
  // "the next day" goes on from what was told, "next week" from the day of speaking.
  const told = relative.anchor === "mentioned" || (wordAt(scan, first) === "the" && word === "next");
  const count = word === "latest" && unit !== "quarter" ? -1 : relative.count;
  return {
    first,
    last,
    type: "DATE",
    expression: express(pointTemplate(inUnits(1, unit).unit), {
      offset: inUnits(count, unit),
      anchor: told ? "mentioned" : "published",
    }),
  };
}

/** "recent years", "coming weeks", "past years": a length that the words leave open. */
function some(word: string, first: number, last: number, unit: UnitWord): Found | null {
  if (word === "these" || word === "that" || word === "same" || word === "present" || word === "current") return null;
  if (word === "past") return { first, last, type: "DATE", expression: express("PAST_REF") };
  if (word === "future") return { first, last, type: "DATE", expression: express("FUTURE_REF") };
  return { first, last, type: "DURATION", expression: express(lengthValue(null, unit), { anchor: "published" }) };
}

/** "the quarter", "the week", "in the year ended March 31", "over the weekend". */
export const theUnit: Rule = {
  name: "the-unit",
  on: Kind.unit,
  find(scan, at) {
    const named = scan.words.units.get(wordAt(scan, at))!;
    let first = at - 1;
    if (/^(fiscal|full|whole|entire)$/.test(wordAt(scan, first))) first--;
    if (wordAt(scan, first) !== "the" || named.plural) return null;
    const governed = /^(in|for|of|during|over|through|throughout|within|by|at|from)$/.test(wordAt(scan, first - 1));
    if (named.unit === "weekend") {
      return { first, last: at, type: "DATE", expression: express("XXXX-WXX-WE", { anchor: "published" }) };
    }
    if (named.unit === "quarter")
      return /^(of|back)$/.test(wordAt(scan, at + 1)) ? null : told(first, at, "quarter", "mentioned");
    if (!governed) return null;
    if (named.unit === "year" && /^(end|ended|ending)$/.test(wordAt(scan, at + 1))) {
      return { first, last: at, type: "DURATION", expression: express("P1Y") };
    }
    const follows = tokenAt(scan, at + 1)?.upos;
    if (/^(before|after|earlier|later)$/.test(wordAt(scan, at + 1))) return null;
    if (follows === "NOUN" || follows === "SCONJ" || follows === "PRON" || wordAt(scan, at + 1) === "of") return null;
    if (named.unit === "week" || named.unit === "month" || named.unit === "year")
      return told(first, at, named.unit, "published");
    return null;
  },
};

function told(
  first: number,
  last: number,
  unit: "quarter" | "week" | "month" | "year",
  anchor: "published" | "mentioned",
): Found {
  return {
    first,
    last,
    type: "DATE",
    expression: express(pointTemplate(unit), { offset: { unit, count: 0 }, anchor }),
  };
}
