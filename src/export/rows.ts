import type { Claim, Copy, Entity, Event, HearsayRecord, MergedEvent, Span, Statement, Story } from "../model/index.js";
import type { FlatRow } from "./csv.js";

/** Flat rows for tables, one function a kind; columns are the rows' keys, in order. */

const list = (items: readonly (string | null)[]) => items.filter(Boolean).join("; ");

export function documentRow({ document }: HearsayRecord): FlatRow {
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

export function statementRow(statement: Statement, record: HearsayRecord): FlatRow {
  const words = wordsOf(record);
  return {
    id: statement.id,
    document: record.document.id,
    manner: statement.manner,
    cue: words(statement.cue),
    chain: statement.chain.map((link) => list(link.entities.map((entity) => labelOf(entity, record)))).join(" > "),
    to: list(entitiesOf(statement.to, record)),
    target: list(entitiesOf(statement.target, record)),
    content: statement.content.map(words).join(" … "),
    quote: statement.quote,
    hedges: list(statement.hedges.map((hedge) => `${words(hedge)} (${hedge.grade})`)),
    time: timeOf(statement.time, record),
    answers: list(statement.answers.map((answer) => `${answer.stance} ${answer.to}`)),
    start: statement.cue.start,
    end: statement.cue.end,
    by: statement.by,
  };
}

export function eventRow(event: Event, record: HearsayRecord): FlatRow {
  const words = wordsOf(record);
  return {
    id: event.id,
    document: record.document.id,
    type: event.type,
    act: event.act,
    mode: event.mode,
    context: list(event.context),
    cameo: event.cameo,
    scale: event.scale,
    actors: list(event.actors.map((actor) => labelOf(actor.entity, record))),
    recipients: list(event.recipients.map((recipient) => labelOf(recipient.entity, record))),
    objects: list(event.objects.map(words)),
    time: timeOf(event.time, record),
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

export function claimRow(claim: Claim): FlatRow {
  const { proposition, counts } = claim;
  const holding = (position: Claim["positions"][number]) => `${position.holder} ${position.stance}`;
  return {
    id: claim.id,
    status: claim.status,
    type: proposition.type,
    words: proposition.words,
    actors: list(proposition.actors),
    recipients: list(proposition.recipients),
    time: proposition.time?.value ?? null,
    why: claim.why,
    reports: counts.reports,
    families: counts.families,
    origins: counts.origins,
    positions: list([...new Set(claim.positions.map(holding))]),
  };
}

export function mergedEventRow(event: MergedEvent): FlatRow {
  return {
    id: event.id,
    type: event.type,
    act: event.act,
    mode: event.mode,
    actors: list(event.actors),
    recipients: list(event.recipients),
    time: event.time?.value ?? null,
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

function wordsOf(record: HearsayRecord): (span: Span) => string {
  return ({ start, end }) => record.document.text.slice(start, end).replace(/\s+/g, " ");
}

function labelOf(entity: string, record: HearsayRecord): string {
  return record.entities.find((one) => one.id === entity)?.label ?? entity;
}

function entitiesOf(mentions: readonly string[], record: HearsayRecord): string[] {
  const wanted = new Set(mentions);
  return record.mentions.filter((mention) => wanted.has(mention.id)).map((mention) => labelOf(mention.entity, record));
}

function timeOf(id: string | null, record: HearsayRecord): string | null {
  return record.times.find((time) => time.id === id)?.value ?? null;
}
