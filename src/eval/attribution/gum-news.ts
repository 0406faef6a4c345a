import { z } from "zod";
import type { LabelledReport } from "./labelled.js";

const Piece = z.object({ start: z.int(), end: z.int() });
const Line = z.object({
  doc: z.string(),
  text: z.string(),
  attributions: z.array(
    z.object({
      source: z.array(Piece),
      cue: z.array(Piece),
      content: z.array(Piece),
      nested_in: z.array(z.string()),
      source_entity: z.object({ mention: z.string().nullish(), wikipedia: z.string().nullish() }).nullish(),
    }),
  ),
});

/** Attributions of GUM's news documents, derived from their discourse trees: one JSON document a line. */
export function readGumNews(jsonl: string): LabelledReport[] {
  const lines = jsonl.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const { doc, text, attributions } = Line.parse(JSON.parse(line));
    return {
      id: doc,
      text,
      attributions: attributions.map(({ nested_in, source_entity, ...spans }) => ({
        ...spans,
        nested: nested_in.length > 0,
        entity: source_entity?.mention
          ? { mention: source_entity.mention, wikipedia: source_entity.wikipedia ?? null }
          : null,
      })),
    };
  });
}
