import { formatDay } from "../times/calendar.js";
import { ruleDay, yearOfNth } from "../times/entity-day.js";
import type { Clue } from "./clues.js";
import { placedElsewhere, type View, wordsOf } from "./view.js";

/** "the third anniversary of the invasion": a day, by counting; "the anniversary of Korea's independence": a day of some year. */
export function anniversaryClues(view: View): Clue[] {
  return view.extraction.times.flatMap((draft): Clue[] => {
    const day = draft.expression.day;
    const rule = day?.rules.length === 1 ? day.rules[0]! : null;
    if (day?.kind !== "anniversary" || rule === null || placedElsewhere(view, draft)) return [];
    const span = { start: draft.start, end: draft.end };
    const lean = view.context.lean(draft) ?? "nearest";
    const words = `“${wordsOf(view, draft)}”`;
    const year = yearOfNth(day, day.since);
    const date = year === null ? null : ruleDay(rule, year);
    if (date !== null) return [{ kind: "day", day: date, lean, span, reason: `${words} is ${formatDay(date)}` }];
    return [
      {
        kind: "yearly",
        rule,
        since: day.since === null ? null : Number(day.since.slice(0, 4)),
        lean,
        span,
        reason: `${words} is ${spoken(rule)} of every year`,
      },
    ];
  });
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "08-15" as "15 August"; a rule that is no fixed day as it is. */
function spoken(rule: string): string {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  return fixed ? `${Number(fixed[2])} ${MONTHS[Number(fixed[1]) - 1]}` : rule;
}
