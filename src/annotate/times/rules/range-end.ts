import { Kind } from "../kinds.js";
import { express, type Rule } from "../rule.js";
import { atomAt, isHyphen, isKind, wordAt } from "../scan.js";
import { pad } from "../year.js";

/** The second day of "April 24-25", "April 24 and 25", "from June 3 to 7": it takes its month from the first. */
export const rangeEnd: Rule = {
  name: "range-end",
  on: 0,
  digits: true,
  find(scan, at) {
    const day = atomAt(scan, at).number;
    const joins = isHyphen(scan, at - 1) || /^(and|to|through|or)$/.test(wordAt(scan, at - 1));
    const first = atomAt(scan, at - 2).number;
    const month = scan.words.months.get(wordAt(scan, at - 3));
    if (!joins || month === undefined || !(first >= 1 && first < day && day <= 31)) return null;
    const next = isHyphen(scan, at + 1) ? at + 2 : at + 1;
    if (isKind(scan, next, Kind.unit | Kind.month | Kind.meridiem) || wordAt(scan, at + 1) === "percent") return null;
    return {
      first: at,
      last: at,
      type: "DATE",
      expression: express(`XXXX-${pad(month)}-${pad(day)}`, { anchor: "published" }),
    };
  },
};
