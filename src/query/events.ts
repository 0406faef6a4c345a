import type { MergedEvent } from "../model/index.js";
import { type Filter, holdsText, inRange, type Known, takesPart } from "./filter.js";
import { namesOutlet, RecordIndex } from "./index-of.js";

/** Events that the filter lets through, in the order of the merged state; a type is matched by code and by what the words name. */
export function findEvents(known: Known, filter: Filter = {}): MergedEvent[] {
  const index = new RecordIndex(known);
  return known.merged.events.filter((event) => {
    const { type, act, actors, recipients, time, mentions } = event;
    return (
      (filter.type === undefined || type === filter.type || act === filter.type) &&
      takesPart([...actors, ...recipients], filter) &&
      inRange(time, filter) &&
      mentions.some((one) => {
        const within = index.event(one.document, one.event)?.within ?? null;
        return namesOutlet(index.outlets(one.document, within), filter.outlet);
      }) &&
      holdsText(
        mentions.map((one) => index.words(one.document, one.event)),
        filter,
      )
    );
  });
}

/** The same events by day, the earliest first; what has no date comes last. */
export function timeline(known: Known, filter: Filter = {}): MergedEvent[] {
  const key = ({ time, id }: MergedEvent) => `${time?.earliest ?? "9999"} ${time?.latest ?? "9999"} ${id}`;
  return findEvents(known, filter).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
