import type { Clue } from "./clues.js";
import { type View, wordsOf } from "./view.js";

/** "said on Friday": that Friday is the day of publication or one of the six before it. "Last Friday" and "will meet on Friday" say less. */
export function weekdayClues(view: View): Clue[] {
  return view.extraction.times.flatMap((draft): Clue[] => {
    const weekday = /^XXXX-WXX-([1-7])(T|$)/.exec(draft.expression.value)?.[1];
    const { direction, anchor } = draft.expression;
    if (!weekday || draft.type === "SET" || direction || anchor !== "published") return [];
    if (view.context.lean(draft) === "future") return [];
    const reason = `“${wordsOf(view, draft)}” is the day of the report or within six days before it`;
    return [{ kind: "weekday", weekday: Number(weekday), span: { start: draft.start, end: draft.end }, reason }];
  });
}
