import { Kind } from "../kinds.js";
import { express, type Found, type Rule } from "../rule.js";
import { atomAt, type Scan, wordAt } from "../scan.js";

/** "the 1990s", "the '80s", "the nineties". */
export const decade: Rule = {
  name: "decade",
  on: Kind.decade,
  digits: true,
  find(scan, at) {
    const tens = scan.words.decades.get(wordAt(scan, at));
    if (tens !== undefined) return before(scan, at) ? found(scan, at, at, `19${tens}`) : null;
    return inDigits(scan, at);
  },
};

function inDigits(scan: Scan, at: number): Found | null {
  const { text, number } = atomAt(scan, at);
  const s = atomAt(scan, at + 1);
  const apostrophe = (s.text === "'" || s.text === "’") && s.glued && wordAt(scan, at + 2) === "s";
  const ending = s.glued && (s.text === "s" || s.text === "'s" || s.text === "’s");
  if ((!ending && !apostrophe) || number % 10 !== 0) return null;
  const last = apostrophe ? at + 2 : at + 1;
  if (text.length === 4 && number >= 1000 && number <= 2100) return found(scan, at, last, text.slice(0, 3));
  const quoted = /^['’‘`]$/.test(wordAt(scan, at - 1)) && atomAt(scan, at).glued;
  if (text.length !== 2 || (!quoted && !before(scan, at))) return null;
  return found(scan, quoted ? at - 1 : at, last, `${number <= 20 ? "20" : "19"}${text[0]}`);
}

/** "the nineties", "early seventies", but "temperatures in the seventies" cannot be told from it by its words alone. */
function before(scan: Scan, at: number): boolean {
  return (
    /^(the|early|late|mid|-)$/.test(wordAt(scan, at - 1)) && !/^(his|her|their|my|your)$/.test(wordAt(scan, at - 2))
  );
}

function found(scan: Scan, at: number, last: number, value: string): Found {
  const first = wordAt(scan, at - 1) === "the" ? at - 1 : at;
  return { first, last, type: "DATE", expression: express(value) };
}
