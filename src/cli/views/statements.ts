import type { HearsayRecord, Span, Statement } from "../../model/index.js";
import type { Labels } from "../labels.js";
import { clip, paint, type Terminal, visible, wrap } from "../terminal.js";

/** Who said what through whom, in the order of the text. */
export function statementLines(record: HearsayRecord, labels: Labels, terminal: Terminal): string[] {
  const ordered = [...record.statements].sort((a, b) => a.cue.start - b.cue.start);
  return ordered.flatMap((statement) => {
    const head = `${labels.chain(statement.chain) || "the report itself"}: ${statement.manner}${addressed(statement, record, labels)}`;
    const when = record.times.find((time) => time.id === statement.time);
    const date = when ? `  ${paint(terminal, "cyan", when.value)}` : "";
    const words = contentWords(statement, record);
    return [
      clip(head, terminal.width - 14) + date,
      ...(words ? wrap(words, terminal.width - 2).map((line) => `  ${paint(terminal, "dim", line)}`) : []),
    ];
  });
}

/** What a statement carries, in the report's words. */
export function contentWords(statement: Statement, record: HearsayRecord): string {
  return wordsOf(statement.content, record);
}

/** Stretches of a report as the terminal may show them. */
export function wordsOf(spans: readonly Span[], { document }: HearsayRecord): string {
  return visible(spans.map(({ start, end }) => document.text.slice(start, end)).join(" … "));
}

function addressed(statement: Statement, record: HearsayRecord, labels: Labels): string {
  const names = (mentions: readonly string[]) =>
    labels.list([
      ...new Set(record.mentions.filter((mention) => mentions.includes(mention.id)).map((mention) => mention.entity)),
    ]);
  const to = names(statement.to);
  const target = names(statement.target);
  return `${to ? ` to ${to}` : ""}${target && target !== to ? ` about ${target}` : ""}`;
}
