import { Kind } from "../kinds.js";
import { express, type Rule } from "../rule.js";
import { isKind, wordAt } from "../scan.js";

/** "today", "yesterday", "tomorrow morning", "tonight", "overnight". */
export const dayWord: Rule = {
  name: "day-word",
  on: Kind.day,
  find(scan, at) {
    const { offset, part: own } = scan.words.days.get(wordAt(scan, at))!;
    const follows = isKind(scan, at + 1, Kind.daypart) ? scan.words.dayparts.get(wordAt(scan, at + 1)) : undefined;
    const part = follows ?? own;
    return {
      first: at,
      last: follows ? at + 1 : at,
      type: part ? "TIME" : "DATE",
      expression: express(`XXXX-XX-XX${part ? `T${part}` : ""}`, {
        offset: { unit: "day", count: offset },
        anchor: "published",
      }),
    };
  },
};
