import { type Copy, counted, type Story } from "../../model/index.js";
import type { Labels } from "../labels.js";
import { clip, paint, type Terminal, visible } from "../terminal.js";

/** Stories with their days and reports; of a copy, how much of it stands in which other report. */
export function storyLines(
  stories: readonly Story[],
  copies: readonly Copy[],
  labels: Labels,
  terminal: Terminal,
): string[] {
  const copyOf = new Map(copies.map((copy) => [copy.part, copy]));
  return stories.flatMap((story) => [
    paint(terminal, "bold", clip(visible(story.title), terminal.width)),
    `  ${daysOf(story)} · ${counted(story.documents.length, "report")} · ${story.id}`,
    ...story.documents.map((document) => {
      const copy = copyOf.get(document);
      const part = copy ? `  (${Math.round(copy.share * 100)} % from: ${labels.report(copy.whole)})` : "";
      return clip(`  · ${reportName(document, labels)}${part}`, terminal.width);
    }),
  ]);
}

function daysOf({ first, last }: Story): string {
  if (first === null && last === null) return "undated";
  return first === last ? `${first}` : `${first ?? "?"} to ${last ?? "?"}`;
}

function reportName(id: string, labels: Labels): string {
  const document = labels.record(id)?.document;
  const from = [document?.published.value, document?.publisher?.label].flatMap((part) => (part ? [visible(part)] : []));
  return from.length > 0 ? `${labels.report(id)} (${from.join(", ")})` : labels.report(id);
}
