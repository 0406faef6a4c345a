import type { Time } from "../../model/index.js";
import type { GoldTime } from "./tml.js";

/** A finding with the rule that made it. */
export interface FoundTime extends Time {
  rule: string;
}

/** An annotated expression and the one found for it; one of the two is null where it has no fellow. */
export interface Pair {
  gold: GoldTime | null;
  found: FoundTime | null;
}

/** One-to-one, in text order, exact spans first; what is missed and what is spurious comes last, alone. */
export function pairTimes(gold: readonly GoldTime[], found: readonly FoundTime[]): Pair[] {
  const pairs: Pair[] = [];
  const taken = new Set<GoldTime | FoundTime>();
  const take = (fits: (a: GoldTime, b: FoundTime) => boolean) => {
    for (const a of gold) {
      const b = taken.has(a) ? undefined : found.find((other) => !taken.has(other) && fits(a, other));
      if (!b) continue;
      taken.add(a).add(b);
      pairs.push({ gold: a, found: b });
    }
  };
  take((a, b) => a.start === b.start && a.end === b.end);
  take((a, b) => a.start < b.end && b.start < a.end);
  for (const a of gold) if (!taken.has(a)) pairs.push({ gold: a, found: null });
  for (const b of found) if (!taken.has(b)) pairs.push({ gold: null, found: b });
  return pairs;
}

/**
 * What can be wrong with a pair: `anchor` is a right kind of value reckoned from elsewhere ("2024-10-07" for "2024-10-14"), `value` a
 * value of another kind.
 */
export type Slip = "missed" | "spurious" | "extent" | "type" | "value" | "anchor";

export function slipsOf({ gold, found }: Pair): Slip[] {
  if (!gold || !found) return [gold ? "missed" : "spurious"];
  const slips: Slip[] = [];
  if (gold.value !== found.value) slips.push(shape(gold.value) === shape(found.value) ? "anchor" : "value");
  if (gold.type !== found.type) slips.push("type");
  if (gold.start !== found.start || gold.end !== found.end) slips.push("extent");
  return slips;
}

/**
 * Whether two values name one period, however written: annotators have "1998-XX" and "1998-XX-XX" for the year 1998, "199X" for the
 * 1990s, "2000-W6" for week 6.
 */
export function samePeriod(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(value: string): string {
  if (!/^\d{3}/.test(value)) return value;
  return value
    .replace(/-W(\d)(?=$|-)/, "-W0$1")
    .replace(/(-XX)+$/, "")
    .replace(/^(\d{3})X$/, "$1");
}

function shape(value: string): string {
  return value.startsWith("P") ? value : value.replace(/\d/g, "9");
}
