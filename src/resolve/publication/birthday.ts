import { formatDay } from "../times/calendar.js";
import { birthdayOwner, ruleDay } from "../times/entity-day.js";
import type { Clue } from "./clues.js";
import { type View, wordsOf } from "./view.js";

/** "Putin's 72nd birthday": a day, from the date of birth; "his birthday": a day of some year. */
export function birthdayClues(view: View): Clue[] {
  const { extraction, reference, lexicon, context } = view;
  return extraction.times.flatMap((draft): Clue[] => {
    const day = draft.expression.day;
    if (day?.kind !== "birthday") return [];
    const person = birthdayOwner(draft, extraction, reference, lexicon);
    if (!person) return [];
    const span = { start: draft.start, end: draft.end };
    const rule = person.born.slice(5);
    const lean = context.lean(draft) ?? "nearest";
    const words = `“${wordsOf(view, draft)}”`;
    if (day.nth === null) {
      return [
        {
          kind: "yearly",
          rule,
          since: Number(person.born.slice(0, 4)),
          lean,
          span,
          reason: `${words}: ${person.label} was born on ${person.born}`,
        },
      ];
    }
    const date = ruleDay(rule, Number(person.born.slice(0, 4)) + day.nth);
    if (date === null) return [];
    const reason = `${words} is ${formatDay(date)} (${person.label} was born on ${person.born})`;
    return [{ kind: "day", day: date, lean, span, reason }];
  });
}
