import { parse } from "yaml";
import { z } from "zod";
import { ClaimStatus } from "../../model/index.js";

/** The answer key of the corpus (`eval/corpus/key.yaml`); its head says how it is read. */

const oneOrAny = z.union([z.string(), z.strictObject({ any: z.array(z.string()) })]);

/** Words in a report, by the report's id. */
export const Place = z.tuple([z.string(), z.string()]);
export type Place = z.infer<typeof Place>;

export const KeyPosition = z.strictObject({ by: z.string(), stance: oneOrAny });
export type KeyPosition = z.infer<typeof KeyPosition>;

export const KeyClaim = z.strictObject({
  id: z.string(),
  what: z.string(),
  type: oneOrAny,
  planned: z.boolean().default(false),
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  objects: z.string().optional(),
  time: oneOrAny.optional(),
  mentions: z.array(Place),
  denials: z.array(Place).default([]),
  status: ClaimStatus,
  positions: z.array(KeyPosition),
  counts: z.strictObject({
    reports: z.int(),
    families: z.int(),
    origins: z.int(),
    /** Origins by the other reading, that denials join and count too. */
    joined: z.int().optional(),
  }),
});
export type KeyClaim = z.infer<typeof KeyClaim>;

export const CorpusKey = z.strictObject({
  copies: z.array(z.strictObject({ part: z.string(), whole: z.string() })),
  stories: z.array(z.strictObject({ what: z.string(), documents: z.array(z.string()) })),
  dates: z.array(z.strictObject({ document: z.string(), earliest: z.string(), latest: z.string() })),
  claims: z.array(KeyClaim),
  fulfilled: z.array(z.strictObject({ plan: z.string(), done: z.string() })),
});
export type CorpusKey = z.infer<typeof CorpusKey>;

/** Reads the key. Throws a ZodError that names the path of what is wrong in it. */
export function parseKey(yaml: string): CorpusKey {
  return CorpusKey.parse(parse(yaml));
}

/** What is accepted for a field, as a list. */
export function accepted(wanted: z.infer<typeof oneOrAny>): string[] {
  return typeof wanted === "string" ? [wanted] : wanted.any;
}
