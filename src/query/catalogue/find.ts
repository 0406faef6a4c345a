import { type Filter, inRange, takesPart } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import type { ClaimEntry, EventEntry, ReportEntry } from "./entries.js";
import { publishedDay } from "./report.js";

/** Events that the filter lets through, by day, the earliest first; a type is matched by code and by what the words name. */
export function eventsIn(catalogue: Catalogue, filter: Filter = {}): EventEntry[] {
  const party = filter.actors?.[0];
  const candidates = party ? catalogue.eventsWith(party).map((at) => catalogue.events[at]!) : catalogue.events;
  const wanted = textTest(filter);
  return candidates.filter(({ event, stand, participants, outlets, told, mentions }) => {
    const { type, act, time } = event;
    return (
      (filter.type === undefined || type === filter.type || act === filter.type) &&
      (filter.status === undefined || statusOf(event.claim, catalogue) === filter.status) &&
      (filter.reality === undefined || stand.reality === filter.reality) &&
      takesPart(participants, filter) &&
      inRange(time, filter) &&
      isTold(told, filter) &&
      comesThrough(outlets, filter) &&
      (wanted === null || mentions.some(({ report, finding }) => wanted(report, finding.evidence)))
    );
  });
}

/** Claims that the filter lets through, in the order of the merged state. Holders of positions count as taking part. */
export function claimsIn(catalogue: Catalogue, filter: Filter = {}): ClaimEntry[] {
  const text = filter.text?.toLowerCase();
  return catalogue.claims.filter(({ claim, participants, outlets, words, told }) => {
    const { proposition, status } = claim;
    return (
      (filter.status === undefined || status === filter.status) &&
      (filter.type === undefined || proposition.type === filter.type) &&
      takesPart(participants, filter) &&
      inRange(proposition.time, filter) &&
      isTold(told, filter) &&
      comesThrough(outlets, filter) &&
      (text === undefined || words.some((one) => one.includes(text)))
    );
  });
}

/**
 * Reports that the filter lets through, by publication: those that name the actors, have an event of the type, were published
 * within the days, come from or through the outlet and hold the words.
 */
export function reportsIn(catalogue: Catalogue, filter: Filter = {}): ReportEntry[] {
  const text = filter.text?.toLowerCase();
  return catalogue.reports.filter((report) => {
    const { document, named, findings, folded, outlets } = report;
    const { published } = document;
    return (
      takesPart(named, filter) &&
      (filter.type === undefined || findings.some(({ type, act }) => type === filter.type || act === filter.type)) &&
      inRange({ ...published, value: published.value ?? "" }, filter) &&
      isTold(publishedDay(report), filter) &&
      (text === undefined || folded.includes(text)) &&
      comesThrough(outlets, filter)
    );
  });
}

function statusOf(claim: string | null, catalogue: Catalogue): string | undefined {
  return claim === null ? undefined : catalogue.claim(claim)?.claim.status;
}

function isTold(told: string | null, { since }: Filter): boolean {
  return since === undefined || (told !== null && told >= since);
}

function comesThrough(outlets: readonly string[], { outlet }: Filter): boolean {
  if (outlet === undefined) return true;
  const wanted = outlet.toLowerCase();
  return outlets.some((name) => name.includes(wanted));
}

/** Whether a stretch of a report holds the words asked for; a report that nowhere holds them is read once only. */
function textTest({ text }: Filter): ((report: ReportEntry, span: { start: number; end: number }) => boolean) | null {
  if (text === undefined) return null;
  const wanted = text.toLowerCase();
  const anywhere = new Map<ReportEntry, boolean>();
  return (report, { start, end }) => {
    const known = anywhere.get(report) ?? report.folded.includes(wanted);
    anywhere.set(report, known);
    if (!known) return false;
    const at = report.folded.indexOf(wanted, start);
    return at >= 0 && at + wanted.length <= end;
  };
}
