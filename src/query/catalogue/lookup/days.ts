import { holdingFirst } from "../lists.js";
import { Bits } from "./bits.js";

/** No day. */
const NONE = -1;

/** A day, or none, for each thing of a list, as numbers in the order of the days. ISO dates of any length compare as strings do. */
export class Days {
  private readonly days: readonly string[];
  private readonly ranks: Int32Array;

  constructor(given: readonly (string | null)[]) {
    this.days = [...new Set(given.filter((day) => day !== null))].sort();
    const rankOf = new Map(this.days.map((day, rank) => [day, rank]));
    this.ranks = Int32Array.from(given, (day) => (day === null ? NONE : rankOf.get(day)!));
  }

  /** Those with a day that is not before this one. */
  from(day: string): Bits {
    const first = this.firstNot((known) => known < day);
    return this.where((rank) => rank >= first);
  }

  /** Those with a day that is not after this day, month or year. */
  to(day: string): Bits {
    const end = this.firstNot((known) => known.slice(0, day.length) <= day);
    return this.where((rank) => rank !== NONE && rank < end);
  }

  known(): Bits {
    return this.where((rank) => rank !== NONE);
  }

  private where(holds: (rank: number) => boolean): Bits {
    const found = new Bits(this.ranks.length);
    for (let at = 0; at < this.ranks.length; at++) if (holds(this.ranks[at]!)) found.add(at);
    return found;
  }

  /** The rank of the first day of which it does not hold, where it holds of some first days alone. */
  private firstNot(holds: (day: string) => boolean): number {
    return holdingFirst(this.days.length, (rank) => holds(this.days[rank]!));
  }
}
