import type { Claim, Event, HearsayRecord, MergedEvent, Statement } from "../model/index.js";
import type { Known } from "./filter.js";

/** One thing with an id, of whatever kind. An event of one report is a `finding`; `event` is one merged from all. */
export type Found = { id: string } & (
  | { kind: "claim"; claim: Claim }
  | { kind: "event"; event: MergedEvent }
  | { kind: "document"; record: HearsayRecord }
  | { kind: "statement"; statement: Statement; record: HearsayRecord }
  | { kind: "finding"; event: Event; record: HearsayRecord }
);

/** Everything whose id begins so; a whole id finds that one thing alone, also where another id begins with it. */
export function findById({ records, merged }: Known, prefix: string): Found[] {
  if (prefix === "") return [];
  const found: Found[] = [];
  const begins = ({ id }: { id: string }) => id.startsWith(prefix);
  for (const claim of merged.claims.filter(begins)) found.push({ id: claim.id, kind: "claim", claim });
  for (const event of merged.events.filter(begins)) found.push({ id: event.id, kind: "event", event });
  for (const record of records) {
    const { document, statements, events } = record;
    if (begins(document)) found.push({ id: document.id, kind: "document", record });
    for (const statement of statements.filter(begins))
      found.push({ id: statement.id, kind: "statement", statement, record });
    for (const event of events.filter(begins)) found.push({ id: event.id, kind: "finding", event, record });
  }
  const exact = found.filter((one) => one.id === prefix);
  return exact.length > 0 ? exact : found;
}
