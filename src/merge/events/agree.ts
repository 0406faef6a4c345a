import { daysApart, lengthOf } from "../days.js";
import type { Directory } from "../directory.js";
import { overlapShare } from "../words.js";
import type { EventMention } from "./mention.js";
import { compareRoles } from "./roles.js";
import { vetoOf } from "./vetoes.js";

/** Reports so many days apart may tell of one undated event. */
const SAME_NEWS_DAYS = 4;
/** Share of the words, of the mention that has fewer, that two tellings of one undated event have in common. */
const SAME_WORDS = 0.5;

export type Comparison = { same: true; reasons: string[] } | { same: false; veto: string | null };

/** Whether two mentions tell of one event, with the reasons in words; a veto says that they cannot. */
export function compareEvents(a: EventMention, b: EventMention, directory: Directory): Comparison {
  const veto = vetoOf(a, b);
  if (veto !== null) return { same: false, veto };
  const roles = compareRoles(a, b, directory);
  if (!roles.agree) return { same: false, veto: roles.veto };
  const time = timeReason(a, b);
  if (time === null) return { same: false, veto: null };
  const thing = thingReason(a, b);
  const enough =
    time.strength === "strong"
      ? roles.recipients === "same" || thing !== null
      : time.strength === "weak"
        ? roles.recipients === "same" && thing !== null
        : overlapShare(a.words, b.words) >= SAME_WORDS;
  if (!enough || (a.speech && b.speech && overlapShare(a.words, b.words) < SAME_WORDS))
    return { same: false, veto: null };
  return { same: true, reasons: [...roles.reasons, deedReason(a, b), time.reason, ...(thing ? [thing] : [])] };
}

function timeReason(a: EventMention, b: EventMention): { strength: "strong" | "weak" | "news"; reason: string } | null {
  if (a.when && b.when) {
    const [narrow, wide] = lengthOf(a.when) <= lengthOf(b.when) ? [a.when, b.when] : [b.when, a.when];
    if (lengthOf(wide) <= 31) return { strength: "strong", reason: `same time: ${narrow.value}` };
    if (lengthOf(wide) <= 366) return { strength: "weak", reason: `${narrow.value} falls within ${wide.value}` };
    return null;
  }
  if (a.document === b.document && a.month !== null && a.month === b.month) {
    return { strength: "strong", reason: "same month" };
  }
  if (a.when || b.when || a.month || b.month || !a.reported || !b.reported) return null;
  if (a.document === b.document || daysApart(a.reported, b.reported) > SAME_NEWS_DAYS) return null;
  return { strength: "news", reason: "told within days of each other, in much the same words" };
}

function deedReason(a: EventMention, b: EventMention): string {
  const { act, type, mode } = a.event;
  if (act === b.event.act) return `same act: ${mode ?? act.toLowerCase()}`;
  return `same kind of event: ${type.toLowerCase()}`;
}

/** What was given, signed or done is the same: in words, in field, or in the condition that it hangs on. */
export function thingReason(a: EventMention, b: EventMention): string | null {
  const shared = [...a.objects].filter((stem) => b.objects.has(stem));
  if (shared.length > 0) return `same thing: ${shared.join(", ")}`;
  const field = a.event.context.find((context) => b.event.context.includes(context));
  if (field) return `same field: ${field}`;
  if (a.event.condition && b.event.condition) return "both hang on a condition";
  const crossed = [...a.objects].some((stem) => b.words.has(stem)) || [...b.objects].some((stem) => a.words.has(stem));
  return crossed ? "what the one names, the other tells of" : null;
}
