import { datesNothing } from "../doubt.js";
import { Kind } from "../kinds.js";
import { express, type Rule } from "../rule.js";
import { isKind, type Scan, wordAt } from "../scan.js";
import { leaning } from "./date.js";

/** "Friday", "last Friday", "this coming Sunday", "Tuesday night"; "Mondays" is a set. */
export const weekday: Rule = {
  name: "weekday",
  on: Kind.weekday,
  find(scan, at) {
    const word = wordAt(scan, at);
    const number = scan.words.weekdays.get(word) ?? scan.words.weekdays.get(word.slice(0, -1));
    if (number === undefined || datesNothing(scan, at)) return null;
    const part = isKind(scan, at + 1, Kind.daypart) ? scan.words.dayparts.get(wordAt(scan, at + 1)) : undefined;
    const last = part ? at + 1 : at;
    const value = `XXXX-WXX-${number}${part ? `T${part}` : ""}`;
    const lean = leaning(scan, at - 1) ?? weekLeaning(scan, at - 1);
    if (!scan.words.weekdays.has(word) || (part && wordAt(scan, last).endsWith("s"))) {
      return { first: at, last, type: "SET", expression: express(value) };
    }
    const first = lean?.first ?? at;
    const type = part ? "TIME" : "DATE";
    return { first, last, type, expression: express(value, { anchor: "published", ...lean?.expression }) };
  },
};

/** "the previous Friday" and "the following Friday" are reckoned from what was named last. */
function weekLeaning(scan: Scan, at: number) {
  const word = wordAt(scan, at);
  if (word !== "previous" && word !== "following") return null;
  const first = wordAt(scan, at - 1) === "the" ? at - 1 : at;
  const direction = word === "previous" ? ("past" as const) : ("future" as const);
  return { first, expression: { direction, anchor: "mentioned" as const } };
}
