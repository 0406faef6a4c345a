import type { Decision, HearsayRecord, MergedEvent } from "../model/index.js";
import {
  actorsIn,
  type Catalogue,
  type ClaimEntry,
  claimsIn,
  type EventEntry,
  eventsIn,
  isNarrow,
  type Placed,
  partnersOf,
  relationsIn,
  reportsIn,
  type StatementFilter,
  sourcesIn,
  statementsIn,
  storiesIn,
} from "../query/index.js";
import type { RunNote } from "./about.js";
import type { FlatRow } from "./csv.js";
import {
  actorRow,
  claimRow,
  copyRow,
  countsOf,
  decisionRow,
  documentRow,
  entityRow,
  eventRow,
  mergedEventRow,
  type Naming,
  partnerRow,
  relationRow,
  sourceRow,
  statementRow,
  storyRow,
} from "./rows.js";
import { positionRow, positionsOf, scoreRow, scoresOf } from "./unfolded.js";

/**
 * What can be exported. `events` are those of the world, merged; mentions of them in each report are `findings`; `positions` are who holds what
 * about claims, and `scores` a month of a pair each; `actors` are entities with how much they do and say, `partners` with whom one of them
 * deals. */
export const KINDS = [
  "documents",
  "records",
  "statements",
  "findings",
  "entities",
  "events",
  "claims",
  "positions",
  "stories",
  "copies",
  "sources",
  "relations",
  "scores",
  "actors",
  "partners",
  "decisions",
] as const;
export type Kind = (typeof KINDS)[number];

/** Where exports come from: what is known, and records whole, one at a time. */
export interface Exported {
  catalogue: Catalogue;
  record(id: string): Promise<HearsayRecord | null>;
  /** People's judgements, in the order they were made. */
  decisions: readonly Decision[];
  /** The run that last changed the record; null where none is noted. */
  run: RunNote | null;
}

/** One thing: whole, as the schema has it, and as a flat row (none for what is nested). */
export interface Item {
  json: unknown;
  row: FlatRow | null;
}

/** What the filter lets through, of one kind, before it is written in any format. */
export interface Selection {
  kind: Kind;
  catalogue: Catalogue;
  count: number;
  items(): AsyncIterable<Item>;
  /** For formats that are of events or of words: what these things are made of. */
  events: readonly EventEntry[];
  claims: readonly ClaimEntry[];
  statements: readonly Placed<HearsayRecord["statements"][number]>[];
  findings: readonly Placed<HearsayRecord["events"][number]>[];
}

/** Which kinds one thing alone can be taken of, and which a pair alone, with or without a month. */
const OF_ONE: readonly Kind[] = ["claims", "positions", "events", "findings"];
const OF_A_PAIR: readonly Kind[] = ["events", "findings", "relations", "scores"];
const OF_A_REPORT: readonly Kind[] = ["documents", "records", "statements", "findings"];
const OF_A_SPEAKER: readonly Kind[] = ["statements"];
const OF_A_NAME: readonly Kind[] = ["actors"];
const OF_OUTLETS: readonly Kind[] = ["sources"];

/** Throws a `RangeError` where a filter narrows by what this kind has no part in: else the file would hold everything. */
export function checkNarrow(kind: Kind, filter: StatementFilter): void {
  const { id, between, month, firstTold, report, speaker, about, name, outlets } = filter;
  const only = (asked: unknown, kinds: readonly Kind[], what: string) => {
    if (asked !== undefined && !kinds.includes(kind)) throw new RangeError(`${what} for ${kinds.join(", ")}`);
  };
  only(id, OF_ONE, "one id alone is");
  only(between ?? month, OF_A_PAIR, "two who meet, and a month, are");
  only(firstTold, ["events", "findings"], "what is first told since a day is");
  only(report, OF_A_REPORT, "one report alone is");
  only(speaker ?? about, OF_A_SPEAKER, "who speaks, and about whom, is");
  only(name, OF_A_NAME, "a name is");
  only(outlets, OF_OUTLETS, "outlets only is");
}

const NOTHING = { events: [], claims: [], statements: [], findings: [] };

