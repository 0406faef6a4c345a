import type { Claim, ClaimStatus, Position } from "../../model/index.js";
import type { Labels } from "../labels.js";
import { clip, pad, paint, type Terminal, visible, wrap } from "../terminal.js";

const STATUS_WIDTH = 14;
const COLOURS: Record<ClaimStatus, Parameters<typeof paint>[1]> = {
  disputed: "red",
  denied: "red",
  acknowledged: "green",
  confirmed: "green",
  alleged: "yellow",
  announced: "blue",
  unconfirmed: "yellow",
  reported: "white",
};

/** A count with its noun, plural where it must be; `many` where that is not just an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Claims with their status and why; with `positions`, each holder's position too. */
export function claimLines(claims: readonly Claim[], labels: Labels, terminal: Terminal, positions = true): string[] {
  return claims.flatMap((claim) => {
    const status = paint(terminal, COLOURS[claim.status], pad(claim.status, STATUS_WIDTH));
    const room = terminal.width - STATUS_WIDTH;
    const words = wrap(visible(claim.proposition.words), room);
    const { reports, families, origins } = claim.counts;
    const counts = `${counted(reports, "report")} · ${counted(families, "copy family", "copy families")} · ${counted(origins, "independent origin")}`;
    const body = [...words.slice(1), ...wrap(visible(claim.why), room), counts];
    return [
      `${status}${paint(terminal, "bold", words[0]!)}`,
      ...body.map((line) => " ".repeat(STATUS_WIDTH) + line),
      ...(positions
        ? distinctPositions(claim.positions, labels).map((line) => " ".repeat(STATUS_WIDTH) + clip(line, room))
        : []),
    ];
  });
}

function distinctPositions(positions: readonly Position[], labels: Labels): string[] {
  const lines = new Map<string, number>();
  for (const position of positions) {
    const through = position.chain.length > 1 ? `  (${labels.chain(position.chain)})` : "";
    const hedges = position.hedges.length > 0 ? `  hedged: ${position.hedges.map(visible).join(", ")}` : "";
    const line = `· ${pad(labels.entity(position.holder), 18)} ${position.stance}${through}${hedges}`;
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return [...lines].map(([line, times]) => (times > 1 ? `${line}  ×${times}` : line));
}
