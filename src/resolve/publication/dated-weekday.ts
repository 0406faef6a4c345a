import type { Clue } from "./clues.js";
import { type View, wordsOf } from "./view.js";

/** "Tuesday, Oct. 8": the day of a year in which it falls so, which is one year in six or so. */
export function datedWeekdayClues(view: View): Clue[] {
  return view.extraction.times.flatMap((draft): Clue[] => {
    const rule = /^XXXX-(\d\d-\d\d)(T|$)/.exec(draft.expression.value)?.[1];
    const weekday = rule === undefined ? undefined : weekdayIn(view, draft.sentence, draft.first, draft.last);
    if (rule === undefined || weekday === undefined) return [];
    const lean = view.context.lean(draft) === "future" ? "future" : "past";
    const span = { start: draft.start, end: draft.end };
    const reason = `“${wordsOf(view, draft)}”: that day falls on that weekday in few years`;
    return [{ kind: "yearly", rule, since: null, lean, weekday, span, reason }];
  });
}

function weekdayIn({ reading, lexicon }: View, sentence: number, first: number, last: number): number | undefined {
  const { weekdays } = lexicon.tables.time;
  const tokens = reading.annotation.sentences[sentence]?.tokens.slice(first, last + 1) ?? [];
  return tokens.map(({ form }) => weekdays.get(form.toLowerCase().replace(".", ""))).find((day) => day !== undefined);
}