/** Chooses what to export: the rows that the list of the same filter shows. */
export function select(kind: Kind, filter: StatementFilter, from: Exported): Selection {
  const { catalogue, record } = from;
  const label: Naming = (id) => catalogue.label(id);
  const of = <T>(things: readonly T[], item: (thing: T) => Item | Promise<Item>, more: Partial<Selection> = {}) => ({
    kind,
    catalogue,
    count: things.length,
    items: () => each(things, item),
    ...NOTHING,
    ...more,
  });
  switch (kind) {
    case "documents":
      return of(documentsIn(catalogue, filter), (one) => ({ json: one.document, row: documentRow(one) }));
    case "records":
      return of(documentsIn(catalogue, filter), async ({ document }) => ({
        json: await record(document.id),
        row: null,
      }));
    case "statements": {
      const statements = statementsIn(catalogue, filter);
      return of(statements, (one) => ({ json: inReport(one), row: statementRow(one, label) }), { statements });
    }
    case "findings": {
      const findings = findingsIn(catalogue, filter);
      return of(findings, (one) => ({ json: inReport(one), row: eventRow(one, label) }), { findings });
    }
    case "entities":
      return of(entitiesIn(catalogue, filter), (json) => ({ json, row: entityRow(json) }));
    case "events": {
      const events = eventsIn(catalogue, filter);
      return of(events, ({ event }) => ({ json: event, row: mergedEventRow(event, label) }), { events });
    }
    case "claims": {
      const claims = claimsIn(catalogue, filter);
      return of(claims, ({ claim }) => ({ json: claim, row: claimRow(claim, label) }), { claims });
    }
    case "positions": {
      const positions = claimsIn(catalogue, filter).flatMap(positionsOf);
      return of(positions, (json) => ({ json, row: positionRow(json, catalogue) }));
    }
    case "stories":
      return of(storiesIn(catalogue, filter), (json) => ({ json, row: storyRow(json) }));
    case "copies":
      return of(copiesIn(catalogue, filter), (json) => ({ json, row: copyRow(json) }));
    case "sources":
      return of(sourcesIn(catalogue, filter), (json) => ({ json, row: sourceRow(json) }));
    case "relations":
      return of(relationsIn(catalogue, filter).items, (json) => ({ json, row: relationRow(json, label) }));
    case "scores": {
      const scores = relationsIn(catalogue, filter).items.flatMap(scoresOf);
      return of(scores, (json) => ({ json, row: scoreRow(json, label) }));
    }
    case "actors":
      return of(actorsIn(catalogue, filter), (one) => ({
        json: { ...one.entity, ...countsOf(one) },
        row: actorRow(one),
      }));
    case "partners":
      return of(
        dealersIn(catalogue, filter).flatMap((id) => partnersOf(catalogue, id)),
        (json) => ({ json, row: partnerRow(json, label) }),
      );
    case "decisions":
      return of(from.decisions.toReversed(), (json) => ({ json, row: decisionRow(json) }));
  }
}

async function* each<T>(things: readonly T[], item: (thing: T) => Item | Promise<Item>): AsyncGenerator<Item> {
  for (const thing of things) yield await item(thing);
}

function inReport<T extends object>({ report, thing }: Placed<T>): T & { document: string } {
  return { document: report.document.id, ...thing };
}

/** Reports that the filter lets through, or the one it names. */
function documentsIn(catalogue: Catalogue, { report, ...filter }: StatementFilter) {
  const found = reportsIn(catalogue, filter);
  return report === undefined ? found : found.filter(({ document }) => document.id === report);
}

/** All findings; where a filter narrows, those of the events that it lets through; or those of the report that it names. */
function findingsIn(
  catalogue: Catalogue,
  { report: only, ...filter }: StatementFilter,
): Placed<HearsayRecord["events"][number]>[] {
  if (only !== undefined) return findingsIn(catalogue, filter).filter(({ report }) => report.document.id === only);
  if (!isNarrow(filter))
    return catalogue.reports.flatMap((report) => report.findings.map((thing) => ({ report, thing })));
  return eventsIn(catalogue, filter).flatMap(({ mentions }) =>
    mentions.map(({ report, finding }) => ({ report, thing: finding })),
  );
}

/** Those asked for; everybody where nobody is. */
function dealersIn(catalogue: Catalogue, { actors = [] }: StatementFilter): string[] {
  return actors.length > 0 ? [...new Set(actors.flat())] : [...catalogue.entities()].map(({ id }) => id);
}

function entitiesIn(catalogue: Catalogue, filter: StatementFilter) {
  if (!isNarrow(filter)) return [...catalogue.entities()];
  const named = new Set(reportsIn(catalogue, filter).flatMap((report) => [...report.named]));
  return [...catalogue.entities()].filter(({ id }) => named.has(id));
}

function copiesIn(catalogue: Catalogue, filter: StatementFilter) {
  const ids = new Set(reportsIn(catalogue, filter).map(({ document }) => document.id));
  return catalogue.merged.copies.filter(({ part }) => ids.has(part));
}

/** Ids and labels of those who take part, for formats that name them. */
export function partiesOf({ actors, recipients }: Pick<MergedEvent, "actors" | "recipients">): string[] {
  return [...new Set([...actors, ...recipients])];
}
