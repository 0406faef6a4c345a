import type { MentionDraft } from "../../extract/types.js";
import { parseDay } from "../times/calendar.js";
import { ruleDay } from "../times/entity-day.js";
import type { Clue } from "./clues.js";
import { type View, wordsOf } from "./view.js";

/** Nobody in the news is told to be younger or older, in years. */
const AGES = { from: 15, to: 115 };

/** "Putin, 72, said": the report is of the year between that birthday and the next, where the day of birth is known. */
export function ageClues(view: View): Clue[] {
  const { extraction, reference, lexicon } = view;
  return extraction.mentions.flatMap((mention, i): Clue[] => {
    const ids = reference.of[i] ?? [];
    const person = mention.form === "name" && ids.length === 1 ? lexicon.person(ids[0]!) : undefined;
    const told = person?.born?.length === 10 ? ageAfter(view, mention) : null;
    if (!person?.born || told === null) return [];
    const birth = { year: Number(person.born.slice(0, 4)), day: person.born.slice(5) };
    const reached = ruleDay(birth.day, birth.year + told.age);
    const next = ruleDay(birth.day, birth.year + told.age + 1);
    if (parseDay(person.born) === null || reached === null || next === null) return [];
    const reason = `“${wordsOf(view, { start: mention.start, end: told.end })}”: ${person.label} was born on ${person.born}`;
    const windows = [{ earliest: reached, latest: next - 1 }];
    return [{ kind: "within", windows, rank: "reckoned", span: { start: mention.start, end: told.end }, reason }];
  });
}

/** The number between two commas after a name: an age, unless it is too small or too large for one. */
function ageAfter({ reading }: View, mention: MentionDraft): { age: number; end: number } | null {
  const after = reading.document.text.slice(mention.end, mention.end + 12);
  const found = /^, (?:now )?(\d{2,3})(?=[,.;)—–-]|$)/.exec(after);
  const age = Number(found?.[1]);
  return found && age >= AGES.from && age <= AGES.to ? { age, end: mention.end + found[0].length } : null;
}
