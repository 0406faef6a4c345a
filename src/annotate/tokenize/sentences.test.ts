import { describe, expect, it } from "vitest";
import { LONGEST_SENTENCE, splitSentences } from "./sentences.js";
import { tokenize } from "./tokens.js";

const cut = (text: string) => {
  const tokens = tokenize(text, { start: 0, end: text.length });
  return splitSentences(text, tokens).map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
};

describe("sentences", () => {
  it.each([
    ["abbreviations before names", ["Rep. Kang met Dr. Lee of the U.S. Navy.", "They spoke."]],
    ["an abbreviation at the end", ["He lives in the U.S.", "The others left at 5 p.m.", "Then it rained."]],
    ["a curly mark after the full stop", ["He called him his “closest comrade.”", "In his message, he thanked him."]],
    ["a straight mark after the full stop", ['He called it "a gift."', "The guests left."]],
    ["a quotation of two sentences", ["“We won.", "They lost,” he said."]],
    ["a question inside a quotation", ["“Who won?” he asked.", "Nobody knew."]],
    ["a shout with its speaker", ["“We won!” Kim said.", "Nobody else did."]],
    ["numbers with points", ["It rose 3.5 percent to 1,200.75 points.", "Prices fell."]],
    ["brackets", ["It failed (see page 3. and 4) again.", "Nobody saw it."]],
    ["initials", ["George W. Bush met J. Smith.", "Both left."]],
    ["a footnote", ["It was so.[1]", "Others differ."]],
  ])("%s", (_, sentences) => {
    expect(cut(sentences.join(" "))).toEqual(sentences);
  });

  it("are cut where the space is missing", () => {
    expect(cut("Edited by Mike Firn.North Korea replied.")).toEqual(["Edited by Mike Firn.", "North Korea replied."]);
  });

  it("are cut at an empty line", () => {
    expect(cut("A headline\n\nA paragraph.")).toEqual(["A headline", "A paragraph."]);
  });

  it("are never longer than the limit", () => {
    const tokens = tokenize("so ".repeat(20_000), { start: 0, end: 60_000 });
    const sentences = splitSentences("so ".repeat(20_000), tokens);
    expect(Math.max(...sentences.map(({ from, to }) => to - from))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(sentences.at(-1)!.to).toBe(20_000);
  });
});
