import {
  type Copy,
  type Entity,
  type Event,
  type HearsayRecord,
  type Merged,
  NOBODY,
  type Statement,
  type Story,
} from "../../model/index.js";
import { claimEntry, eventEntry } from "./build.js";
import type { ClaimEntry, EventEntry, Placed, ReportEntry } from "./entries.js";
import { Everybody } from "./everybody.js";
import { append } from "./lists.js";
import { Lookup } from "./lookup/lookup.js";
import { nameForms, publishedDay, reportEntry } from "./report.js";
import { type Speech, speechOf } from "./speech.js";

/** Everything known, indexed. It never changes: a new state of the store is a new catalogue. */
export class Catalogue {
  /** In order of publication, undated ones last. */
  readonly reports: readonly ReportEntry[];
  /** By the day they happened on, the earliest first, the undated last. */
  readonly events: readonly EventEntry[];
  /** In the order of the merged state. */
  readonly claims: readonly ClaimEntry[];
  readonly directory: Everybody;
  readonly lookup = new Lookup(this);
  private readonly reportsById: ReadonlyMap<string, ReportEntry>;
  private readonly eventsById: ReadonlyMap<string, EventEntry>;
  private readonly claimsById: ReadonlyMap<string, ClaimEntry>;
  private readonly findings: ReadonlyMap<string, Placed<Event>>;
  private readonly said: ReadonlyMap<string, Placed<Statement>>;
  private readonly eventOfFinding = new Map<string, EventEntry>();
  private readonly fulfilments = new Map<string, EventEntry[]>();
  private readonly outlets = new Map<string, string>();
  private readonly speech: Speech;
  private readonly naming = new Map<string, number>();
  private readonly stories: ReadonlyMap<string, Story>;
  private readonly copies: ReadonlyMap<string, Copy>;

  constructor(
    reports: readonly ReportEntry[],
    readonly merged: Merged,
    private readonly forms: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.reports = [...reports].sort(byPublication);
    this.directory = new Everybody(this.reports);
    this.reportsById = new Map(reports.map((report) => [report.document.id, report]));
    this.findings = placed(reports, (report) => report.findings);
    this.said = placed(reports, (report) => report.statements);
    this.events = merged.events.map((event) => eventEntry(event, this)).sort(byDay);
    this.eventsById = new Map(this.events.map((entry) => [entry.event.id, entry]));
    this.claims = claimsOf(merged, this, this.events);
    this.claimsById = new Map(this.claims.map((entry) => [entry.claim.id, entry]));
    for (const entry of this.events) {
      for (const { finding } of entry.mentions) this.eventOfFinding.set(finding.id, entry);
      if (entry.event.fulfils !== null) append(this.fulfilments, entry.event.fulfils, entry);
    }
    this.speech = speechOf(this.reports, this.said);
    for (const { named } of reports) for (const id of named) this.naming.set(id, (this.naming.get(id) ?? 0) + 1);
    this.stories = new Map(merged.stories.flatMap((story) => story.documents.map((id) => [id, story] as const)));
    this.copies = new Map(merged.copies.map((copy) => [copy.part, copy]));
    for (const { document } of reports)
      if (document.publisher) this.outlets.set(document.publisher.id, document.publisher.label);
  }

  report(id: string): ReportEntry | undefined {
    return this.reportsById.get(id);
  }

  event(id: string): EventEntry | undefined {
    return this.eventsById.get(id);
  }

  claim(id: string): ClaimEntry | undefined {
    return this.claimsById.get(id);
  }

  finding(id: string | null): Placed<Event> | undefined {
    return id === null ? undefined : this.findings.get(id);
  }

  statement(id: string | null): Placed<Statement> | undefined {
    return id === null ? undefined : this.said.get(id);
  }

  /** The merged event that a finding of one report belongs to. */
  eventWith(finding: string): EventEntry | undefined {
    return this.eventOfFinding.get(finding);
  }

  /** The events that make a promise or a plan true. */
  fulfilling(event: string): readonly EventEntry[] {
    return this.fulfilments.get(event) ?? [];
  }

  /** The story that a report tells. */
  storyOf(document: string): Story | undefined {
    return this.stories.get(document);
  }

  /** Of which report's words a report is made. */
  copyOf(document: string): Copy | undefined {
    return this.copies.get(document);
  }

  /** All statements, those of the reports published last first. */
  statements(): readonly Placed<Statement>[] {
    return this.speech.all;
  }

