import { Kind } from "../kinds.js";
import { express, type Found, type Rule } from "../rule.js";
import { atomAt, type Scan, tokenAt, wordAt } from "../scan.js";
import { isYear } from "../year.js";
import { leaning } from "./date.js";

/** "last summer", "this fall", "the winter of 1994", "spring 2023". */
export const season: Rule = {
  name: "season",
  on: Kind.season,
  find(scan, at) {
    const code = scan.words.seasons.get(wordAt(scan, at))!;
    const dated = yearAfter(scan, at);
    if (dated) return { ...dated, type: "DATE", expression: express(`${dated.year}-${code}`) };
    const lean = leaning(scan, at - 1);
    const the = wordAt(scan, at - 1) === "the";
    if (!lean && !standsAlone(scan, at, the)) return null;
    return {
      first: lean?.first ?? (the ? at - 1 : at),
      last: at,
      type: "DATE",
      expression: express(`XXXX-${code}`, { anchor: "published", ...lean?.expression }),
    };
  },
};

function yearAfter(scan: Scan, at: number): (Pick<Found, "first" | "last"> & { year: number }) | null {
  const of = wordAt(scan, at + 1) === "of" || wordAt(scan, at + 1) === "in" ? at + 2 : at + 1;
  const year = atomAt(scan, of).number;
  if (!isYear(year)) return null;
  return { first: wordAt(scan, at - 1) === "the" ? at - 1 : at, last: of, year };
}

/** A noun, not "prices fall", "spring up", "the fall of Rome", "a summer house". */
function standsAlone(scan: Scan, at: number, the: boolean): boolean {
  const tag = tokenAt(scan, at)?.upos;
  if (tag === "VERB" || tag === "AUX" || wordAt(scan, at + 1) === "of") return false;
  const before = wordAt(scan, the ? at - 2 : at - 1);
  if (scan.words.doubtful.has(wordAt(scan, at))) return /^(in|during|by|since|until)$/.test(before) && the;
  return /^(in|during|by|since|until|over|through|throughout|into|early|late)$/.test(before);
}
