import type { HearsayRecord } from "../model/index.js";
import { type Filter, holdsText, inRange, type Known, takesPart } from "./filter.js";
import { namesOutlet, RecordIndex } from "./index-of.js";

/**
 * Reports that the filter lets through, in the order given: those that name the actors, have an event of the type, were published
 * within the days, come from or through the outlet and hold the words.
 */
export function findReports(known: Known, filter: Filter = {}): HearsayRecord[] {
  const index = new RecordIndex(known);
  return known.records.filter((record) => {
    const { published } = record.document;
    return (
      isAbout(record, filter) &&
      inRange({ ...published, value: published.value ?? "" }, filter) &&
      (namesOutlet(index.outlets(record.document.id, null), filter.outlet) ||
        record.statements.some(({ id }) => namesOutlet(index.outlets(record.document.id, id), filter.outlet)))
    );
  });
}

/** Whether a report names the actors, has an event of the type and holds the words. */
function isAbout({ document, mentions, events }: HearsayRecord, filter: Filter): boolean {
  const named = mentions.map((mention) => mention.entity);
  return (
    takesPart(named, filter) &&
    (filter.type === undefined || events.some(({ type, act }) => type === filter.type || act === filter.type)) &&
    holdsText([document.text], filter)
  );
}
