import type { Event, HearsayRecord, Span, Statement } from "../../../src/model/index.ts";

/** What a stretch of text is to a finding. */
export type Role = "cue" | "source" | "content" | "hedge" | "trigger" | "evidence" | "object" | "condition" | "time";

export interface Part extends Span {
  role: Role;
}

/** A statement or an event of a report, as the reader walks over them. */
export type Finding = {
  id: string;
  start: number;
  end: number;
  parts: Part[];
} & ({ kind: "statement"; statement: Statement } | { kind: "event"; event: Event });

/** All findings of a report in text order: a statement before the event that it is, the wider before the narrower. */
export function findingsOf(record: HearsayRecord): Finding[] {
  const times = new Map(record.times.map((time) => [time.id, time]));
  const timePart = (id: string | null): Part[] => {
    const time = id ? times.get(id) : undefined;
    return time ? [{ role: "time", start: time.start, end: time.end }] : [];
  };
  const findings: Finding[] = [
    ...record.statements.map((statement): Finding => {
      const parts = [...statementParts(statement), ...timePart(statement.time)];
      return { id: statement.id, kind: "statement", statement, parts, ...extent(parts) };
    }),
    ...record.events.map((event): Finding => {
      const parts = [...eventParts(event), ...timePart(event.time)];
      return { id: event.id, kind: "event", event, parts, ...extent(parts) };
    }),
  ];
  return findings.sort(
    (a, b) =>
      at(a) - at(b) || (a.kind === b.kind ? b.end - b.start - (a.end - a.start) : a.kind === "statement" ? -1 : 1),
  );
}

function at(finding: Finding): number {
  return finding.kind === "statement" ? finding.statement.cue.start : finding.event.trigger.start;
}

function statementParts({ cue, source, content, hedges }: Statement): Part[] {
  return [
    { role: "cue", ...cue },
    ...(source.start !== null && source.end !== null
      ? [{ role: "source" as const, start: source.start, end: source.end }]
      : []),
    ...content.map(({ start, end }) => ({ role: "content" as const, start, end })),
    ...hedges.map(({ start, end }) => ({ role: "hedge" as const, start, end })),
  ];
}

function eventParts({ trigger, evidence, objects, condition }: Event): Part[] {
  return [
    { role: "trigger", ...trigger },
    { role: "evidence", ...evidence },
    ...objects.map(({ start, end }) => ({ role: "object" as const, start, end })),
    ...(condition ? [{ role: "condition" as const, ...condition }] : []),
  ];
}

function extent(parts: readonly Part[]): Span {
  const own = parts.filter((part) => part.role !== "time");
  return { start: Math.min(...own.map((part) => part.start)), end: Math.max(...own.map((part) => part.end)) };
}

/** The statements around one, from the outermost to itself. A broken loop of parents ends where it began. */
export function nesting(id: string, record: HearsayRecord): Statement[] {
  const found: Statement[] = [];
  let next: string | null = id;
  while (next) {
    const statement: Statement | undefined = record.statements.find((one) => one.id === next);
    if (!statement || found.includes(statement)) break;
    found.unshift(statement);
    next = statement.parent;
  }
  return found;
}
