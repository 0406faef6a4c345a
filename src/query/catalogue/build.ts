import type { Claim, MergedEvent } from "../../model/index.js";
import type { Catalogue } from "./catalogue.js";
import type { ClaimEntry, EventEntry, ReportEntry } from "./entries.js";
import { publishedDay } from "./report.js";
import { standOf } from "./stand.js";

export function eventEntry(event: MergedEvent, catalogue: Catalogue): EventEntry {
  const mentions = event.mentions.flatMap((mention) => {
    const found = catalogue.finding(mention.event);
    return found ? [{ report: found.report, finding: found.thing, reasons: mention.reasons }] : [];
  });
  return { event, mentions, stand: standOf({ mentions }), told: lastDay(mentions.map(({ report }) => report)) };
}

export function claimEntry(claim: Claim, events: readonly EventEntry[], catalogue: Catalogue): ClaimEntry {
  const reports = claim.positions.flatMap(({ document }) => catalogue.report(document) ?? []);
  return { claim, told: lastDay(reports), events };
}

function lastDay(reports: readonly ReportEntry[]): string | null {
  return reports.reduce<string | null>((last, report) => {
    const day = publishedDay(report);
    return day !== null && (last === null || day > last) ? day : last;
  }, null);
}