  /** Statements whose innermost source it is, the newest first. */
  saidBy(entity: string): readonly Placed<Statement>[] {
    return this.speech.by.get(entity) ?? [];
  }

  /** Statements about somebody or said to them, the newest first. */
  saidAbout(entity: string): readonly Placed<Statement>[] {
    return this.speech.about.get(entity) ?? [];
  }

  /** In how many reports somebody is named. */
  reportsNaming(entity: string): number {
    return this.naming.get(entity) ?? 0;
  }

  /** What reports call somebody, in lower case, in order. */
  formsOf(entity: string): string[] {
    return [...this.forms].flatMap(([form, entities]) => (entities.has(entity) ? [form] : [])).sort();
  }

  /** What somebody is called who is named, publishes, or stays hidden. */
  label(id: string): string {
    return NOBODY[id] ?? this.entity(id)?.label ?? this.outlets.get(id) ?? id.replace(/^(local|state):/, "");
  }

  /** Events in which one of them takes part, by day. */
  eventsWith(id: string): EventEntry[] {
    return this.lookup
      .events()
      .with(id)
      .map((at) => this.events[at]!);
  }

  /** Claims in which somebody takes part or holds a position, in the order of the merged state. */
  claimsWith(id: string): ClaimEntry[] {
    return this.lookup
      .claims()
      .with(id)
      .map((at) => this.claims[at]!);
  }

  /** Events that one of these reports tells of, by day. */
  eventsOf(documents: readonly string[]): EventEntry[] {
    const findings = documents.flatMap((id) => this.report(id)?.findings ?? []);
    return [...new Set(findings.flatMap(({ id }) => this.eventOfFinding.get(id) ?? []))].sort(byDay);
  }

  /** Claims with a position that one of these reports tells of, in the order of the merged state. */
  claimsOf(documents: readonly string[]): ClaimEntry[] {
    const told = this.lookup.claimsByReport();
    const positions = new Set(documents.flatMap((id) => told.get(id) ?? []));
    return [...positions].sort((a, b) => a - b).map((at) => this.claims[at]!);
  }

  story(id: string): Story | undefined {
    return this.lookup.stories().get(id);
  }

  entity(id: string): Entity | undefined {
    return this.directory.get(id);
  }

  entities(): Iterable<Entity> {
    return this.directory.all();
  }

  /** Those whom reports call so, in any case: `form` is in lower case. */
  called(form: string): ReadonlySet<string> {
    return this.forms.get(form) ?? new Set();
  }

  /** All forms that reports use of names, in lower case. */
  allForms(): Iterable<[form: string, entities: ReadonlySet<string>]> {
    return this.forms;
  }
}

/** Makes a catalogue of records that come one at a time: what lists do not need of a record is let go at once. */
export class CatalogueBuilder {
  private readonly reports: ReportEntry[] = [];
  private readonly forms = new Map<string, Set<string>>();

  add(record: HearsayRecord): this {
    this.reports.push(reportEntry(record));
    for (const [form, entity] of nameForms(record)) {
      const known = this.forms.get(form);
      if (known) known.add(entity);
      else this.forms.set(form, new Set([entity]));
    }
    return this;
  }

  finish(merged: Merged): Catalogue {
    return new Catalogue(this.reports, merged, this.forms);
  }
}

function placed<T extends { id: string }>(
  reports: readonly ReportEntry[],
  things: (report: ReportEntry) => readonly T[],
): Map<string, Placed<T>> {
  const found = new Map<string, Placed<T>>();
  for (const report of reports) for (const thing of things(report)) found.set(thing.id, { report, thing });
  return found;
}

function claimsOf(merged: Merged, catalogue: Catalogue, events: readonly EventEntry[]): ClaimEntry[] {
  const members = new Map<string, EventEntry[]>();
  for (const entry of events) if (entry.event.claim !== null) append(members, entry.event.claim, entry);
  return merged.claims.map((claim) => claimEntry(claim, members.get(claim.id) ?? [], catalogue));
}

function byPublication(a: ReportEntry, b: ReportEntry): number {
  const key = (report: ReportEntry) => `${publishedDay(report) ?? "9999"} ${report.document.id}`;
  return key(a) < key(b) ? -1 : 1;
}

function byDay({ event: a }: EventEntry, { event: b }: EventEntry): number {
  const left = a.time?.earliest ?? "9999";
  const right = b.time?.earliest ?? "9999";
  if (left !== right) return left < right ? -1 : 1;
  const [until, till] = [a.time?.latest ?? "9999", b.time?.latest ?? "9999"];
  if (until !== till) return until < till ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
