import type { Filter } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import type { ClaimEntry, EventEntry, ReportEntry } from "./entries.js";
import { Bits } from "./lookup/bits.js";
import { monthOf } from "./pairs.js";
import { publishedDay } from "./report.js";
import { claimsHolding, eventsHolding, reportsHolding, wordsTyped } from "./sought.js";

/** Events that the filter lets through, by day, the earliest first; a type is matched by code and by what the words name. */
export function eventsIn(catalogue: Catalogue, filter: Filter = {}): readonly EventEntry[] {
  return chosen(catalogue.events, eventsAt(catalogue, filter));
}

/** The same as positions in `catalogue.events`; null: all. */
export function eventsAt(catalogue: Catalogue, filter: Filter): Bits | null {
  const { id, between, month, firstTold } = filter;
  const { lookup, events } = catalogue;
  const narrow = narrowed(catalogue, filter, {
    things: events,
    selected: lookup.events().select(filter),
    holding: eventsHolding,
    toldBy: ({ mentions }) => mentions.map(({ report }) => report.document.id),
  });
  if (id !== undefined) narrow.push(where(events, ({ event }) => event.id === id || event.claim === id));
  if (between !== undefined) {
    const meetings = lookup.parties();
    narrow.push(Bits.of(events.length, meetings.of(meetings.find(...between))));
  }
  if (month !== undefined) narrow.push(where(events, (entry) => isWithin(monthOf(entry), month)));
  if (firstTold !== undefined) narrow.push(where(events, (entry) => isFirstToldSince(entry, firstTold)));
  return Bits.common(narrow);
}

/** Claims that the filter lets through, in the order of the merged state. Holders of positions count as taking part. */
export function claimsIn(catalogue: Catalogue, filter: Filter = {}): readonly ClaimEntry[] {
  const { reality: _, id, ...asked } = filter;
  const { lookup, claims } = catalogue;
  const narrow = narrowed(catalogue, filter, {
    things: claims,
    selected: lookup.claims().select(asked),
    holding: claimsHolding,
    toldBy: ({ claim }) => claim.positions.map(({ document }) => document),
  });
  if (id !== undefined) narrow.push(where(claims, ({ claim }) => claim.id === id));
  return chosen(claims, Bits.common(narrow));
}

/** Whether every report that tells of it was published on or after a day. */
export function isFirstToldSince({ mentions }: EventEntry, day: string): boolean {
  return mentions.length > 0 && mentions.every(({ report }) => (publishedDay(report) ?? "") >= day);
}

/** How things of one kind are found. */
interface Finder<T> {
  things: readonly T[];
  /** Those that the filter's index lets through; null: all. */
  selected: Bits | null;
  holding(catalogue: Catalogue, words: readonly string[]): Bits;
  /** The reports that tell of a thing. */
  toldBy(thing: T): readonly string[];
}

/** What the parts of a filter that all kinds share let through: the index, the words sought, a story's reports. */
function narrowed<T>(
  catalogue: Catalogue,
  { sought, story }: Filter,
  { things, selected, holding, toldBy }: Finder<T>,
): Bits[] {
  const narrow = selected === null ? [] : [selected];
  if (sought !== undefined) narrow.push(holding(catalogue, wordsTyped(sought)));
  if (story !== undefined) {
    const told = new Set(catalogue.story(story)?.documents);
    narrow.push(where(things, (thing) => toldBy(thing).some((document) => told.has(document))));
  }
  return narrow;
}

function isWithin(month: string | null, asked: string | readonly [string, string]): boolean {
  if (month === null) return false;
  const [first, last] = typeof asked === "string" ? [asked, asked] : asked;
  return month >= first && month <= last;
}

function where<T>(things: readonly T[], holds: (thing: T) => boolean): Bits {
  const found = new Bits(things.length);
  things.forEach((thing, at) => {
    if (holds(thing)) found.add(at);
  });
  return found;
}

/**
 * Reports that the filter lets through, by publication: those that name the actors, have an event of the type, tell of a claim of the
 * status, were published within the days, come from or through the outlet and hold the words.
 */
export function reportsIn(catalogue: Catalogue, filter: Filter = {}): readonly ReportEntry[] {
  return chosen(catalogue.reports, reportsAt(catalogue, filter));
}

/** The same as positions in `catalogue.reports`; null: all. What is asked of events alone does not narrow. */
export function reportsAt(catalogue: Catalogue, filter: Filter): Bits | null {
  const { reality: _, ...asked } = filter;
  const { lookup, reports } = catalogue;
  const narrow = narrowed(catalogue, filter, {
    things: reports,
    selected: lookup.reports().select(asked),
    holding: reportsHolding,
    toldBy: ({ document }) => [document.id],
  });
  return Bits.common(narrow);
}

/** The things at the positions chosen. */
export function chosen<T>(things: readonly T[], bits: Bits | null): readonly T[] {
  return bits === null ? things : bits.positions().map((at) => things[at]!);
}
