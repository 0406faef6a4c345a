import type { TimePhrase } from "../../../lexicon/time.js";
import { Kind } from "../kinds.js";
import { type NamedDayRow, namedDays } from "../named-days.js";
import { express, type Rule } from "../rule.js";
import { atomAt, isKind, type Scan, tokenAt, wordAt } from "../scan.js";
import { isYear } from "../year.js";
import { leaning } from "./date.js";

/** "Christmas Eve", "last Thanksgiving", "Easter 1916", "Victory Day". */
export const namedDay: Rule = {
  name: "named-day",
  on: 0,
  capitals: true,
  find(scan, at, lexicon) {
    const phrase = namedDays(lexicon)
      .get(wordAt(scan, at))
      ?.find((other) => matches(scan, at, other));
    if (!phrase || partOfName(scan, at)) return null;
    const end = at + phrase.words.length - 1;
    const day = isKind(scan, end + 1, Kind.unit) && wordAt(scan, end + 1) === "day" ? end + 1 : end;
    const year = atomAt(scan, day + 1).number;
    const lean = leaning(scan, at - 1);
    const row = phrase.value[0]!;
    return {
      first: lean?.first ?? at,
      last: isYear(year) ? day + 1 : day,
      type: "DATE",
      expression: express(isYear(year) ? String(year) : "XXXX", {
        anchor: "entity",
        direction: lean?.expression.direction ?? null,
        day: {
          kind: "holiday",
          nth: null,
          owner: null,
          rules: [...new Set(phrase.value.map((other) => other.rule))],
          since: row.since === null ? null : String(row.since),
          name: row.name,
        },
      }),
    };
  },
};

/** "Chinese New Year", "Johnnie Christmas": with a name before it, it is another day or a person. */
function partOfName(scan: Scan, at: number): boolean {
  if (!atomAt(scan, at - 1).capital || isKind(scan, at - 1, Kind.month | Kind.weekday | Kind.relative)) return false;
  const tag = tokenAt(scan, at - 1)?.upos;
  return tag === "PROPN" || tag === "ADJ";
}

function matches(scan: Scan, at: number, phrase: TimePhrase<NamedDayRow[]>): boolean {
  return phrase.words.every((word, i) => sameWord(wordAt(scan, at + i), word));
}

function sameWord(word: string, wanted: string): boolean {
  return word === wanted || (word === "’" && wanted === "'");
}
