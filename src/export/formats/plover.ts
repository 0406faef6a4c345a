import type { Event, MergedEvent } from "../../model/index.js";
import type { Catalogue, EventEntry, Placed, ReportEntry } from "../../query/index.js";
import type { About } from "../about.js";
import { jsonLine } from "../json.js";
import type { Selection } from "../kinds.js";
import { QUADS } from "./quads.js";

/**
 * Events as PLOVER's manual (2021) writes them, a line of JSON each: what Hearsay knows and PLOVER has no field for (who says so, and
 * how the claim stands) is under `hearsay`. Events without a day have a null `date`.
 */
export async function* writePlover(selection: Selection, about: About): AsyncGenerator<string> {
  const { catalogue, events, findings } = selection;
  for (const entry of events) yield `${jsonLine(mergedEvent(entry, catalogue, about))}\n`;
  for (const placed of findings) yield `${jsonLine(oneFinding(placed, catalogue, about))}\n`;
}

function mergedEvent(entry: EventEntry, catalogue: Catalogue, about: About) {
  const { event, mentions, stand } = entry;
  const [first, ...others] = mentions;
  const claim = event.claim === null ? undefined : catalogue.claim(event.claim)?.claim;
  return {
    ...core(event.id, event, catalogue),
    ...days(event.time),
    event_scale: stand.scale,
    context: first?.finding.context ?? [],
    ...(first ? wordsIn(first.report, first.finding) : {}),
    link: others.map(({ finding }) => finding.id),
    ...coder(about),
    hearsay: {
      claim: event.claim,
      status: claim?.status ?? null,
      counts: claim?.counts ?? null,
      reality: stand.reality,
      negated: stand.polarity === "negative",
      mentions: mentions.map(({ report, finding }) => ({
        document: report.document.id,
        finding: finding.id,
        sources: chainOf(finding, catalogue),
      })),
    },
  };
}

function oneFinding({ report, thing }: Placed<Event>, catalogue: Catalogue, about: About) {
  const merged = catalogue.eventWith(thing.id)?.event;
  const actors = thing.actors.map(({ entity }) => entity);
  const recipients = thing.recipients.map(({ entity }) => entity);
  return {
    ...core(thing.id, { ...thing, actors, recipients }, catalogue),
    ...days(merged?.mentions.length === 1 ? merged.time : null, thing.time && (report.times.get(thing.time) ?? null)),
    event_scale: thing.scale,
    context: thing.context,
    ...wordsIn(report, thing),
    link: merged ? [merged.id] : [],
    ...coder(about),
    hearsay: { event: merged?.id ?? null, reality: thing.reality, sources: chainOf(thing, catalogue) },
  };
}

function core(id: string, event: Pick<MergedEvent, "type" | "mode" | "actors" | "recipients">, catalogue: Catalogue) {
  return {
    id,
    event: [event.type],
    mode: event.mode === null ? [] : [event.mode],
    quad_code: QUADS[event.type],
    actor: event.actors.map((one) => entity(one, catalogue)),
    recipient: event.recipients.map((one) => entity(one, catalogue)),
  };
}

/** A day where it is one day; else the first and the last that it may have been. */
function days(time: MergedEvent["time"], value: string | null = null) {
  if (time === null) return { date: /^\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0] ?? null, comment: value };
  const { earliest, latest } = time;
  return { date: earliest, ...(latest !== earliest ? { enddate: latest } : {}), comment: time.value };
}

function entity(id: string, catalogue: Catalogue) {
  const known = catalogue.entity(id);
  return {
    code: known?.country ?? null,
    sector: known?.sector ?? [],
    entity_text: catalogue.label(id),
    identifier_id: /^Q\d+$/.test(id) ? id : null,
    identifier_text: id,
  };
}

function wordsIn({ document }: ReportEntry, { evidence }: Pick<Event, "evidence">) {
  return {
    text: document.text.slice(evidence.start, evidence.end),
    text_info: { start: evidence.start, end: evidence.end },
    cite_info: {
      citation: document.id,
      url: document.uri,
      title: document.headline,
      language: document.language,
      publication: document.publisher?.label ?? null,
    },
  };
}

function coder({ made, exported }: About) {
  return { coder: `hearsay ${made[0]?.version ?? ""}`.trim(), coded_date: exported.slice(0, 10) };
}

/** Innermost source first. */
function chainOf({ within }: Event, catalogue: Catalogue): string[][] {
  return (
    catalogue.statement(within)?.thing.chain.map(({ entities }) => entities.map((id) => catalogue.label(id))) ?? []
  );
}
