import type { Sentence, Token } from "../../types.js";
import { Kind } from "../kinds.js";
import { readNumber } from "../number.js";
import { phraseAfter, wordsBefore } from "../phrase-words.js";
import { foundedIn } from "../remembered.js";
import { express, type Rule } from "../rule.js";
import { atomAt, isKind, tokenAt } from "../scan.js";
import { remembrance } from "./anniversary.js";

/** Nobody turns less in the news than a pupil's age, nor more than anyone's. */
const AGES = { from: 10, to: 120 };

/** "who turned 60 on Thursday", "she turns 95 on Monday": a birthday; "the alliance turned 75": the day of its founding. */
export const age: Rule = {
  name: "age",
  on: Kind.aging,
  find(scan, at, lexicon) {
    const number = readNumber(scan, at + 1);
    const years = number?.count ?? 0;
    if (!number || !Number.isInteger(years) || years < AGES.from || years > AGES.to) return null;
    if (tokenAt(scan, at)?.upos !== "VERB" || countsMore(phraseAfter(scan, number.next)[0]?.noun, scan, number.next)) {
      return null;
    }
    const last = number.next - 1;
    const owner = whoAges(scan.sentence, atomAt(scan, at).token);
    if (!owner) {
      const what = foundedIn(wordsBefore(scan, at), years, lexicon);
      return what && remembrance(scan, at, last, years, what, "founding");
    }
    const day = { kind: "birthday" as const, nth: years, owner, rules: [], since: null, name: "birthday" };
    return { first: at, last, type: "DATE", expression: express("XXXX-XX-XX", { anchor: "entity", day }) };
  },
};

/** "turned 100 employees away", "turned 180 degrees"; not "turns 60 next week". */
function countsMore(noun: boolean | undefined, scan: Parameters<typeof isKind>[0], at: number): boolean {
  return noun === true && !isKind(scan, at, Kind.weekday | Kind.day | Kind.relative | Kind.month);
}

/** The tokens of the person whose age a verb tells: a name of a person, "he" or "she"; null where it is nobody such. */
function whoAges({ tokens, names }: Sentence, verb: number): { first: number; last: number } | null {
  const subject = subjectOf(tokens, verb);
  if (subject === null) return null;
  if (/^(he|she)$/i.test(tokens[subject]!.form)) return { first: subject, last: subject };
  const relative = RELATIVE.test(tokens[subject]!.form);
  const name = names.find(({ class: kind, first, last }) => {
    if (kind !== "PER") return false;
    if (relative) return last === subject - 1 || (last === subject - 2 && tokens[last + 1]!.form === ",");
    return (first <= subject && subject <= last) || (first > subject && tokens[first]!.head === subject);
  });
  return name ? { first: name.first, last: name.last } : null;
}

const RELATIVE = /^(who|that|which)$/i;

/** How many verbs may stand in line ("who retired, moved abroad and turned 60"). */
const CHAIN = 5;

/** The subject of a verb, or of the verb that it is in line with; of a participle what it stands beside. */
function subjectOf(tokens: readonly Token[], verb: number): number | null {
  for (let at = verb, step = 0; step < CHAIN; step++) {
    const subject = tokens.findIndex(({ head, deprel }) => head === at && deprel.startsWith("nsubj"));
    if (subject >= 0) return subject;
    const { head, deprel } = tokens[at]!;
    if (deprel.startsWith("acl") && head >= 0) return head;
    if (deprel !== "conj" || head < 0) return null;
    at = head;
  }
  return null;
}
