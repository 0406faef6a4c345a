import type { CalendarDay, TimeDraft } from "../../annotate/times/types.js";
import type { Extraction } from "../../extract/types.js";
import { dayOf } from "../../lexicon/day-rule.js";
import type { Lexicon, Person } from "../../lexicon/index.js";
import type { Reference } from "../types.js";
import { parseDay } from "./calendar.js";

/** The person whose birthday the words name: the one that the owner's mention stands for, where birth is known to the day. */
export function birthdayOwner(
  draft: TimeDraft,
  extraction: Extraction,
  reference: Reference,
  lexicon: Lexicon,
): (Person & { born: string }) | null {
  const owner = draft.expression.day?.owner;
  if (!owner) return null;
  for (let i = extraction.mentions.length - 1; i >= 0; i--) {
    const mention = extraction.mentions[i]!;
    if (mention.sentence !== draft.sentence || mention.head < owner.first || mention.head > owner.last) continue;
    for (const id of reference.of[i] ?? []) {
      const person = lexicon.person(id);
      if (person?.born?.length === 10) return person as Person & { born: string };
    }
  }
  return null;
}

/** The rule of a named day: the person's birthday as MM-DD, or the one rule that the name can mean; null where it stays open. */
export function ruleOf(day: CalendarDay, born: string | null): string | null {
  if (day.kind === "birthday") return born?.slice(5) ?? null;
  return day.rules.length === 1 ? day.rules[0]! : null;
}

/** The year of the nth anniversary or birthday of what began on `since`; null where either is unknown. */
export function yearOfNth(day: CalendarDay, since: string | null): number | null {
  return day.nth === null || since === null ? null : Number(since.slice(0, 4)) + day.nth;
}

/** The day that a rule gives in a year, as a day number. */
export function ruleDay(rule: string, year: number): number | null {
  // 29 February is kept on the 28th where the year has none.
  const iso = dayOf(rule, year);
  return parseDay(iso === null ? null : rule === "02-29" && !isLeap(year) ? `${iso.slice(0, 4)}-02-28` : iso);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
