import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DATA_FOLDER } from "./load.js";
import { type Pattern, parsePatterns } from "./patterns.js";

const textOf = (path: string) => readFileSync(join(DATA_FOLDER, path), "utf8");
const tables = parsePatterns(textOf);
const changed = (file: string, from: string, to: string) => (path: string) =>
  path === file ? textOf(path).replace(from, to) : textOf(path);

function key(pattern: Pattern): string {
  const sets = [pattern.thing, pattern.thingNot, pattern.thingWith, pattern.prepositionThing, pattern.adverbs];
  const asked = sets.map((set) => (set ? [...set].sort().join(",") : ""));
  return JSON.stringify([
    asked,
    pattern.prepositions,
    pattern.actor,
    pattern.recipient,
    pattern.readings,
    pattern.bare,
    pattern.complement,
  ]);
}

describe("parsePatterns", () => {
  it("reads patterns for every type", () => {
    const acts = new Set([...tables.verbs.values(), ...tables.nouns.values()].flat().map((pattern) => pattern.act));
    expect(acts.size).toBe(16);
    expect(tables.verbs.size).toBeGreaterThan(400);
  });

  it("has no two patterns of a word that ask for the same", () => {
    for (const [word, patterns] of [...tables.verbs, ...tables.nouns]) {
      const keys = patterns.map(key);
      expect(keys.length - new Set(keys).size, word).toBe(0);
    }
  });

  it("puts a pattern that asks for more before one that asks for less", () => {
    const [first, ...others] = tables.verbs.get("attend")!;
    expect(first!.thingWith).not.toBeNull();
    expect(others.every((pattern) => pattern.thingWith === null)).toBe(true);
  });

  it("names the file and the fault", () => {
    expect(() => parsePatterns(changed("events/types/aid.yaml", "frame: give", "frame: gift"))).toThrow(
      /aid.*no frame "gift"/s,
    );
    expect(() => parsePatterns(changed("events/types/aid.yaml", "@weapons", "@weaponz"))).toThrow(
      /no class of words "@weaponz"/,
    );
    expect(() => parsePatterns(changed("events/types/consult.yaml", "mode: visit", "mode: vizit"))).toThrow(
      /no mode "vizit"/,
    );
    expect(() => parsePatterns(changed("events/types/aid.yaml", "[military]", "[war]"))).toThrow(/no context "war"/);
  });
});
