import type { EventEntry } from "../entries.js";
import { countsFor, monthOf, pairsOf, type Side } from "../pairs.js";

/** The pairs of parties that meet in events, each with a number, and which events each meets in. */
export class Meetings {
  /** By pair: who, `a` sorting before `b`. */
  readonly pairs: { a: string; b: string }[] = [];
  /** By the event's position: the month it lies in; null where its date is wider than that. */
  readonly months: readonly (string | null)[];
  /** By the event's position: its score on PLOVER's scale. */
  readonly scales: Float64Array;
  /** A number for each party, and for each pair one by its parties' numbers, the lower party first. */
  private readonly parties = new Map<string, number>();
  private readonly numbers = new Map<number, number>();
  private readonly eventsOf: number[][] = [];
  private readonly pairsIn: (readonly number[])[] = [];

  constructor(
    events: readonly EventEntry[],
    readonly side: Side,
  ) {
    this.scales = Float64Array.from(events, ({ mentions }) => mentions[0]?.finding.scale ?? 0);
    const known = new Map<string, string>();
    this.months = events.map((entry) => {
      const month = monthOf(entry);
      if (month === null) return null;
      const same = known.get(month) ?? month;
      known.set(month, same);
      return same;
    });
    events.forEach((entry, at) => {
      const pairs = countsFor(entry) ? pairsOf(entry, side).map(([a, b]) => this.numberOf(a, b)) : NOBODY;
      this.pairsIn.push(pairs);
      for (const pair of pairs) this.eventsOf[pair]!.push(at);
    });
  }

  /** The numbers of the pairs that meet in an event; none where it does not say that something happened. */
  in(event: number): readonly number[] {
    return this.pairsIn[event]!;
  }

  /** Positions of the events in which two meet, rising. */
  of(pair: number | undefined): readonly number[] {
    return pair === undefined ? [] : this.eventsOf[pair]!;
  }

  /** The number of the pair that two count as, in either order; none where they never meet. */
  find(one: string, other: string): number | undefined {
    const [a, b] = [one, other].map(this.side).sort();
    const [first, second] = [this.parties.get(a!), this.parties.get(b!)];
    return first === undefined || second === undefined ? undefined : this.numbers.get(keyOf(first, second));
  }

  private numberOf(a: string, b: string): number {
    const key = keyOf(this.partyOf(a), this.partyOf(b));
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.pairs.push({ a, b }) - 1;
    this.numbers.set(key, number);
    this.eventsOf.push([]);
    return number;
  }

  private partyOf(id: string): number {
    const known = this.parties.get(id);
    if (known !== undefined) return known;
    this.parties.set(id, this.parties.size);
    return this.parties.size - 1;
  }
}

const NOBODY: readonly number[] = [];

/** One number of two: exact while there are fewer than 2 ** 26 parties. */
function keyOf(a: number, b: number): number {
  return a * 2 ** 26 + b;
}
