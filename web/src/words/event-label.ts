import type { EventItem } from "../data/shapes.ts";
import { whatWords } from "./vocabulary.ts";

/** "Putin → North Korea: visit": an event in as few words as a mark on a chart has room for. */
export function labelOf(event: Pick<EventItem, "actors" | "recipients" | "mode" | "type">): string {
  const who = event.actors.map((one) => one.label).join(", ");
  const whom = event.recipients.map((one) => one.label).join(", ");
  return `${who}${whom ? ` → ${whom}` : ""}${who || whom ? ": " : ""}${whatWords(event)}`;
}
