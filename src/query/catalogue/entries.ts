import type { Claim, Entity, Event, HearsayRecord, MergedEvent, NewsDocument, Statement } from "../../model/index.js";

import type { Stand } from "./stand.js";

/** A report as lists need it: without its sentences and mentions, with what they would be looked up for. */
export interface ReportEntry {
  document: NewsDocument;
  made: HearsayRecord["made"];
  entities: Entity[];
  /** Those of its entities that hand news on. */
  outlets: readonly Entity[];
  /** Entities that some mention stands for. */
  named: ReadonlySet<string>;
  statements: readonly Statement[];
  findings: readonly Event[];
  /** By statement: entities it is said to, and whom it is about; left out where there are neither. */
  addressed: ReadonlyMap<string, { to: readonly string[]; target: readonly string[] }>;
  /** By time id: its value. */
  times: ReadonlyMap<string, string>;
}

/** A finding or a statement in its report. */
export interface Placed<T> {
  report: ReportEntry;
  thing: T;
}

export interface EventEntry {
  event: MergedEvent;
  /** What each mention points at, in order; those whose report is gone are left out. */
  mentions: readonly { report: ReportEntry; finding: Event; reasons: readonly string[] }[];
  stand: Stand;
  /** The last day on which a report that tells of it was published; null where none is dated. */
  told: string | null;
}

export interface ClaimEntry {
  claim: Claim;
  told: string | null;
  /** The events that are one proposition with it. */
  events: readonly EventEntry[];
}
