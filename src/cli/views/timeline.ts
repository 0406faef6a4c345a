import type { MergedEvent } from "../../model/index.js";
import type { Labels } from "../labels.js";
import { clip, pad, paint, type Terminal } from "../terminal.js";
import { actWords, participants } from "./events.js";

/** Events, in the order given, each a line under its date; a date that several share is written once. */
export function timelineLines(events: readonly MergedEvent[], labels: Labels, terminal: Terminal): string[] {
  let open = "";
  return events.flatMap((event) => {
    const date = event.time?.value ?? "undated";
    const heading = date === open ? [] : [paint(terminal, "cyan", date)];
    open = date;
    const reports = new Set(event.mentions.map((mention) => mention.document)).size;
    const many = reports > 1 ? `  [${reports} reports]` : "";
    const line = `  ${pad(actWords(event), 20)} ${participants(event, labels)}${many}`;
    return [...heading, clip(line, terminal.width)];
  });
}
