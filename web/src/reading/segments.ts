import type { Span } from "../../../src/model/index.ts";
import type { Finding, Role } from "./findings.ts";

/** A stretch of text over which nothing changes: its words, the findings over it, how many voices deep it is. */
export interface Segment extends Span {
  text: string;
  /** Findings that have a part here, the narrowest first. */
  over: { id: string; role: Role; width: number }[];
  /** How many statements' contents it lies in: the nesting of voices. */
  depth: number;
}

/** Cuts a block of a text where any part of a finding begins or ends. Together the segments are the block, unchanged. */
export function segmentsOf(text: string, block: Span, findings: readonly Finding[]): Segment[] {
  const here = findings.flatMap((finding) =>
    finding.parts
      .filter((part) => part.start < block.end && part.end > block.start)
      .map((part) => ({ ...part, id: finding.id, width: part.end - part.start })),
  );
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of here) {
    cuts.add(Math.max(start, block.start));
    cuts.add(Math.min(end, block.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i]!, edges[i + 1]!];
    const over = here
      .filter((part) => part.start <= start && part.end >= end)
      .sort((a, b) => a.width - b.width)
      .map(({ id, role, width }) => ({ id, role, width }));
    const voices = new Set(over.filter((one) => one.role === "content").map((one) => one.id));
    segments.push({ start, end, text: text.slice(start, end), over, depth: voices.size });
  }
  return segments;
}

/** The finding that a click on a segment means: the narrowest, or, where that is shown already, the next wider. */
export function chosen(segment: Pick<Segment, "over">, shown: string | null): string | null {
  const ids = [...new Set(segment.over.filter((one) => one.role !== "time").map((one) => one.id))];
  if (ids.length === 0) return null;
  const at = shown ? ids.indexOf(shown) : -1;
  return ids[(at + 1) % ids.length]!;
}
