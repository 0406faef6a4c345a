import { Kind } from "../kinds.js";
import { readOrdinal } from "../number.js";
import { express, type Rule } from "../rule.js";
import { isHyphen, wordAt } from "../scan.js";

/** "the 20th century", "nineteenth-century". TIMEX3 writes a century by the first two digits of its years. */
export const century: Rule = {
  name: "century",
  on: Kind.ordinal | Kind.cardinal,
  digits: true,
  find(scan, at) {
    const ordinal = readOrdinal(scan, at);
    if (!ordinal?.count || ordinal.count > 30) return null;
    const last = isHyphen(scan, ordinal.next) ? ordinal.next + 1 : ordinal.next;
    if (wordAt(scan, last) !== "century" && wordAt(scan, last) !== "centuries") return null;
    const first = wordAt(scan, at - 1) === "the" ? at - 1 : at;
    return { first, last, type: "DATE", expression: express(String(ordinal.count - 1).padStart(2, "0")) };
  },
};
