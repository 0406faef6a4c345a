import { Kind } from "../kinds.js";
import { ordinalBefore } from "../nth.js";
import { express, type Rule } from "../rule.js";
import { atomAt, isHyphen, isKind, type Scan, tokenAt, wordAt } from "../scan.js";

/** "Putin's 72nd birthday", "his birthday", "the president's 80th birthday". A "birthday message" dates nothing. */
export const birthday: Rule = {
  name: "birthday",
  on: Kind.remembrance,
  find(scan, at) {
    if (wordAt(scan, at) !== "birthday") return null;
    const counted = ordinalBefore(scan, at);
    const owner = ownerBefore(scan, counted.first);
    if (!owner || (counted.nth === null && tokenAt(scan, at + 1)?.upos === "NOUN")) return null;
    return {
      first: owner.first,
      last: at,
      type: "DATE",
      expression: express("XXXX-XX-XX", {
        anchor: "entity",
        day: {
          kind: "birthday",
          nth: counted.nth,
          owner: { first: atomAt(scan, owner.first).token, last: atomAt(scan, owner.last).token },
          rules: [],
          since: null,
          name: "birthday",
        },
      }),
    };
  },
};

/** The possessor whose phrase ends before `at`: a pronoun, or the words of a noun phrase before "'s". */
function ownerBefore(scan: Scan, at: number): { first: number; last: number } | null {
  if (/^(his|her|my|your)$/.test(wordAt(scan, at - 1))) return { first: at - 1, last: at - 1 };
  let last = at - 1;
  if (wordAt(scan, last) === "s" && /^['’]$/.test(wordAt(scan, last - 1))) last--;
  if (!/^['’](s)?$/.test(wordAt(scan, last))) return null;
  last--;
  let first = last;
  while (first > 0 && last - first < 6 && isNominal(scan, first - 1)) first--;
  return last < 0 ? null : { first, last };
}

function isNominal(scan: Scan, at: number): boolean {
  const tag = tokenAt(scan, at)?.upos;
  return (
    tag === "PROPN" ||
    tag === "NOUN" ||
    tag === "ADJ" ||
    tag === "DET" ||
    isKind(scan, at, Kind.article) ||
    isHyphen(scan, at)
  );
}
