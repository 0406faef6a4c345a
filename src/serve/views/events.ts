import type { Catalogue, EventEntry } from "../../query/index.js";
import type { EventItem, MentionView } from "../schemas/events.js";
import { chainView, entityRefs, periodView, reportRef, wordsOf } from "./refs.js";

/** From what was done to what was only thought of. */
const REALITIES: readonly EventItem["reality"][] = [
  "actual",
  "attempted",
  "promised",
  "planned",
  "proposed",
  "demanded",
  "predicted",
  "conditional",
  "hypothetical",
];

/** What all mentions of an event make of it: done where one says so, negated where none says otherwise. */
export function standOf({ mentions }: EventEntry): Pick<EventItem, "reality" | "polarity" | "historical" | "scale"> {
  const findings = mentions.map(({ finding }) => finding);
  const best = Math.min(...findings.map(({ reality }) => REALITIES.indexOf(reality)));
  return {
    reality: REALITIES[best] ?? "actual",
    polarity:
      findings.length > 0 && findings.every(({ polarity }) => polarity === "negative") ? "negative" : "positive",
    historical: findings.length > 0 && findings.every(({ historical }) => historical),
    scale: findings[0]?.scale ?? null,
  };
}

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
    ...standOf(entry),
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
