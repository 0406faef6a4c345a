import type { Claim, Copy, Decision, Entity, Event, MergedEvent, Span, Statement, Story } from "../model/index.js";
import type { CountedActor, KnownSource, Partner, Placed, Relation, ReportEntry } from "../query/index.js";
import type { FlatRow } from "./csv.js";

/** Flat rows for tables, one function a kind; columns are the rows' keys, in order. */

/** What an entity is called. */
export type Naming = (id: string) => string;

const list = (items: readonly (string | null)[]) => items.filter(Boolean).join("; ");
const names = (ids: readonly string[], label: Naming) => list(ids.map(label));

export function documentRow({ document }: ReportEntry): FlatRow {
  return {
    id: document.id,
    ref: document.ref,
    headline: document.headline,
    publisher: document.publisher?.label ?? null,
    agency: document.agency,
    published: document.published.value,
    earliest: document.published.earliest,
    latest: document.published.latest,
    basis: document.published.basis,
    dateline: document.dateline?.place ?? null,
    byline: list(document.byline),
    uri: document.uri,
    bytes: document.bytes,
  };
}

export function statementRow({ report, thing: statement }: Placed<Statement>, label: Naming): FlatRow {
  const words = wordsOf(report);
  const addressed = report.addressed.get(statement.id);
  return {
    id: statement.id,
    document: report.document.id,
    manner: statement.manner,
    cue: words(statement.cue),
    chain: statement.chain.map((link) => names(link.entities, label)).join(" > "),
    to: names(addressed?.to ?? [], label),
    target: names(addressed?.target ?? [], label),
    content: statement.content.map(words).join(" … "),
    quote: statement.quote,
    hedges: list(statement.hedges.map((hedge) => `${words(hedge)} (${hedge.grade})`)),
    time: timeOf(statement.time, report),
    answers: list(statement.answers.map((answer) => `${answer.stance} ${answer.to}`)),
    start: statement.cue.start,
    end: statement.cue.end,
    by: statement.by,
  };
}

export function eventRow({ report, thing: event }: Placed<Event>, label: Naming): FlatRow {
  const words = wordsOf(report);
  return {
    id: event.id,
    document: report.document.id,
    type: event.type,
    act: event.act,
    mode: event.mode,
    context: list(event.context),
    cameo: event.cameo,
    scale: event.scale,
    actors: list(event.actors.map((actor) => label(actor.entity))),
    recipients: list(event.recipients.map((recipient) => label(recipient.entity))),
    objects: list(event.objects.map(words)),
    time: timeOf(event.time, report),
    polarity: event.polarity,
    certainty: event.certainty,
    reality: event.reality,
    historical: event.historical,
    within: event.within,
    evidence: words(event.evidence),
    start: event.trigger.start,
    end: event.trigger.end,
    by: event.by,
  };
}

export function entityRow(entity: Entity): FlatRow {
  const { id, label, country, sector, description } = entity;
  return { id, label, class: entity.class, country, sector: list(sector), description };
}

export function claimRow(claim: Claim, label: Naming): FlatRow {
  const { proposition, counts } = claim;
  const holding = (position: Claim["positions"][number]) => `${label(position.holder)} ${position.stance}`;
  return {
    id: claim.id,
    status: claim.status,
    type: proposition.type,
    words: proposition.words,
    actors: names(proposition.actors, label),
    recipients: names(proposition.recipients, label),
    actor_ids: list(proposition.actors),
    recipient_ids: list(proposition.recipients),
    time: proposition.time?.value ?? null,
    why: claim.why,
    reports: counts.reports,
    families: counts.families,
    origins: counts.origins,
    positions: list([...new Set(claim.positions.map(holding))]),
  };
}

export function mergedEventRow(event: MergedEvent, label: Naming): FlatRow {
  return {
    id: event.id,
    type: event.type,
    act: event.act,
    mode: event.mode,
    actors: names(event.actors, label),
    recipients: names(event.recipients, label),
    actor_ids: list(event.actors),
    recipient_ids: list(event.recipients),
    time: event.time?.value ?? null,
    earliest: event.time?.earliest ?? null,
    latest: event.time?.latest ?? null,
    reports: new Set(event.mentions.map((mention) => mention.document)).size,
    claim: event.claim,
    fulfils: event.fulfils,
  };
}

export function storyRow(story: Story): FlatRow {
  return { id: story.id, title: story.title, documents: list(story.documents), first: story.first, last: story.last };
}

export function copyRow(copy: Copy): FlatRow {
  return { id: copy.id, part: copy.part, whole: copy.whole, share: copy.share, reasons: list(copy.reasons) };
}

export function sourceRow({ id, label, ...counts }: KnownSource): FlatRow {
  const { reports, publishes, speaks, passesOn, copies, copied, outlet } = counts;
  return { id, label, reports, publishes, speaks, passesOn, copies, copied, outlet };
}

export function countsOf({ events, statements, reports }: CountedActor): FlatRow {
  return { events, statements, reports };
}

export function actorRow(actor: CountedActor): FlatRow {
  return { ...entityRow(actor.entity), ...countsOf(actor) };
}

export function partnerRow({ of, id, events }: Partner, label: Naming): FlatRow {
  return { actor: label(of), actor_id: of, with: label(id), with_id: id, events };
}

export function decisionRow({ id, kind, judgement, left, right, by, at, note, change }: Decision): FlatRow {
  return { id, at, by, kind, judgement, left, right, note, change: change ? JSON.stringify(change) : null };
}

export function relationRow(
  { a, b, events, cooperation, conflict, months, undated }: Relation,
  label: Naming,
): FlatRow {
  return {
    a: label(a),
    b: label(b),
    a_id: a,
    b_id: b,
    events,
    cooperation,
    conflict,
    first: months[0]?.month ?? null,
    last: months.at(-1)?.month ?? null,
    undated: undated.events,
  };
}

function wordsOf({ document }: ReportEntry): (span: Span) => string {
  return ({ start, end }) => document.text.slice(start, end).replace(/\s+/g, " ");
}

function timeOf(id: string | null, report: ReportEntry): string | null {
  return id === null ? null : (report.times.get(id) ?? null);
}
