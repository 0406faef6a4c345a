import { formatDay, parseDay } from "../times/calendar.js";
import { daysOf } from "../times/period.js";
import type { Clue } from "./clues.js";
import { type View, wordsOf } from "./view.js";

/**
 * "President X": the report is no older than X's first term in that office. When the last ends bounds nothing, since reports look
 * back, but it leaves fewer years to choose from.
 */
export function officeClues(view: View): Clue[] {
  const { extraction, reference, lexicon } = view;
  const seen = new Set<string>();
  const clues: Clue[] = [];
  extraction.mentions.forEach((mention, i) => {
    const ids = reference.of[i] ?? [];
    const person = mention.form === "name" && ids.length === 1 ? lexicon.person(ids[0]!) : undefined;
    if (!person || seen.has(person.id)) return;
    const words = wordsOf(view, mention).toLowerCase();
    if (/\b(former|ex|then|late|future|president-elect|shadow|vice|deputy)\b/.test(words)) return;
    const terms = lexicon
      .offices(person.id)
      .filter((office) => office.titles.some((title) => ` ${words}`.includes(` ${title} `)));
    const begun = terms.map((office) => beginning(office.from)).filter((day) => day !== null);
    if (begun.length === 0) return;
    seen.add(person.id);
    const day = Math.min(...begun);
    const reason = `“${wordsOf(view, mention)}” has held that office since ${terms.find((t) => beginning(t.from) === day)?.from}`;
    const span = { start: mention.start, end: mention.end };
    clues.push({ kind: "after", day, span, reason });
    const left = terms.map((office) => (office.to === null ? null : ending(office.to)));
    if (left.every((end) => end !== null)) {
      const last = Math.max(...left);
      clues.push({
        kind: "until",
        day: last,
        span,
        reason: `“${wordsOf(view, mention)}” held it until ${formatDay(last)}`,
      });
    }
  });
  return clues;
}

function beginning(from: string | null): number | null {
  return from === null ? null : (parseDay(from) ?? daysOf(from)?.earliest ?? null);
}

function ending(to: string): number | null {
  return parseDay(to) ?? daysOf(to)?.latest ?? null;
}
