import type { HearsayRecord } from "../../model/index.js";
import type { Directory } from "../directory.js";
import { fulfilments } from "../events/fulfil.js";
import type { EventGroup } from "../grouping.js";
import type { Ties } from "./repair.js";

/** Who is known from one report alone ties it to no other. */
const OF_ONE_REPORT = /^local:[0-9a-f]{8}-/;

/** What ties reports together: whom they name, and the events that several of them tell of. `claims` are groups of events. */
export function tiesOf(
  records: readonly HearsayRecord[],
  claims: readonly { events: readonly EventGroup[] }[],
  directory: Directory,
): Ties {
  const parties = new Map(records.map((record) => [record.document.id, partiesOf(record, directory)]));
  const told = claims.map(({ events }) => documentsOf(events));
  for (const [deed, plan] of fulfilments(claims.flatMap(({ events }) => events))) told.push(documentsOf([deed, plan]));
  return { parties, told: told.filter((documents) => documents.length > 1) };
}

/** States, bodies and people with a name; who only publishes the news takes no part in it. */
function partiesOf(record: HearsayRecord, directory: Directory): string[] {
  const named = record.mentions
    .map(({ entity }) => entity)
    .filter((id) => !OF_ONE_REPORT.test(id) && !directory.isNews(id));
  return directory.parties(named);
}

/** History that reports recall makes them no story. */
function documentsOf(events: readonly EventGroup[]): string[] {
  const members = events.flatMap((event) => event.members).filter(({ event }) => !event.historical);
  return [...new Set(members.map(({ document }) => document))];
}
