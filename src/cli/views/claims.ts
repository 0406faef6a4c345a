import { type Claim, type ClaimStatus, counted, type Position } from "../../model/index.js";
import { saidWords } from "../../query/index.js";
import type { Labels } from "../labels.js";
import { clip, pad, paint, type Terminal, visible, wrap } from "../terminal.js";
import { quotationLines } from "./quotations.js";
import { wordsOf } from "./statements.js";

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

/**
 * Claims with their status, why, the three counts and each holder's position; with `words`, what each position rests on;
 * with `ids`, each claim's id.
 */
export function claimLines(
  claims: readonly Claim[],
  labels: Labels,
  terminal: Terminal,
  options: { words?: boolean; ids?: boolean } = {},
): string[] {
  const room = terminal.width - STATUS_WIDTH;
  const indent = (line: string) => " ".repeat(STATUS_WIDTH) + line;
  return claims.flatMap((claim) => {
    const status = paint(terminal, COLOURS[claim.status], pad(claim.status, STATUS_WIDTH));
    const [first, ...more] = wrap(visible(claim.proposition.words), room);
    const { reports, families, origins } = claim.counts;
    const counts = [
      counted(reports, "report"),
      counted(families, "copy family", "copy families"),
      counted(origins, "independent origin"),
    ].join(" · ");
    const positions = options.words
      ? claim.positions.flatMap((position) => positionWithWords(position, labels, room))
      : distinctPositions(claim.positions, labels).map((line) => clip(line, room));
    return [
      `${status}${paint(terminal, "bold", first!)}`,
      ...more.map(indent),
      ...wrap(visible(claim.why), room).map(indent),
      indent(paint(terminal, "dim", counts)),
      ...positions.map(indent),
      ...(options.words ? quotationLines(claim, labels, room).map(indent) : []),
      ...(options.ids ? [indent(paint(terminal, "dim", claim.id))] : []),
    ];
  });
}

function distinctPositions(positions: readonly Position[], labels: Labels): string[] {
  const lines = new Map<string, number>();
  for (const position of positions) {
    const line = positionLine(position, labels);
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return [...lines].map(([line, times]) => (times > 1 ? `${line}  ×${times}` : line));
}

function positionLine(position: Position, labels: Labels): string {
  const through = position.chain.length > 1 ? `  (${labels.chain(position.chain)})` : "";
  const hedges = position.hedges.length > 0 ? `  hedged: ${position.hedges.map(visible).join(", ")}` : "";
  return `· ${pad(labels.entity(position.holder), 18)} ${position.stance}${through}${hedges}`;
}

function positionWithWords(position: Position, labels: Labels, room: number): string[] {
  const record = labels.record(position.document);
  const statement = record?.statements.find((one) => one.id === position.statement);
  const event = record?.events.find((one) => one.id === position.event);
  const said = record && statement && statement.content.length > 0 ? wordsOf(saidWords(statement), record) : "";
  const words =
    said || (record && event ? visible(record.document.text.slice(event.evidence.start, event.evidence.end)) : "");
  return [
    clip(positionLine(position, labels), room),
    ...(words ? wrap(/^["“]/.test(words) ? words : `“${words}”`, room - 2).map((line) => `  ${line}`) : []),
    clip(`  ${labels.report(position.document)} (${position.statement ?? position.event ?? position.document})`, room),
  ];
}
