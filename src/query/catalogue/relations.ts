import type { Catalogue } from "./catalogue.js";
import type { EventEntry } from "./entries.js";

/** Sums of PLOVER's scale over events: what is good for the other side and what is bad for it, apart. */
export interface Tally {
  cooperation: number;
  conflict: number;
  events: number;
}

export interface MonthTally extends Tally {
  month: string;
}

/** What two parties did to each other, whoever began. `a` sorts before `b`. */
export interface Relation extends Tally {
  a: string;
  b: string;
  /** In order, months without events left out. */
  months: MonthTally[];
  /** Events that are not known to the month. */
  undated: Tally;
}

/** Whom an actor counts as: itself, or the state it acts for. */
export type Side = (id: string) => string;

/** Pairs that deal with each other in these events, those of most events first. */
export function relationsOf(events: readonly EventEntry[], side: Side): Relation[] {
  const found = new Map<string, Relation & { byMonth: Map<string, MonthTally> }>();
  for (const entry of events) {
    for (const [a, b] of pairsOf(entry, side)) {
      const key = `${a} ${b}`;
      let relation = found.get(key);
      if (!relation) {
        relation = { a, b, ...none(), months: [], undated: none(), byMonth: new Map() };
        found.set(key, relation);
      }
      count(relation, entry);
      count(tallyOf(relation, monthOf(entry)), entry);
    }
  }
  return [...found.values()]
    .map(({ byMonth, ...relation }) => ({
      ...relation,
      months: [...byMonth.values()].sort((x, y) => (x.month < y.month ? -1 : 1)),
    }))
    .sort((x, y) => y.events - x.events || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
}

function tallyOf({ byMonth, undated }: Relation & { byMonth: Map<string, MonthTally> }, month: string | null): Tally {
  if (month === null) return undated;
  const known = byMonth.get(month);
  if (known) return known;
  const tally = { month, ...none() };
  byMonth.set(month, tally);
  return tally;
}

/** The month an event lies in; null where its date is wider than that. */
export function monthOf({ event: { time } }: EventEntry): string | null {
  const from = time?.earliest?.slice(0, 7) ?? null;
  return from !== null && from.length === 7 && from === time?.latest?.slice(0, 7) ? from : null;
}

/** The sides that meet in an event, each pair once: those who act with those acted on, or with each other where nobody is. */
export function pairsOf({ event }: EventEntry, side: Side): [string, string][] {
  if (event.actors.length === 1 && event.recipients.length === 1)
    return onePair(event.actors[0]!, event.recipients[0]!, side);
  const actors = sidesOf(event.actors, side);
  const others = event.recipients.length > 0 ? sidesOf(event.recipients, side) : actors;
  const pairs = new Map<string, [string, string]>();
  for (const actor of actors) {
    for (const other of others) {
      if (actor === other) continue;
      const pair: [string, string] = actor < other ? [actor, other] : [other, actor];
      pairs.set(pair.join(" "), pair);
    }
  }
  return [...pairs.values()];
}

/** The usual case, made quick: one acts on one other. */
function onePair(actor: string, recipient: string, side: Side): [string, string][] {
  if (NOBODY.includes(actor) || NOBODY.includes(recipient)) return [];
  const [a, b] = [side(actor), side(recipient)];
  return a === b ? [] : [a < b ? [a, b] : [b, a]];
}

/** Events that say something happened; promises count as what they are by their type. */
export function countsFor({ mentions }: EventEntry): boolean {
  return mentions.some(({ finding }) => finding.polarity === "positive" && !UNREAL.includes(finding.reality));
}

const UNREAL: readonly string[] = ["predicted", "conditional", "hypothetical", "demanded", "proposed"];
const NOBODY: readonly string[] = ["unnamed", "unknown", "unknown-publisher"];

function sidesOf(ids: readonly string[], side: Side): string[] {
  return [...new Set(ids.filter((id) => !NOBODY.includes(id)).map(side))];
}

function none(): Tally {
  return { cooperation: 0, conflict: 0, events: 0 };
}

function count(tally: Tally, { mentions }: EventEntry): void {
  const scale = mentions[0]?.finding.scale ?? 0;
  tally.events++;
  if (scale > 0) tally.cooperation = tenths(tally.cooperation + scale);
  if (scale < 0) tally.conflict = tenths(tally.conflict - scale);
}

/** The scale has one decimal; sums are kept to it. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The sides of a catalogue: leaders, ministries and armed forces count as their state, all others as themselves. */
export function partySide(catalogue: Catalogue): Side {
  const known = new Map<string, string>();
  return (id) => {
    const side = known.get(id) ?? catalogue.directory.party(id);
    known.set(id, side);
    return side;
  };
}
