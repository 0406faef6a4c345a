import { Kind } from "../kinds.js";
import { express, type Rule } from "../rule.js";
import { isHyphen, wordAt } from "../scan.js";

/** "year-end", "year end", "year's end", "month's end": the last days of the unit. */
export const yearEnd: Rule = {
  name: "year-end",
  on: Kind.unit,
  find(scan, at) {
    const word = wordAt(scan, at);
    if (word !== "year" && word !== "month") return null;
    const owned = /^['’]$/.test(wordAt(scan, at + 1)) && wordAt(scan, at + 2) === "s";
    const joined = owned ? at + 3 : isHyphen(scan, at + 1) ? at + 2 : at + 1;
    if (wordAt(scan, joined) !== "end") return null;
    if (joined === at + 1 && !/^(by|at|before|until|around)$/.test(wordAt(scan, at - 1))) return null;
    const unit = word === "year" ? ("year" as const) : ("month" as const);
    const value = unit === "year" ? "XXXX" : "XXXX-XX";
    return {
      first: at,
      last: joined,
      type: "DATE",
      expression: express(value, { offset: { unit, count: 0 }, anchor: "published", mod: "END" }),
    };
  },
};
