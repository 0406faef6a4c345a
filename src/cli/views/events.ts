import type { HearsayRecord, MergedEvent } from "../../model/index.js";
import type { Labels } from "../labels.js";
import { clip, pad, paint, type Terminal, visible } from "../terminal.js";

const DATE_WIDTH = 12;

/** Events by date, the undated last: who did what to whom, in whose words, in how many reports. */
export function eventLines(events: readonly MergedEvent[], labels: Labels, terminal: Terminal): string[] {
  return byDate(events).flatMap((event) => {
    const date = pad(event.time ? event.time.value : "undated", DATE_WIDTH);
    const act = [event.type === event.act ? event.type : `${event.type} ${event.act.toLowerCase()}`, event.mode].filter(
      Boolean,
    );
    const who =
      event.recipients.length > 0
        ? `${labels.list(event.actors)} → ${labels.list(event.recipients)}`
        : labels.list(event.actors);
    const head = `${pad(act.join(" "), 18)} ${who}`;
    const words = evidence(event, labels);
    const reports = new Set(event.mentions.map((mention) => mention.document)).size;
    const many = reports > 1 ? `  [${reports} reports]` : "";
    return [
      `${paint(terminal, "cyan", date)}${clip(head + many, terminal.width - DATE_WIDTH)}`,
      ...(words
        ? [" ".repeat(DATE_WIDTH) + paint(terminal, "dim", clip(`“${words}”`, terminal.width - DATE_WIDTH))]
        : []),
    ];
  });
}

/** In order of the earliest day they may have been on; a decade or a century sorts by its start, the undated come last. */
export function byDate(events: readonly MergedEvent[]): MergedEvent[] {
  const key = (event: MergedEvent) => event.time?.earliest ?? event.time?.value ?? "9999";
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1));
}

function evidence(event: MergedEvent, labels: Labels): string {
  const first = event.mentions[0];
  const record: HearsayRecord | undefined = first && labels.record(first.document);
  const found = record?.events.find((one) => one.id === first!.event);
  return found
    ? visible(record!.document.text.slice(found.evidence.start, found.evidence.end)).replace(/[“”]/g, '"')
    : "";
}
