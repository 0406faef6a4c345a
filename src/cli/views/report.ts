import type { Event, HearsayRecord, Span, Statement } from "../../model/index.js";
import type { Labels } from "../labels.js";
import { isCoded, languageName } from "../languages.js";
import { clip, pad, paint, type Terminal, visible, wrap } from "../terminal.js";
import { contentWords, statementLines } from "./statements.js";

/** One report: its frame, its statements, its own events with the words they rest on. */
export function reportLines(record: HearsayRecord, labels: Labels, terminal: Terminal): string[] {
  const { document } = record;
  const frame: [string, string | null | undefined][] = [
    ["id", document.id],
    ["ref", document.ref],
    ["published", `${document.published.value ?? "unknown"} (${document.published.basis})`],
    ["publisher", document.publisher?.label],
    [
      "language",
      isCoded(document.language) ? null : `${languageName(document.language)}: kept and searchable, not coded`,
    ],
    ["agency", document.agency && labels.entity(document.agency)],
    ["dateline", document.dateline?.place],
    ["byline", document.byline.join(", ")],
    ["editor", document.editor],
  ];
  const marked = document.blocks.filter((block) => block.role === "boilerplate");
  return [
    paint(terminal, "bold", clip(labels.report(document.id), terminal.width)),
    ...frame.flatMap(([name, value]) => (value ? [`${pad(name, 10)} ${visible(value)}`] : [])),
    ...document.published.reasons.map((reason) => `           ${visible(reason.text)}`),
    ...marked.map((block) =>
      clip(`left out: ${visible(document.text.slice(block.start, block.end))} (${block.reason})`, terminal.width),
    ),
    "",
    ...statementLines(record, labels, terminal),
    "",
    ...record.events.flatMap((event) => eventOfReport(event, record, labels, terminal)),
  ];
}

/** A statement or an event of one report, whole: every field, the words, where they stand and the rule that found it. */
export function findingLines(
  finding:
    | { kind: "statement"; statement: Statement; record: HearsayRecord }
    | { kind: "finding"; event: Event; record: HearsayRecord },
  labels: Labels,
  terminal: Terminal,
): string[] {
  const { record } = finding;
  const report = `in ${labels.report(record.document.id)}`;
  if (finding.kind === "finding") return [report, ...eventOfReport(finding.event, record, labels, terminal)];
  const { statement } = finding;
  const lines = [
    `${labels.chain(statement.chain) || "the report itself"}: ${statement.manner} (${statement.quote})`,
    ...wrap(`“${contentWords(statement, record)}”`, terminal.width),
    ...statement.hedges.map((hedge) => `hedged: ${words(record, hedge)} (${hedge.grade})`),
    ...statement.answers.map((answer) => `${answer.stance} ${answer.to}`),
    place(statement.cue, record, statement.by),
  ];
  return [report, ...lines];
}

function eventOfReport(event: Event, record: HearsayRecord, labels: Labels, terminal: Terminal): string[] {
  const who = labels.list(event.actors.map((actor) => actor.entity));
  const whom = labels.list(event.recipients.map((recipient) => recipient.entity));
  const time = record.times.find((one) => one.id === event.time)?.value ?? "undated";
  const traits = [
    event.mode,
    ...event.context,
    event.reality === "actual" ? null : event.reality,
    event.polarity === "negative" ? "negated" : null,
  ];
  const label = [event.type, ...traits].filter(Boolean).join(" ");
  return [
    `${paint(terminal, "cyan", pad(time, 12))}${clip(`${label}: ${who}${whom ? ` → ${whom}` : ""}`, terminal.width - 12)}`,
    ...wrap(`“${words(record, event.evidence)}”`, terminal.width - 12).map((line) => " ".repeat(12) + line),
    " ".repeat(12) + place(event.trigger, record, event.by),
  ];
}

function place(span: Span, record: HearsayRecord, by: string): string {
  return `${record.document.id} ${span.start}–${span.end} by ${by}`;
}

function words(record: HearsayRecord, { start, end }: Span): string {
  return visible(record.document.text.slice(start, end));
}
