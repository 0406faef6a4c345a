import type { Span } from "../../model/index.js";

/** The tokens of a text as the attribution scorers count them (`\w+|[^\w\s]`), to ask which ones a span touches. */
export class CountedTokens {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(text: string) {
    for (const match of text.matchAll(/\w+|[^\w\s]/gu)) {
      this.starts.push(match.index);
      this.ends.push(match.index + match[0].length);
    }
  }

  touched(spans: readonly Span[]): Set<number> {
    const set = new Set<number>();
    for (const { start, end } of spans) {
      for (let at = this.firstEndingAfter(start); at < this.starts.length && this.starts[at]! < end; at++) set.add(at);
    }
    return set;
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}

export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
