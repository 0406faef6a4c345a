import { type Claim, counted, type HearsayRecord, type Merged, type Published } from "../../model/index.js";
import { STATUS_ORDER } from "../../query/index.js";
import type { Labels } from "../labels.js";
import { clip, paint, type Terminal, visible } from "../terminal.js";
import { claimLines } from "./claims.js";
import { eventLines } from "./events.js";
import { statementLines } from "./statements.js";

/** Everything known: the reports and their dates, what happened by date, claims with positions, who said what through whom. */
export function overview(
  records: readonly HearsayRecord[],
  merged: Merged,
  labels: Labels,
  terminal: Terminal,
): string[] {
  const title = (text: string) => ["", paint(terminal, ["bold", "underline"], text)];
  const contested = merged.claims.filter((claim) => claim.status !== "reported");
  return [
    sums(records, merged),
    ...title("Reports"),
    ...records.flatMap((record) => reportLines(record, terminal)),
    ...title("What happened"),
    ...eventLines(merged.events, labels, terminal),
    ...title("Claims: who holds what"),
    ...claimLines(byStatus(contested), labels, terminal),
    ...title("Who said what, through whom"),
    ...records.flatMap((record) => [
      paint(terminal, "bold", clip(labels.report(record.document.id), terminal.width)),
      ...statementLines(record, labels, terminal),
      "",
    ]),
  ];
}

/** Claims with the contested first. */
export function byStatus(claims: readonly Claim[]): Claim[] {
  return [...claims].sort(
    (a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) || (a.id < b.id ? -1 : 1),
  );
}

/** How much there is, in one line. */
export function sums(records: readonly HearsayRecord[], merged: Merged): string {
  const statements = records.reduce((sum, record) => sum + record.statements.length, 0);
  const disputed = merged.claims.filter((claim) => claim.status === "disputed").length;
  return [
    counted(records.length, "report"),
    counted(statements, "statement"),
    counted(merged.events.length, "event"),
    counted(merged.claims.length, "claim") + (disputed > 0 ? ` (${disputed} disputed)` : ""),
    counted(merged.stories.length, "story", "stories"),
    counted(merged.copies.length, "copy", "copies"),
  ].join(" · ");
}

function reportLines({ document }: HearsayRecord, terminal: Terminal): string[] {
  const name = clip(visible(document.headline ?? document.text.slice(0, 100)), terminal.width);
  const from = [document.publisher?.label, document.dateline?.place].filter(Boolean).map((part) => visible(part!));
  const reasons =
    document.published.basis === "inferred"
      ? document.published.reasons.map((reason) => `    ${visible(reason.text)}`)
      : [];
  return [
    paint(terminal, "bold", name),
    `  ${[publishedWords(document.published), ...from].join(" · ")}`,
    ...reasons.map((line) => paint(terminal, "dim", clip(line, terminal.width))),
  ];
}

function publishedWords(published: Published): string {
  const { value, basis, earliest, latest } = published;
  if (basis === "unknown" || (value === null && !earliest && !latest)) return "publication date unknown";
  const range = earliest !== latest && (earliest || latest) ? ` (between ${earliest ?? "?"} and ${latest ?? "?"})` : "";
  const day = value ?? "day open";
  return basis === "inferred" ? `published ${day}, inferred${range}` : `published ${day}, ${basis}`;
}
