import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MANNERS } from "../model/index.js";
import { parseCues } from "./cues.js";

const DATA = new URL("../../data/", import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, DATA), "utf8");

describe("parseCues", () => {
  const cues = parseCues(textOf);

  it("reads hundreds of words, of every manner", () => {
    const manners = new Set([...cues.verbs.values()].flat().map((use) => use.manner));
    expect(manners.size).toBe(MANNERS.length);
    expect(cues.verbs.size).toBeGreaterThan(300);
    expect(cues.nouns.size).toBeGreaterThan(100);
  });

  it("keeps the uses of a verb apart, the more specific one first", () => {
    const manners = cues.verbs.get("tell")!.map((use) => `${use.manner} ${[...use.takes][0]}`);
    expect(manners).toContain("say clause");
    expect(manners).toContain("order infinitive");
    expect(cues.verbs.get("refuse")![0]).toMatchObject({ manner: "decline" });
  });

  it("finds hedges by their first word, the longest first", () => {
    const after = cues.hedges.get("not")!.map(({ words }) => words.length);
    expect(after).toEqual([...after].sort((a, b) => b - a));
  });

  it("names the file and what is wrong in it", () => {
    const broken = (path: string) => (path === "cues/say.yaml" ? "manner: mumble\nverbs: []\n" : textOf(path));
    expect(() => parseCues(broken)).toThrow(/cues\/say\.yaml.*manner/s);
  });
});
