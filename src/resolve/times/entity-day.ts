import type { CalendarDay, TimeDraft } from "../../annotate/times/types.js";
import type { Extraction, MentionDraft, Reading } from "../../extract/types.js";
import { dayOf } from "../../lexicon/day-rule.js";
import type { Lexicon, Person } from "../../lexicon/index.js";
import type { Reference } from "../types.js";
import { parseDay } from "./calendar.js";

/** A person whose birth is known: to the day, or to the year alone. */
export type Born = Person & { born: string };

/** Whose birthday the words name: whom the owner's mention stands for, where birth is known to the day. */
export function birthdayOwner(draft: TimeDraft, context: OwnerContext): Born | null {
  const owner = ownerOf(draft, context);
  return owner?.born.length === 10 ? owner : null;
}

/** What finding an owner needs. */
export type OwnerContext = {
  reading: Reading;
  extraction: Extraction;
  reference: Reference;
  lexicon: Lexicon;
};

/** As `birthdayOwner`, also where only the year of birth is known. */
export function ownerOf(draft: TimeDraft, context: OwnerContext): Born | null {
  const owner = draft.expression.day?.owner;
  if (!owner) return null;
  const honoured = honouredBefore(draft.sentence, owner, context);
  return honoured ?? personIn(draft.sentence, owner.first, owner.last, context);
}

/** How far before "his birthday" the verb may stand. */
const REACH = 15;

/** "congratulated Macron on his birthday": the one who is congratulated has it, not the one who congratulates. */
function honouredBefore(sentence: number, { first }: { first: number }, context: OwnerContext): Born | null {
  const { tokens } = context.reading.annotation.sentences[sentence] ?? { tokens: [] };
  if (tokens[first]?.upos !== "PRON" && !/^(his|her)$/i.test(tokens[first]?.form ?? "")) return null;
  const { honouring } = context.lexicon.tables.time.remembrances;
  for (let at = first - 1; at >= 0 && at > first - REACH; at--) {
    if (honouring.has(tokens[at]!.form.toLowerCase())) return personIn(sentence, at + 1, first - 1, context);
  }
  return null;
}

/** The last person mentioned between two tokens, inclusive, whose birth is known. */
function personIn(sentence: number, first: number, last: number, context: OwnerContext): Born | null {
  for (let i = context.extraction.mentions.length - 1; i >= 0; i--) {
    const mention = context.extraction.mentions[i]!;
    if (mention.sentence !== sentence || !standsAt(mention, first, last)) continue;
    for (const id of context.reference.of[i] ?? []) {
      const person = context.lexicon.person(id);
      if (person?.born) return person as Born;
    }
  }
  return null;
}

/** A mention's head lies there, or its name takes in all of it ("Chancellor Angela Merkel", whose head may be the title). */
function standsAt(mention: MentionDraft, first: number, last: number): boolean {
  const heads = mention.head >= first && mention.head <= last;
  return heads || (mention.form === "name" && mention.first <= first && mention.last >= last);
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
