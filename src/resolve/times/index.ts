import type { TimeDraft } from "../../annotate/times/types.js";
import type { Extraction, Reading } from "../../extract/types.js";
import type { Lexicon } from "../../lexicon/index.js";
import { makeId, type Published, type Time } from "../../model/index.js";
import type { Reference } from "../types.js";
import { formatDay, parseDay } from "./calendar.js";
import { type Context, type Mentioned, makeContext } from "./context.js";
import { move } from "./fill.js";
import { daysOf, precisionOf } from "./period.js";
import { type Placed, placeDraft } from "./place.js";

/**
 * Places every time expression on the calendar. What is reckoned starts from the publication date, from the time named last, or,
 * within a quotation, from the day that the words were said. Where that start is not known the value keeps X in its open parts and
 * has the basis `open`: nothing silently takes the publication date. Gives times parallel to `extraction.times`; spans are the drafts'.
 */
export function resolveTimes(
  reading: Reading,
  extraction: Extraction,
  reference: Reference,
  published: Published,
  lexicon: Lexicon,
): Time[] {
  const context = makeContext(reading, extraction, reference, published, lexicon);
  const times = extraction.times.map((draft) => resolve(context, draft, context.published));
  for (const [draft, said] of saidOnOtherDays(extraction, times)) {
    times[draft] = resolve(context, extraction.times[draft]!, [said.day], said.id);
  }
  return times;
}

function resolve(context: Context, draft: TimeDraft, from: readonly number[], saidAt: string | null = null): Time {
  const placed = placeDraft(context, draft, from);
  const id = makeId("t", context.reading.document.id, draft.start, draft.end);
  const precision = precisionOf(placed.value);
  const period = periodOf(draft, placed, from);
  if (saidAt === null) remember(context, draft, { value: placed.value, precision, id });
  return {
    id,
    start: draft.start,
    end: draft.end,
    type: draft.type,
    value: placed.value,
    earliest: period.earliest === null ? null : formatDay(period.earliest),
    latest: period.latest === null ? null : formatDay(period.latest),
    precision,
    anchor: saidAt && placed.anchor === "published" ? saidAt : placed.anchor,
    basis: placed.basis,
  };
}

/** Keeps a point in time for later ones to be reckoned from. */
function remember(context: Context, draft: TimeDraft, time: Pick<Mentioned, "value" | "precision" | "id">): void {
  if (draft.type !== "DATE" && draft.type !== "TIME") return;
  const mentioned = { ...time, sentence: draft.sentence, compared: draft.by.includes("distance") };
  context.mentioned.push(mentioned);
  if (time.precision === "quarter" && !mentioned.compared && /^\d/.test(time.value)) context.quarter = mentioned;
}

/** First and last day that the words allow: "earlier this year" ends with the day of speaking, "the past five years" reach back from it. */
function periodOf(
  draft: TimeDraft,
  placed: Placed,
  from: readonly number[],
): { earliest: number | null; latest: number | null } {
  const { mod, direction } = draft.expression;
  const [first, last] = [from[0] ?? null, from.at(-1) ?? null];
  const days = daysOf(placed.value);
  if (days) {
    const before = mod === "BEFORE" && last !== null && last >= days.earliest && last <= days.latest;
    const after = mod === "AFTER" && first !== null && first >= days.earliest && first <= days.latest;
    return { earliest: after ? first : days.earliest, latest: before ? last : days.latest };
  }
  if (placed.value === "PAST_REF") return { earliest: null, latest: placed.anchor === "published" ? last : null };
  if (placed.value === "FUTURE_REF") return { earliest: placed.anchor === "published" ? first : null, latest: null };
  if (draft.type === "DURATION" && direction && first !== null && last !== null) {
    return reach(placed.value, direction, first, last);
  }
  return { earliest: null, latest: null };
}

const UNITS = { Y: "year", M: "month", W: "week", D: "day" } as const;

function reach(
  value: string,
  direction: string,
  first: number,
  last: number,
): { earliest: number | null; latest: number | null } {
  const match = /^P(\d{1,4})([YMWD])$/.exec(value);
  if (!match) return { earliest: null, latest: null };
  const [count, unit] = [Number(match[1]), UNITS[match[2] as keyof typeof UNITS]];
  return direction === "past"
    ? { earliest: move(first, unit, -count), latest: last }
    : { earliest: first, latest: move(last, unit, count) };
}

/** Times inside quoted words whose statement is dated to a day other than publication: "today" is the speaker's. */
function saidOnOtherDays(extraction: Extraction, times: readonly Time[]): Map<number, { day: number; id: string }> {
  const found = new Map<number, { day: number; id: string }>();
  for (const statement of extraction.statements) {
    const said = statement.time === null ? undefined : times[statement.time];
    const day = said ? parseDay(said.value) : null;
    if (!said || day === null) continue;
    for (const quoted of statement.quoted) {
      for (const i of within(extraction.times, quoted.start, quoted.end)) {
        const { anchor } = extraction.times[i]!.expression;
        if (i !== statement.time && anchor === "published") found.set(i, { day, id: said.id });
      }
    }
  }
  return found;
}

/** Indices of drafts, which are in text order, that lie between two offsets. */
function within(drafts: readonly TimeDraft[], start: number, end: number): number[] {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drafts[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < drafts.length && drafts[i]!.end <= end; i++) found.push(i);
  return found;
}
