import type { Position } from "../../model/index.js";
import type { Catalogue } from "./catalogue.js";
import type { ClaimEntry, EventEntry, ReportEntry } from "./entries.js";
import { isFirstToldSince } from "./find.js";
import { publishedDay } from "./report.js";

/** A claim that reports of these days first made, or to which they added positions. */
export interface ClaimChange {
  kind: "new" | "more";
  entry: ClaimEntry;
  /** Positions that these reports tell of. */
  fresh: Position[];
}

export interface Changes {
  /** Published on or after the day. */
  reports: ReportEntry[];
  /** Reports without a date: nobody can say whether they are new. */
  undated: number;
  claims: ClaimChange[];
  /** Events that no report of before tells of. */
  events: EventEntry[];
}

/** What reports published on or after a day brought: by when they were published, whenever they were read. */
export function changesSince(
  catalogue: Catalogue,
  since: string,
  of: { claims: readonly ClaimEntry[]; events: readonly EventEntry[] } = catalogue,
): Changes {
  const fresh = (report: ReportEntry | undefined) => ((report && publishedDay(report)) ?? "") >= since;
  const claims = of.claims.flatMap((entry): ClaimChange[] => {
    const { positions } = entry.claim;
    const added = positions.filter(({ document }) => fresh(catalogue.report(document)));
    if (added.length === 0) return [];
    return [{ kind: added.length === positions.length ? "new" : "more", entry, fresh: added }];
  });
  return {
    reports: catalogue.reports.filter(fresh),
    undated: catalogue.reports.filter((report) => publishedDay(report) === null).length,
    claims,
    events: of.events.filter((entry) => isFirstToldSince(entry, since)),
  };
}
