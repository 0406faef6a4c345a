import { holidayRule } from "../times/holiday.js";
import type { Clue } from "./clues.js";
import { type View, wordsOf } from "./view.js";

/** How many tokens before a holiday's name the verb of keeping it may stand. */
const REACH = 4;

/** "Ukraine marked Independence Day on Tuesday": that day of some year, where the report shows whose it is. */
export function holidayClues(view: View): Clue[] {
  return view.extraction.times.flatMap((draft): Clue[] => {
    const { day, direction, value } = draft.expression;
    if (day?.kind !== "holiday" || direction || value !== "XXXX" || !isKept(view, draft.sentence, draft.first))
      return [];
    const rule = holidayRule(draft, view.context);
    if (rule === null) return [];
    const span = { start: draft.start, end: draft.end };
    const lean = view.context.lean(draft) === "future" ? "future" : "past";
    const reason = `“${wordsOf(view, draft)}” is kept on one day of every year`;
    return [{ kind: "yearly", rule, since: day.since === null ? null : Number(day.since), lean, span, reason }];
  });
}

function isKept({ reading, lexicon }: View, sentence: number, first: number): boolean {
  const { keeping } = lexicon.tables.time.remembrances;
  const before = reading.annotation.sentences[sentence]?.tokens.slice(Math.max(0, first - REACH), first) ?? [];
  return before.some(({ form }) => keeping.has(form.toLowerCase()));
}
