import type { Edge, MonthTally, Tally } from "../data/shapes.ts";

/** Every month from the first to the last of some, "2024-06" by "2024-06"; empty where there are none. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = first.split("-").map(Number) as [number, number];
  for (let now = first; now <= last && months.length < 2400; now = nameOf(year, month)) {
    months.push(now);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

function nameOf(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

/** The months over which relations stretch. */
export function monthsOf(edges: readonly { months: readonly MonthTally[] }[]): string[] {
  const all = edges
    .flatMap((one) => [one.months[0]?.month, one.months.at(-1)?.month])
    .filter((month) => month !== undefined);
  if (all.length === 0) return [];
  const sorted = [...all].sort();
  return monthsBetween(sorted[0]!, sorted.at(-1)!);
}

/** What passed between two parties in a stretch of months; without one, in all, the undated too. */
export function sumOver(edge: Edge, months: readonly [string, string] | null): Tally {
  if (!months) return { cooperation: edge.cooperation, conflict: edge.conflict, events: edge.events };
  const sum = { cooperation: 0, conflict: 0, events: 0 };
  for (const { month, cooperation, conflict, events } of edge.months) {
    if (month < months[0] || month > months[1]) continue;
    sum.cooperation += cooperation;
    sum.conflict += conflict;
    sum.events += events;
  }
  return sum;
}
