import type { ClaimStatus, HearsayRecord, Merged, PloverType, Reality } from "../model/index.js";

/** What there is to look through. */
export interface Known {
  records: readonly HearsayRecord[];
  merged: Merged;
}

/** What to look for; what is left out does not narrow. */
export interface Filter {
  /** Each list is one party under any of its entities: all lists must take part, on either side. Two lists are a pair. */
  actors?: readonly (readonly string[])[];
  type?: PloverType;
  /** First and last day, month or year, both included; what has no date is left out. */
  from?: string;
  to?: string;
  /** Of claims, of events the status of the claim that they are part of, and of reports that of a claim which they tell of. */
  status?: ClaimStatus;
  /** Events only: what was done, what was promised … */
  reality?: Reality;
  /** Only what a report published on or after this day tells of. */
  since?: string;
  /** Id or part of the name of a publisher, an agency credited, or a news source in a chain. */
  outlet?: string;
  /** Words that the reports' words hold, in any case. */
  text?: string;
  /** As one types in the search: all of these words, in any order, in the thing's own words or the names of who takes part. */
  sought?: string;
  /** Of reports, and of what they tell: those of this story. */
  story?: string;
  /** Of events: only what no report published before this day tells of. */
  firstTold?: string;
  /** Of actors: those called so. */
  name?: string;
  /** Of sources: outlets and agencies alone. */
  outlets?: "only";
  /** Of claims and events: this one alone, a claim with the events that it speaks of. */
  id?: string;
  /** Of events: those in which these two meet, as relations count them, whoever began. */
  between?: readonly [string, string];
  /** Of events: those that lie within this month, or these two and all between them, not those known to a wider stretch only. */
  month?: string | readonly [string, string];
}

/** Whether a stretch of days meets the days asked for. ISO dates of any length compare by what they begin with. */
export function inRange(
  time: { earliest: string | null; latest: string | null; value: string } | null,
  filter: Filter,
): boolean {
  if (filter.from === undefined && filter.to === undefined) return true;
  const earliest = time?.earliest ?? null;
  const latest = time?.latest ?? earliest;
  if (earliest === null || latest === null) return false;
  const late = filter.from === undefined || latest >= filter.from;
  const early = filter.to === undefined || earliest.slice(0, filter.to.length) <= filter.to;
  return late && early;
}
