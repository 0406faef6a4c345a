import { describe, expect, it } from "vitest";
import { HearsayRecord, isProblem } from "../src/model/index.js";
import { codeTexts } from "./coding.js";

const SENTENCE = "Peru said on Friday that Chile had sent troops to the border. ";

/** Coded, or set aside with a reason; nothing else is allowed. */
async function survives(text: string | Uint8Array): Promise<void> {
  const [result] = await codeTexts(text);
  if (isProblem(result!)) expect(result.what).not.toMatch(/step failed/);
  else HearsayRecord.parse(result);
}

describe("hostile texts are coded, or set aside with the reason", () => {
  it("lone surrogates and bad UTF-8 are kept, replaced and marked", async () => {
    const bad = new TextEncoder().encode(`${SENTENCE}X${SENTENCE}`);
    bad[bad.indexOf(88)] = 0xff;
    const [result] = await codeTexts(bad);
    expect(isProblem(result!)).toBe(false);
    expect((result as HearsayRecord).document.text).toContain("\ufffd");
    await survives(`\ud800 ${SENTENCE} \udfff`);
  });

  it("fifty megabytes of one letter", async () => survives("a".repeat(50_000_000)));

  it("a hundred thousand nested quotation marks", async () => {
    await survives("“".repeat(100_000) + SENTENCE + "”".repeat(100_000));
    await survives(`${"‘“".repeat(50_000)}${SENTENCE}`);
  });

  it("a sentence of twenty thousand words", async () => {
    await survives(`Peru said that ${"troops of Chile and ".repeat(5_000)}left.`);
  });

  it("ten thousand brackets, hyphens, full stops and line ends", async () => {
    for (const mark of ["(", "-", ".", "\n", "'", ",", "1", "\u0301", "A.", "said "])
      await survives(mark.repeat(10_000) + SENTENCE);
  });
});
