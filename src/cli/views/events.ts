import type { MergedEvent } from "../../model/index.js";
import type { Labels } from "../labels.js";
import { clip, pad, paint, type Terminal, visible, wrap } from "../terminal.js";

const DATE_WIDTH = 12;

/**
 * Events by date, the undated last: who did what to whom, in whose words, in how many reports. With `every`, all mentions of an
 * event are shown whole, each with its id and why it was taken for the same; with `ids`, each event's own id is shown.
 */
export function eventLines(
  events: readonly MergedEvent[],
  labels: Labels,
  terminal: Terminal,
  options: { every?: boolean; ids?: boolean } = {},
): string[] {
  const room = terminal.width - DATE_WIDTH;
  const indent = (line: string) => " ".repeat(DATE_WIDTH) + paint(terminal, "dim", line);
  return byDate(events).flatMap((event) => {
    const date = pad(event.time ? event.time.value : "undated", DATE_WIDTH);
    const head = `${pad(actWords(event), 18)} ${participants(event, labels)}`;
    const reports = new Set(event.mentions.map((mention) => mention.document)).size;
    const many = reports > 1 ? `  [${reports} reports]` : "";
    const words = options.every
      ? event.mentions.flatMap((mention) => [
          ...wrap(mentionWords(mention, labels), room),
          `  ${mention.event}${mention.reasons.length > 0 ? `: ${mention.reasons.map(visible).join("; ")}` : ""}`,
        ])
      : event.mentions.slice(0, 1).map((mention) => clip(mentionWords(mention, labels), room));
    return [
      `${paint(terminal, "cyan", date)}${clip(head + many, room)}`,
      ...words.filter((line) => line.trim()).map(indent),
      ...(options.ids ? [indent(event.id)] : []),
    ];
  });
}

/** In order of the earliest day they may have been on; a decade or a century sorts by its start, the undated come last. */
export function byDate(events: readonly MergedEvent[]): MergedEvent[] {
  const key = (event: MergedEvent) => event.time?.earliest ?? event.time?.value ?? "9999";
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1));
}

/** What kind of thing happened: its type, what the words name where that is another, its mode. */
export function actWords(event: MergedEvent): string {
  const type = event.type === event.act ? event.type : `${event.type} ${event.act.toLowerCase()}`;
  return event.mode ? `${type} ${event.mode}` : type;
}

export function participants(event: MergedEvent, labels: Labels): string {
  const actors = labels.list(event.actors);
  return event.recipients.length > 0 ? `${actors} → ${labels.list(event.recipients)}` : actors;
}

function mentionWords(mention: MergedEvent["mentions"][number], labels: Labels): string {
  const record = labels.record(mention.document);
  const found = record?.events.find((one) => one.id === mention.event);
  if (!record || !found) return "";
  return `“${visible(record.document.text.slice(found.evidence.start, found.evidence.end)).replace(/[“”]/g, '"')}”`;
}
