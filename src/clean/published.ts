import type { DateReason, Published } from "../model/index.js";
import { daysIn, parseGivenDate, type StatedDate } from "./dates.js";
import type { Candidate, PageMetadata } from "./html/page.js";
import type { Fact } from "./page.js";

type DateFact = Extract<Fact, { kind: "date" }>;
/** A stated date and the line that states it. */
export interface DateClaim extends DateFact {
  start: number;
  end: number;
}

/** The least that a date must be sure of to be the date of publication; of a page's dates, which are weighed among themselves, less. */
const SURE = 0.7;
const PAGE_SURE = 0.5;
/** How sure the date of a feed's entry is: a few feeds put their own making there. */
const FEED_SURE = 0.95;

type PageDates = Pick<PageMetadata, "published" | "dates">;

/**
 * The date of publication: the caller's or the feed's, else the page's, else the surest that the report states with its year, else unknown. A time of day is
 * left to `candidates`; the value is the day as the outlet counts it.
 */
export function publishedFrom(
  given: string | null,
  claims: readonly DateClaim[],
  page: PageDates | null = null,
  by: "caller" | "feed" = "caller",
): Published {
  const callers = given === null ? null : parseGivenDate(given);
  const stated = claims.filter((claim) => claim.what === "published").sort((a, b) => b.confidence - a.confidence);
  const candidates = [
    ...(callers
      ? [{ value: callers.value, source: by === "feed" ? "feed" : "given", confidence: by === "feed" ? FEED_SURE : 1 }]
      : []),
    ...(page?.dates ?? []).map(({ value, source, confidence }) => ({ value, source, confidence })),
    ...[...stated, ...claims.filter((claim) => claim.what === "modified")].map(({ date, source, confidence }) => ({
      value: date.value,
      source,
      confidence,
    })),
  ];
  const note = given !== null && !callers ? [unreadable(given, by)] : [];
  if (callers && by === "feed")
    return { ...interval(callers), basis: "metadata", reasons: [reason("given by the feed's entry")], candidates };
  if (callers) return { ...interval(callers), basis: "given", reasons: [reason("given by the caller")], candidates };
  if (page?.published && page.published.confidence >= PAGE_SURE) return ofPage(page.published, note, candidates);
  const best =
    stated.find((claim) => claim.date.precision !== "open" && claim.confidence >= SURE) ?? onlyChange(claims);
  if (!best) return { ...UNKNOWN, reasons: note, candidates };
  const why =
    best.what === "modified"
      ? "the date of its last change, the only one that the report states"
      : `stated by the report (${best.source})`;
  return { ...interval(best.date), basis: "stated", reasons: [...note, reason(why, best)], candidates };
}

/** The date that a page gives: in its data, or in a line that it shows. */
function ofPage(
  { value, source, confidence }: Candidate,
  note: DateReason[],
  candidates: Published["candidates"],
): Published {
  const shown = source.startsWith("a line");
  const words = shown ? `stated by the page (${source})` : `given by the page's data (${source})`;
  const why = `${words}, confidence ${confidence.toFixed(2)}`;
  const date = { value: value.slice(0, 10), precision: "day" } as const;
  return { ...interval(date), basis: shown ? "stated" : "metadata", reasons: [...note, reason(why)], candidates };
}

/** The date of the last change, as far as the report states it. */
export function modifiedFrom(claims: readonly DateClaim[]): string | null {
  return claims.find((claim) => claim.what === "modified" && claim.date.precision !== "open")?.date.value ?? null;
}

const UNKNOWN = { value: null, precision: "open", earliest: null, latest: null, basis: "unknown" } as const;

function onlyChange(claims: readonly DateClaim[]): DateClaim | undefined {
  return claims.find((claim) => claim.what === "modified" && claim.date.precision !== "open");
}

function unreadable(given: string, by: "caller" | "feed"): DateReason {
  const shown = given.length > 40 ? `${given.slice(0, 40)}…` : given;
  return reason(`the date that the ${by} gives, "${shown}", is not ISO 8601 (2024-08-16) and was left aside`);
}

function reason(text: string, at: { start: number; end: number } | null = null): DateReason {
  return { text, start: at?.start ?? null, end: at?.end ?? null };
}

/** The day, month or year of a date as value and bounds. */
function interval(date: StatedDate): Pick<Published, "value" | "precision" | "earliest" | "latest"> {
  const value = date.value.slice(0, 10);
  if (value.length === 4) return { value, precision: "year", earliest: `${value}-01-01`, latest: `${value}-12-31` };
  if (value.length === 7) {
    const last = daysIn(Number(value.slice(0, 4)), Number(value.slice(5)));
    return { value, precision: "month", earliest: `${value}-01`, latest: `${value}-${last}` };
  }
  return { value, precision: "day", earliest: value, latest: value };
}
