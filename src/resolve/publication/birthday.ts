import type { TimeDraft } from "../../annotate/times/types.js";
import { dayNumber, formatDay } from "../times/calendar.js";
import { type Born, ownerOf, ruleDay } from "../times/entity-day.js";
import type { Clue } from "./clues.js";
import { placedElsewhere, type View, wordsOf } from "./view.js";

/** "Putin's 72nd birthday": a day, from the date of birth; "his birthday": a day of some year. */
export function birthdayClues(view: View): Clue[] {
  const { extraction, context } = view;
  return extraction.times.flatMap((draft): Clue[] => {
    const day = draft.expression.day;
    if (day?.kind !== "birthday") return [];
    const person = ownerOf(draft, view);
    if (!person || placedElsewhere(view, draft)) return [];
    if (person.born.length < 10) return day.nth === null ? [] : yearAlone(view, draft, person, day.nth);
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

/** Where only the year of birth is known, the report is of the year in which the person reaches that age. */
function yearAlone(view: View, draft: TimeDraft, { label, born }: Born, nth: number): Clue[] {
  const year = Number(born.slice(0, 4)) + nth;
  const span = { start: draft.start, end: draft.end };
  const reason = `“${wordsOf(view, draft)}” falls in ${year} (${label} was born in ${born})`;
  return [
    { kind: "after", day: dayNumber(year, 1, 1), span, reason },
    { kind: "before", day: dayNumber(year, 12, 31), span, reason },
  ];
}
