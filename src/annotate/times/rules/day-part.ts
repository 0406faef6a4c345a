import { Kind } from "../kinds.js";
import { express, type Rule } from "../rule.js";
import { type Scan, wordAt } from "../scan.js";

/** "this morning", "last night", "that evening", "the next morning", "in the afternoon". */
export const dayPart: Rule = {
  name: "day-part",
  on: Kind.daypart,
  find(scan, at) {
    const code = scan.words.dayparts.get(wordAt(scan, at))!;
    const before = wordAt(scan, at - 1);
    const value = `XXXX-XX-XXT${code}`;
    if (before === "the") return inThe(scan, at, value);
    const relative = scan.words.relatives.get(before);
    if (!relative || before === "recent" || before === "future" || before === "current") return null;
    const the = wordAt(scan, at - 2) === "the";
    const told = relative.anchor === "mentioned" || the;
    return {
      first: the ? at - 2 : at - 1,
      last: at,
      type: "TIME",
      expression: express(value, {
        offset: { unit: "day", count: relative.count },
        anchor: told ? "mentioned" : "published",
      }),
    };
  },
};

/** Only after a preposition, and not as part of a name ("the night shift", "in the night of the"). */
function inThe(scan: Scan, at: number, value: string) {
  if (!/^(in|during|through|throughout|by|until)$/.test(wordAt(scan, at - 2))) return null;
  return {
    first: at - 1,
    last: at,
    type: "TIME" as const,
    expression: express(value, { offset: { unit: "day" as const, count: 0 }, anchor: "mentioned" as const }),
  };
}
