import type { Catalogue, EventEntry } from "../../query/index.js";
import type { EventItem, MentionView } from "../schemas/events.js";
import { chainView, entityRefs, periodView, reportRef, wordsOf } from "./refs.js";

/** What pages of events go by. */
export const idOfEvent = ({ event }: EventEntry): string => event.id;

export function eventItem(entry: EventEntry, catalogue: Catalogue): EventItem {
  const { event, mentions, told } = entry;
  const first = mentions[0];
  return {
    id: event.id,
    type: event.type,
    act: event.act,
    mode: event.mode,
    context: first?.finding.context ?? [],
    actors: entityRefs(event.actors, catalogue),
    recipients: entityRefs(event.recipients, catalogue),
    objects: event.objects,
    time: periodView(event.time),
    ...entry.stand,
    words: first ? wordsOf(first.report, first.finding.evidence) : null,
    reports: new Set(mentions.map(({ report }) => report)).size,
    told,
    claim: event.claim,
    status: event.claim === null ? null : (catalogue.claim(event.claim)?.claim.status ?? null),
    fulfils: event.fulfils,
  };
}

export function mentionView(
  { report, finding, reasons }: EventEntry["mentions"][number],
  catalogue: Catalogue,
): MentionView {
  return {
    id: finding.id,
    report: reportRef(report, catalogue),
    words: wordsOf(report, finding.evidence),
    trigger: wordsOf(report, finding.trigger),
    chain: chainView(catalogue.statement(finding.within)?.thing.chain ?? [], catalogue),
    statement: finding.within,
    reality: finding.reality,
    polarity: finding.polarity,
    certainty: finding.certainty,
    by: finding.by,
    reasons: [...reasons],
  };
}
