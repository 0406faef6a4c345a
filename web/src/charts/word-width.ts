let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** How wide words are in the font of chart labels, in pixels. */
export function wordWidth(words: string): number {
  const before = known.get(words);
  if (before !== undefined) return before;
  if (context === undefined) {
    context = document.createElement("canvas").getContext("2d");
    if (context) context.font = `500 13px ${getComputedStyle(document.body).fontFamily}`;
  }
  const width = context ? context.measureText(words).width : words.length * 7;
  if (known.size > 20_000) known.clear();
  known.set(words, width);
  return width;
}
