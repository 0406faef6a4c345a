import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseFactuality } from "./factuality.js";
import { DATA_FOLDER } from "./load.js";

const textOf = (path: string) => readFileSync(join(DATA_FOLDER, path), "utf8");

describe("the tables of factuality", () => {
  const tables = parseFactuality(textOf);

  it("give a word a signature for each kind of complement", () => {
    expect(tables.verbs.get("forget")?.get("that")?.kind).toBe("fact");
    expect(tables.verbs.get("forget")?.get("to")?.kind).toBe("omission");
    expect(tables.verbs.get("claim")?.get("that")).toMatchObject({ kind: "claim", speech: true });
    expect(tables.nouns.get("threat")?.get("noun")?.kind).toBe("suspicion");
  });

  it("hold what is held at least as high as what is open, except where it is denied", () => {
    for (const [held, , denied] of [tables.default.that, tables.default.to, tables.default.ing])
      expect(held).toBeGreaterThan(denied);
  });

  it("name a word that stands in two classes for one complement", () => {
    const twice = (path: string) =>
      path.includes("predicates") ? textOf(path).replace("verbs: pretend", "verbs: fail pretend") : textOf(path);
    expect(() => parseFactuality(twice)).toThrow(/verbs: "fail" \(to\) is in pretence and in omission/);
  });
});
