import type { Claim, MergedEvent } from "../../model/index.js";
import type { Catalogue } from "./catalogue.js";
import type { ClaimEntry, EventEntry, ReportEntry } from "./entries.js";
import { outletsOf, publishedDay } from "./report.js";
import { standOf } from "./stand.js";

export function eventEntry(event: MergedEvent, catalogue: Catalogue): EventEntry {
  const mentions = event.mentions.flatMap((mention) => {
    const found = catalogue.finding(mention.event);
    return found ? [{ report: found.report, finding: found.thing, reasons: mention.reasons }] : [];
  });
  const words = mentions.slice(0, 1).map(({ report, finding }) => foldedWords(report, finding.evidence));
  return {
    event,
    mentions,
    stand: standOf({ mentions }),
    participants: new Set([...event.actors, ...event.recipients]),
    outlets: [
      ...new Set(
        mentions.flatMap(({ report, finding }) =>
          outletsOf(report, catalogue.statement(finding.within)?.thing.chain ?? []),
        ),
      ),
    ],
    told: lastDay(mentions.map(({ report }) => report)),
    found: [...words, ...names([...event.actors, ...event.recipients], catalogue)].join(" | "),
  };
}

export function claimEntry(claim: Claim, events: readonly EventEntry[], catalogue: Catalogue): ClaimEntry {
  const { proposition, positions } = claim;
  const holders = positions.map((position) => position.holder);
  const reports = positions.flatMap(({ document }) => catalogue.report(document) ?? []);
  const outlets = positions.flatMap(({ document, statement }) => {
    const report = catalogue.report(document);
    return report ? outletsOf(report, catalogue.statement(statement)?.thing.chain ?? []) : [];
  });
  const words = positions.flatMap(({ event }) => {
    const found = catalogue.finding(event);
    return found ? [foldedWords(found.report, found.thing.evidence)] : [];
  });
  const parties = [...proposition.actors, ...proposition.recipients];
  const own = proposition.words.toLowerCase();
  return {
    claim,
    participants: new Set([...parties, ...holders]),
    outlets: [...new Set(outlets)],
    words: [...new Set([own, ...words])],
    told: lastDay(reports),
    found: [own, ...names([...parties, ...holders], catalogue)].join(" | "),
    events,
  };
}

function foldedWords(report: ReportEntry, { start, end }: { start: number; end: number }): string {
  return report.folded.slice(start, end);
}

function names(ids: readonly string[], catalogue: Catalogue): string[] {
  return [...new Set(ids)].map((id) => catalogue.directory.label(id).toLowerCase());
}

function lastDay(reports: readonly ReportEntry[]): string | null {
  return reports.reduce<string | null>((last, report) => {
    const day = publishedDay(report);
    return day !== null && (last === null || day > last) ? day : last;
  }, null);
}
