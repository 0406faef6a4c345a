import { type Days, daysApart, lengthOf } from "../days.js";
import { kindsOf } from "../things.js";
import type { Comparison } from "../votes.js";
import { sharedCount } from "../words.js";
import { acquaintance, type EventMention } from "./mention.js";
import { compareRoles, type Roles } from "./roles.js";
import { vetoOf } from "./vetoes.js";

/** Reports so many days apart may tell of one undated event. */
const SAME_NEWS_DAYS = 4;
/** Share of the words, of the mention that has fewer, that two tellings of one undated event have in common. */
const SAME_WORDS = 0.5;
/** The same where the day, or whom it was done to, is known besides. */
const ALIKE_WORDS = 0.3;

/** Whether two mentions tell of one event, with the reasons in words; a veto says that they cannot. */
export function compareEvents(a: EventMention, b: EventMention): Comparison {
  const veto = vetoOf(a, b);
  if (veto !== null) return { same: false, veto };
  const roles = compareRoles(a, b, acquaintance(a, b));
  if (!roles.agree) return { same: false, veto: roles.veto };
  const time = timeReason(a, b);
  if (time === null) return { same: false, veto: null };
  const thing = thingReason(a, b);
  const { shared, share } = wordsInCommon(a, b);
  if (!ENOUGH[time.strength]({ a, b, roles, thing, shared, share })) return { same: false, veto: null };
  return { same: true, reasons: [...roles.reasons, deedReason(a, b), time.reason, ...(thing ? [thing] : [])] };
}

/** Where both say no more than the act itself, the word for it is what they have in common. */
export function wordsInCommon(a: EventMention, b: EventMention): { shared: number; share: number } {
  const bare = a.words.size === 0 && b.words.size === 0;
  const [left, right] = bare ? [a.trigger, b.trigger] : [a.words, b.words];
  const shared = sharedCount(left, right);
  return { shared, share: shared / Math.max(1, Math.min(left.size, right.size)) };
}

interface Likeness {
  a: EventMention;
  b: EventMention;
  roles: Roles & { agree: true };
  thing: string | null;
  /** How many words they have in common, and their share of the mention that has fewer. */
  shared: number;
  share: number;
}

type Strength = "day" | "month" | "year" | "news";

/**
 * What must agree besides roles, act and time: the vaguer the time, the more. What is said is one only in much the same words; and a
 * word or two in common say nothing where it is open to whom it was done.
 */
const ENOUGH: Record<Strength, (likeness: Likeness) => boolean> = {
  day: (likeness) =>
    isVisit(likeness) || alike(likeness, isSpeech(likeness) ? SAME_WORDS : ALIKE_WORDS) || sameThing(likeness),
  month: (likeness) =>
    likeness.roles.recipients === "same" && (isVisit(likeness) || likeness.share >= SAME_WORDS || sameThing(likeness)),
  year: (likeness) => likeness.roles.recipients === "same" && sameThing(likeness) && sameActors(likeness),
  news: (likeness) => alike(likeness, likeness.roles.recipients === "same" ? ALIKE_WORDS : SAME_WORDS),
};

/** Words that two mentions must share where one does not say to whom it was done. */
const TELLING_WORDS = 3;

function alike(likeness: Likeness, least: number): boolean {
  const { roles, share, shared, thing } = likeness;
  if (isDoneToNobody(likeness) && thing !== null && !isSpeech(likeness)) return share >= ALIKE_WORDS;
  return share >= least && (roles.recipients === "same" || shared >= TELLING_WORDS);
}

/** What has one party, as a withdrawal of troops, needs no other; the thing that it is done with must then be the same. */
function isDoneToNobody({ a, b }: Likeness): boolean {
  return a.recipients.length === 0 && b.recipients.length === 0;
}

function sameThing({ a, b, thing }: Likeness): boolean {
  return thing !== null && !(a.speech && b.speech);
}

function sameActors({ a, b }: Likeness): boolean {
  return [...a.actors].sort().join() === [...b.actors].sort().join();
}

function isVisit({ a, roles }: Likeness): boolean {
  return a.event.mode === "visit" && roles.recipients === "same";
}

function isSpeech({ a, b }: Likeness): boolean {
  return a.speech && b.speech;
}

function timeReason(a: EventMention, b: EventMention): { strength: Strength; reason: string } | null {
  if (a.when && b.when) {
    const [narrow, wide] = lengthOf(a.when) <= lengthOf(b.when) ? [a.when, b.when] : [b.when, a.when];
    const length = lengthOf(wide);
    if (length <= 31) return { strength: length <= 3 ? "day" : "month", reason: `same time: ${narrow.value}` };
    return length <= 366 ? { strength: "year", reason: `${narrow.value} falls within ${wide.value}` } : null;
  }
  if (a.document === b.document && a.month !== null && a.month === b.month) {
    return { strength: "month", reason: "same month" };
  }
  if (a.document === b.document || a.month !== null || b.month !== null) return null;
  const [left, right] = [newsDays(a), newsDays(b)];
  if (!left || !right || daysApart(left, right) > SAME_NEWS_DAYS) return null;
  return { strength: "news", reason: "told within days of each other, in much the same words" };
}

/** The days that a mention is news of: its own day where it has one, else when its report came out; a plan is news when it is told. */
export function newsDays(mention: EventMention): Days | null {
  if (!mention.when || mention.stage !== "done") return mention.reported;
  return lengthOf(mention.when) <= 3 ? mention.when : null;
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
  const kind = [...kindsOf(a.objects)].find((one) => kindsOf(b.objects).has(one));
  if (kind !== undefined) return `same kind of thing: ${kind}`;
  const field = a.event.context.find((context) => b.event.context.includes(context));
  if (field) return `same field: ${field}`;
  if (a.event.condition && b.event.condition) return "both hang on a condition";
  const crossed = [...a.objects].some((stem) => b.words.has(stem)) || [...b.objects].some((stem) => a.words.has(stem));
  return crossed ? "what the one names, the other tells of" : null;
}
