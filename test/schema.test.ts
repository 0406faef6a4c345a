import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { recordSchema, SCHEMA_FILE } from "../tools/schema.js";

it("the published JSON Schema is the one that the types are made from (npm run schema)", () => {
  expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(recordSchema());
});
