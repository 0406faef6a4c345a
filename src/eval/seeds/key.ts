import { parse } from "yaml";
import { z } from "zod";

/** The answer key of the seed reports (`examples/seeds.key.yaml`); its head says how it is scored. */

const any = <T extends z.ZodType>(of: T) => z.union([of, z.strictObject({ any: z.array(of) })]);
const ids = z.union([z.string(), z.array(z.string())]);

const KeyLink = z.union([z.string(), z.array(z.string())]);
const KeyChain = z.union([z.array(KeyLink), z.strictObject({ any: z.array(z.array(KeyLink)) })]);

export const KeyStatement = z.strictObject({
  cue: z.string(),
  says: z.string().optional(),
  quote: z.string().optional(),
  source: ids.optional(),
  to: ids.optional(),
  target: ids.optional(),
  manner: any(z.string()).optional(),
  chain: KeyChain.optional(),
  time: any(z.string()).optional(),
  hedge: any(z.string()).optional(),
  denies: z.string().optional(),
  stretch: z.boolean().optional(),
});
export type KeyStatement = z.infer<typeof KeyStatement>;

export const KeyEvent = z.strictObject({
  text: z.string(),
  type: any(z.string()),
  act: any(z.string()).optional(),
  mode: z.string().optional(),
  context: any(z.string()).optional(),
  actors: z.union([ids, z.strictObject({ any: z.array(z.string()) })]).optional(),
  recipients: z.union([ids, z.strictObject({ any: z.array(z.string()) })]).optional(),
  objects: z.string().optional(),
  place: z.string().optional(),
  time: any(z.string()).optional(),
  reality: any(z.string()).optional(),
  certainty: any(z.string()).optional(),
  condition: z.string().optional(),
  historical: z.boolean().optional(),
  polarity: z.string().optional(),
  within: z.string().optional(),
  stretch: z.boolean().optional(),
});
export type KeyEvent = z.infer<typeof KeyEvent>;

const KeyDate = z.object({ together: z.object({ value: z.string(), basis: z.string() }) }).loose();

export const KeyDocument = z
  .object({
    file: z.string(),
    headline: z.string().nullish(),
    subheadline: z.string().nullish(),
    dateline: z.string().nullish(),
    editor: z.string().nullish(),
    boilerplate: z.array(z.string()).default([]),
    published: KeyDate,
    statements: z.array(KeyStatement),
    events: z.array(KeyEvent),
    also: z.array(z.string()),
  })
  .loose();
export type KeyDocument = z.infer<typeof KeyDocument>;

export const SeedsKey = z
  .object({
    entities: z.record(z.string(), z.tuple([z.string(), z.string(), z.array(z.string())])),
    documents: z.array(KeyDocument),
    across: z
      .object({
        copies: z.array(z.unknown()),
        stories: z.int(),
        same_events: z.array(z.object({ what: z.string(), time: z.string(), mentions: z.array(z.string()) })),
        same_claims: z.array(
          z.object({
            what: z.string(),
            status: z.string(),
            positions: z.array(z.object({ by: z.string(), stance: z.string() })),
          }),
        ),
        not_the_same: z.array(z.tuple([z.string(), z.string()])),
      })
      .loose(),
  })
  .loose();
export type SeedsKey = z.infer<typeof SeedsKey>;

/** Reads the key. Throws a ZodError that names the path of what is wrong in it. */
export function parseKey(yaml: string): SeedsKey {
  return SeedsKey.parse(parse(yaml));
}
