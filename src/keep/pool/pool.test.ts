import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProblem, type Source, sha256 } from "../../model/index.js";
import type { Tools } from "../../pipeline.js";
import { type Coder, codeHere } from "../coder.js";
import { loadTools } from "../tools.js";
import { codeInThreads } from "./index.js";

let tools: Tools;
let pool: Coder;

beforeAll(async () => {
  tools = await loadTools();
  pool = codeInThreads(2);
});

afterAll(() => pool.close());

function source(text: string): Source {
  const bytes = new TextEncoder().encode(text);
  return { bytes, hash: sha256(bytes), origin: text.slice(0, 20), format: "text", fetched: null };
}

const REPORTS = Array.from({ length: 12 }, (_, n) =>
  source(
    `Peru said on Friday that Chile had sent ${n + 2} ships to the border. Chile denied it, according to Reuters.`,
  ),
);

describe("threads", () => {
  it("give what one thread gives, batch for batch, problems too", async () => {
    const batches = [REPORTS.slice(0, 5), [source(" "), REPORTS[5]!], REPORTS.slice(6)];
    const here = codeHere(tools);
    const alone = [];
    for (const batch of batches) alone.push(await here.code(batch));
    const inThreads = await Promise.all(batches.map((batch) => pool.code(batch)));
    expect(inThreads.map((batch) => batch.map((one) => JSON.stringify(one)))).toEqual(
      alone.map((batch) => batch.map((one) => JSON.stringify(one))),
    );
    expect(alone[1]!.map(isProblem)).toEqual([true, false]);
  });

  it("that are kept too long over a report set it aside and go on", async () => {
    const impatient = codeInThreads(1, 1);
    const lost = impatient.code([REPORTS[0]!]);
    const [first] = await lost;
    expect(first).toMatchObject({ code: "set-aside", what: expect.stringContaining("more time or memory") });
    await impatient.close();
  });
});
