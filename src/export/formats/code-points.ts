/** Turns offsets in UTF-16 code units into offsets in Unicode code points, the unit of Web Annotation's selectors. */
export class CodePoints {
  /** Positions of the second halves of pairs, rising. */
  private readonly lows: number[] = [];

  constructor(text: string) {
    for (let at = 0; at + 1 < text.length; at++) {
      const code = text.charCodeAt(at);
      const next = text.charCodeAt(at + 1);
      if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) this.lows.push(++at);
    }
  }

  at(offset: number): number {
    let low = 0;
    let high = this.lows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lows[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}
