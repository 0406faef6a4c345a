import type { Span } from "../../model/index.js";
import type { Catalogue } from "./catalogue.js";
import type { ClaimEntry, EventEntry, ReportEntry } from "./entries.js";
import { fold } from "./fold.js";
import type { Traits } from "./lookup/traits.js";
import { outletsOf, publishedDay } from "./report.js";

/** Who takes part in an event, on either side, each once. */
export function participantsOf({ event: { actors, recipients } }: Pick<EventEntry, "event">): string[] {
  return [...new Set([...actors, ...recipients])];
}

/** Who takes part in what a claim says, and who holds a position on it. */
export function involvedIn({ claim: { proposition, positions } }: Pick<ClaimEntry, "claim">): string[] {
  return [...proposition.actors, ...proposition.recipients, ...positions.map(({ holder }) => holder)];
}

/** What filters ask of an event; a type is matched by code and by what the words name. */
export function eventTraits(entry: EventEntry, catalogue: Catalogue): Traits {
  const { event, mentions, stand, told } = entry;
  return {
    participants: participantsOf(entry),
    types: [event.type, event.act],
    statuses: statusesOf([entry], catalogue),
    reality: stand.reality,
    outlets: distinct(
      mentions.flatMap(({ report, finding }) =>
        outletsOf(report, catalogue.statement(finding.within)?.thing.chain ?? []),
      ),
    ),
    earliest: event.time?.earliest ?? null,
    latest: event.time?.latest ?? null,
    told,
    texts: mentions.map(({ report, finding }) => foldedWords(report, finding.evidence)),
  };
}

/** What filters ask of a claim: holders of positions count as taking part, and what its findings say as its words. */
export function claimTraits(entry: ClaimEntry, catalogue: Catalogue): Traits {
  const { claim, told } = entry;
  const { proposition, positions, status } = claim;
  const words = positions.flatMap(({ event }) => {
    const found = catalogue.finding(event);
    return found ? [foldedWords(found.report, found.thing.evidence)] : [];
  });
  const outlets = positions.flatMap(({ document, statement }) => {
    const report = catalogue.report(document);
    return report ? outletsOf(report, catalogue.statement(statement)?.thing.chain ?? []) : [];
  });
  return {
    participants: involvedIn(entry),
    types: [proposition.type],
    statuses: [status],
    reality: null,
    outlets: distinct(outlets),
    earliest: proposition.time?.earliest ?? null,
    latest: proposition.time?.latest ?? null,
    told,
    texts: distinct([proposition.words.toLowerCase(), ...words]),
  };
}

/** What filters ask of a report: whom it names, what its findings are, how the claims stand that it tells of, when it was published, through whom it and what it cites come. */
export function reportTraits(report: ReportEntry, catalogue: Catalogue): Traits {
  const { document, named, findings, statements } = report;
  return {
    participants: named,
    types: findings.flatMap(({ type, act }) => [type, act]),
    statuses: statusesOf(
      findings.flatMap(({ id }) => catalogue.eventWith(id) ?? []),
      catalogue,
    ),
    reality: null,
    outlets: distinct(
      outletsOf(
        report,
        statements.flatMap(({ chain }) => chain),
      ),
    ),
    earliest: document.published.earliest,
    latest: document.published.latest,
    told: publishedDay(report),
    texts: [fold(document.text)],
  };
}

/** The statuses of the claims that events are part of. */
function statusesOf(events: readonly EventEntry[], catalogue: Catalogue): string[] {
  return events.flatMap(({ event }) => (event.claim && catalogue.claim(event.claim)?.claim.status) || []);
}

/** What a claim or an event is found by as one types: its own words and the names of all who take part. */
export function soughtAs(words: readonly string[], ids: readonly string[], catalogue: Catalogue): string {
  const names = distinct(ids).map((id) => catalogue.directory.label(id).toLowerCase());
  return [...words, ...names].join(" | ");
}

/** Words of a report in lower case. */
export function foldedWords({ document }: ReportEntry, { start, end }: Span): string {
  return fold(document.text.slice(start, end));
}

function distinct<T>(things: readonly T[]): T[] {
  return [...new Set(things)];
}
