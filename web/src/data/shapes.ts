import type { Decision, FindingChange } from "../../../src/model/across.ts";
import type { HearsayRecord } from "../../../src/model/record.ts";
import type { ClaimStatus } from "../../../src/model/vocabulary.ts";
import type { ClaimItem, PositionView } from "../../../src/serve/schemas/claims.ts";
import type { EntityRef, ReportRef } from "../../../src/serve/schemas/common.ts";
import type { EventItem } from "../../../src/serve/schemas/events.ts";
import type { StatementItem } from "../../../src/serve/schemas/statements.ts";

/** What the API answers: where it has a schema of its own, that one; else what its documentation says (docs/api.md). */
export type { Decision, FindingChange } from "../../../src/model/across.ts";
export type { ClaimDetail, ClaimItem, EventDetail, PositionView } from "../../../src/serve/schemas/claims.ts";
export type { ChainView, EntityRef, ReportRef } from "../../../src/serve/schemas/common.ts";
export type { EventItem, MentionView } from "../../../src/serve/schemas/events.ts";
export type { StatementItem } from "../../../src/serve/schemas/statements.ts";

/** A page of a list; `next` is the cursor of the page after it. */
export interface ListOf<T> {
  total: number;
  items: T[];
  next: string | null;
}

/** The first few of something, and how many there are. */
export interface Some<T> {
  total: number;
  items: T[];
}

export interface Overview {
  counts: Record<"reports" | "statements" | "events" | "claims" | "stories" | "copies", number> & {
    status: Record<ClaimStatus, number>;
  };
  latest: Some<EventItem>;
  disputed: Some<ClaimItem>;
  denied: Some<ClaimItem>;
  alleged: Some<ClaimItem>;
  unconfirmed: Some<ClaimItem>;
  planned: Some<EventItem>;
  reports: Some<ReportRef>;
}

export interface ReportItem extends ReportRef {
  statements: number;
  events: number;
  story: string | null;
  copyOf: string | null;
}

export interface ReportDetail {
  report: ReportItem;
  record: HearsayRecord;
  /** Which event and claim each finding is part of. */
  merged: { finding: string; event: string; claim: string | null }[];
  /** What people judged of its findings; the record has what is mended, and still those that are rejected. */
  judged: Decision[];
}

export interface StoryItem {
  id: string;
  title: string;
  first: string | null;
  last: string | null;
  reports: number;
}

export interface StoryDetail extends StoryItem {
  documents: { report: ReportRef; copyOf: { report: ReportRef; share: number; reasons: string[] } | null }[];
  events: EventItem[];
}

export interface ActorItem extends EntityRef {
  events: number;
  statements: number;
  reports: number;
}

export interface ActorDetail {
  entity: EntityRef & { sector: string[]; description: string | null };
  called: string[];
  said: Some<StatementItem>;
  saidAbout: Some<StatementItem>;
  did: Some<EventItem>;
  undergone: Some<EventItem>;
  claims: Some<ClaimItem>;
  with: Some<{ entity: EntityRef; events: number }>;
}

export interface SourceItem {
  entity: EntityRef;
  outlet: boolean;
  reports: number;
  publishes: number;
  /** How often it is the origin, and how often it hands on another's word. */
  speaks: number;
  passesOn: number;
  copies: number;
  copied: number;
}

export interface Tally {
  cooperation: number;
  conflict: number;
  events: number;
}

export interface MonthTally extends Tally {
  month: string;
}

export interface Edge extends Tally {
  a: string;
  b: string;
  months: MonthTally[];
  undated: Tally;
}

export interface Relations {
  total: number;
  nodes: (EntityRef & { events: number })[];
  edges: Edge[];
}

/** Events by day, and how many there are besides those given. */
export interface TimelineList extends ListOf<EventItem> {
  months: { month: string; events: number }[];
  undated: number;
  days: { first: string; last: string } | null;
}

/** Events of one lane, counted by year, month or day. */
export interface CountedLane {
  key: string;
  name: string;
  events: number;
  counts: { at: string; events: number }[];
  /** Known only to a wider stretch. */
  wider: number;
}

export interface PairDetail {
  a: EntityRef;
  b: EntityRef;
  total: Tally;
  months: (MonthTally & { items: EventItem[] })[];
  undated: Tally & { items: EventItem[] };
}

export interface Hits {
  actors: Some<EntityRef>;
  claims: Some<ClaimItem>;
  events: Some<EventItem>;
  reports: Some<ReportRef>;
}

/** A claim that reports since a day made or added to. */
export interface Change {
  kind: "new" | "more";
  claim: ClaimItem;
  before: ClaimStatus | null;
  positions: PositionView[];
}

export interface Changes extends ListOf<Change> {
  reports: Some<ReportRef> & { undated: number };
  events: Some<EventItem>;
}

/** A decision to be made: of a finding, or of two other things, whose kind their ids tell. */
export type NewDecision = Pick<Decision, "judgement" | "left" | "right" | "by" | "note"> & {
  kind?: "finding";
  change?: FindingChange;
};

/** How far a job has come; when it is done, what was found. */
export interface Job {
  id: string;
  state: "waiting" | "running" | "done" | "failed";
  stage: "read" | "merge" | null;
  done: number;
  of: number | null;
  rate: number | null;
  error: string | null;
  found: {
    counts: { added: number; changed: number; unchanged: number; setAside: number };
    problems: string[];
    reports: ReportRef[];
    statements: number;
    events: EventItem[];
    claims: ClaimItem[];
  } | null;
}
