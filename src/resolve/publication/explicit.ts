import { daysOf } from "../times/period.js";
import type { Clue } from "./clues.js";
import { saysWill, type View, wordBefore, wordsOf } from "./view.js";

/** Words before a month or a year that place what happened in it; "the 2030 goals" and "by 2030" do not. */
const PLACING = new Set(["in", "since", "from", "during", "after", "of", "throughout"]);

/** Words before a day that say that it was ahead of what is told, and so perhaps of the report ("bonds due March 15, 2007"). */
const AHEAD = new Set(["by", "until", "till", "through", "to", "due", "effective", "maturing", "expiring", "before"]);

/** Words before a date on which something will be. */
const COMING = new Set(["in", "on", "by", "until", "from", "during", "before"]);

/** Dates with their year: what is told as past lies behind the report, what "will" be lies ahead of it. */
export function explicitClues(view: View): Clue[] {
  return view.extraction.times.flatMap((draft): Clue[] => {
    const { value, offset, day } = draft.expression;
    const days = value.includes("X") || offset || day || draft.type === "DURATION" ? null : daysOf(value);
    if (!days) return [];
    const span = { start: draft.start, end: draft.end };
    const lean = view.context.lean(draft);
    const words = `“${wordsOf(view, draft)}”`;
    const before = wordBefore(view, draft);
    if (lean === "future" && COMING.has(before) && saysWill(view, draft)) {
      return [{ kind: "before", day: days.latest, span, reason: `${words} lies ahead of the report` }];
    }
    const placed =
      before === "since" ||
      (lean === "past" && (days.earliest === days.latest ? !AHEAD.has(before) : PLACING.has(before)));
    if (!placed) return [];
    return [{ kind: "after", day: days.earliest, span, reason: `${words} lies behind the report` }];
  });
}
