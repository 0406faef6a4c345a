export type WordsPlace = "in" | "after" | "before";

/** One thing on a timeline: from when to when, as wide on the screen as its mark and its words need. */
export interface Placed<T> {
  item: T;
  /** Pixels from the left edge of the chart. */
  x: number;
  width: number;
  /** Width of the mark alone: of the days it stands for. */
  mark: number;
  row: number;
  /** Where its words stand: in the mark, after it or before it. */
  words: WordsPlace;
  /** Whether its words fit beside its mark. */
  worded: boolean;
}

/** Things so near each other that they are drawn as one mark with their number. */
export interface Crowd<T> {
  items: T[];
  x: number;
  width: number;
  row: number;
}

export interface Lane<T> {
  placed: Placed<T>[];
  crowds: Crowd<T>[];
  rows: number;
}

export interface Extent<T> {
  item: T;
  x: number;
  /** Width of the mark alone. */
  mark: number;
  /** Width of mark and words. */
  worded: number;
  words: WordsPlace;
}

/**
 * Lays things out in rows so that none covers another. Words are kept where there is room within `rows`; where there is none the mark
 * stands alone, and where not even marks fit, those nearest are drawn as one with their number. Nothing is left out.
 */
export function layLane<T>(extents: readonly Extent<T>[], rows: number, gap = 8): Lane<T> {
  const crowded = isCrowded(inOrder(extents), rows, gap);
  const sorted = crowded ? inOrder(extents.map(bare)) : inOrder(extents);
  const ends: number[] = [];
  const placed: Placed<T>[] = [];
  const rest: Extent<T>[] = [];
  for (const { item, x, mark, worded, words } of sorted) {
    const width = crowded ? mark : worded;
    const row = freeRow(ends, x, rows);
    if (row === null) {
      rest.push({ item, x, mark, worded, words });
      continue;
    }
    ends[row] = x + width + gap;
    placed.push({ item, x, width, mark, row, words, worded: !crowded });
  }
  if (crowded) giveWords(placed, sorted, gap);
  const crowds = crowdsOf(rest, Math.max(1, ends.length));
  return { placed, crowds, rows: Math.max(1, ends.length) + (crowds.length > 0 ? 1 : 0) };
}

function inOrder<T>(extents: readonly Extent<T>[]): Extent<T>[] {
  return [...extents].sort((a, b) => a.x - b.x || b.mark - a.mark);
}

/** Where it is crowded, words stand after their mark or not at all. */
function bare<T>(one: Extent<T>): Extent<T> {
  if (one.words !== "before") return one;
  return { ...one, x: one.x + one.worded - one.mark, words: "after" };
}

/** Whether all words at once would need more rows than there are. */
function isCrowded<T>(sorted: readonly Extent<T>[], rows: number, gap: number): boolean {
  const ends: number[] = [];
  for (const one of sorted) {
    const row = freeRow(ends, one.x, rows);
    if (row === null) return true;
    ends[row] = one.x + one.worded + gap;
  }
  return false;
}

function freeRow(ends: readonly number[], x: number, rows: number): number | null {
  for (let row = 0; row < ends.length; row++) if (ends[row]! <= x) return row;
  return ends.length < rows ? ends.length : null;
}

/** Gives words back to marks with room before the next one in their row. */
function giveWords<T>(placed: Placed<T>[], extents: readonly Extent<T>[], gap: number): void {
  const wants = new Map(extents.map((one) => [one.item, one.worded]));
  const next = new Map<number, number>();
  for (let i = placed.length - 1; i >= 0; i--) {
    const one = placed[i]!;
    const room = (next.get(one.row) ?? Number.POSITIVE_INFINITY) - one.x - gap;
    const wanted = wants.get(one.item) ?? one.width;
    if (wanted <= room) Object.assign(one, { width: wanted, worded: true });
    next.set(one.row, one.x);
  }
}

function crowdsOf<T>(rest: readonly Extent<T>[], row: number, reach = 36): Crowd<T>[] {
  const crowds: Crowd<T>[] = [];
  for (const { item, x, mark } of rest) {
    const last = crowds.at(-1);
    if (last && x - last.x < reach) {
      last.items.push(item);
      last.width = Math.max(last.width, Math.min(reach - 4, x + mark - last.x));
    } else crowds.push({ items: [item], x, width: 28, row });
  }
  return crowds;
}
