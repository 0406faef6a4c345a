import { parse } from "yaml";
import { z } from "zod";
import { KeyEvent, KeyStatement } from "../seeds/key.js";

/** One text of `eval/variants.yaml` with its key; the head of that file says what the fields mean. */
export const VariantText = z.strictObject({
  id: z.string(),
  phenomenon: z.string(),
  text: z.string(),
  published: z.string().optional(),
  inferred: z.string().nullable().optional(),
  none: z.literal(true).optional(),
  absent: z.array(z.string()).default([]),
  statements: z.array(KeyStatement).default([]),
  events: z.array(KeyEvent).default([]),
  also: z.array(z.string()).default([]),
});
export type VariantText = z.infer<typeof VariantText>;

/** Reads the texts. Throws a ZodError that names the path of what is wrong, an Error where the key quotes no words of its text. */
export function parseVariants(yaml: string): VariantText[] {
  const { texts } = z.strictObject({ texts: z.array(VariantText) }).parse(parse(yaml));
  for (const text of texts) {
    const strange = quoted(text).find((words) => !text.text.includes(words));
    if (strange !== undefined) throw new Error(`${text.id}: not in the text: ${strange}`);
    if (text.none && text.events.length > 0) throw new Error(`${text.id}: both none and events`);
  }
  return texts;
}

function quoted({ statements, events, also }: VariantText): string[] {
  return [
    ...statements.flatMap(({ cue, says, denies }) => [...cue.split("|"), says, denies]),
    ...events.flatMap(({ text, condition }) => [text, condition]),
    ...also,
  ].filter((words) => words !== undefined);
}
