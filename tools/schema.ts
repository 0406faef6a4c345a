import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { Claim, Copy, HearsayRecord, MergedEvent, Story } from "../src/model/index.js";

/** Where the published schema stands. */
export const SCHEMA_FILE = "docs/record.schema.json";

/** The JSON Schema of the record and of what is made across records, from the zod schemas that are the types. */
export function recordSchema(): string {
  const schema = {
    ...z.toJSONSchema(HearsayRecord, { target: "draft-2020-12" }),
    title: "Hearsay record",
    $defs: {
      copy: z.toJSONSchema(Copy),
      story: z.toJSONSchema(Story),
      event: z.toJSONSchema(MergedEvent),
      claim: z.toJSONSchema(Claim),
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const made = recordSchema();
  if (process.argv.includes("--check")) process.exitCode = readFileSync(SCHEMA_FILE, "utf8") === made ? 0 : 1;
  else writeFileSync(SCHEMA_FILE, made);
}
