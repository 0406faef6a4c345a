import { describe, expect, it } from "vitest";
import { onDay, RecordBuilder } from "../../test/fixtures/record-builder.js";
import type { HearsayRecord } from "../model/index.js";
import { mergeRecords } from "../weigh/index.js";

interface Told {
  /** What stands between the quotation marks. */
  words: string;
  speaker?: string;
  day?: string;
  actors?: string[];
  act?: "AID" | "THREATEN";
  marks?: [string, string];
}

/** A report of one quotation; participants differ, as they do where "we" is taken for different people. */
function report({ words, speaker = "Q56226", day = "2024-08-16", ...more }: Told, head: string): HearsayRecord {
  const { actors = ["Q423"], act = "THREATEN", marks = ["“", "”"] } = more;
  const builder = new RecordBuilder(`${head} ${marks[0]}${words}${marks[1]} was said.`, { published: onDay(day) });
  const within = builder.statement({ cue: "said", source: [speaker], content: words, quoted: words });
  builder.event({ trigger: "answer", evidence: words, act, actors, recipients: ["Q17"], within, reality: "planned" });
  return builder.record;
}

const WHOLE: Told = { words: "If they come near our waters, we shall answer them with all our guns, and gladly" };

/** Words of its own, so that no report is a copy of another. */
const heads = ["harbour", "mountain"].map((place) => `${Array.from({ length: 30 }, (_, at) => place + at).join(" ")}.`);

async function claims(...told: Told[]): Promise<number> {
  const records = told.map((one, at) => report(one, heads[at]!));
  return (await mergeRecords(records)).claims.length;
}

describe("one quotation in two reports", () => {
  it("is one claim, also cut, with other marks and punctuation, and whoever is taken for the actors", async () => {
    const cut = {
      words: "we shall answer them — with all our guns",
      actors: ["Q159"],
      marks: ['"', '"'] as [string, string],
    };
    expect(await claims(WHOLE, cut)).toBe(1);
    expect(await claims(cut, WHOLE)).toBe(1);
    expect(await claims(WHOLE, { words: "answer them with all our", actors: ["Q159"] })).toBe(1);
  });

  it("says why it was taken for one", async () => {
    const cut = { words: "we shall answer them with all our guns", actors: ["Q159"] };
    const { events } = await mergeRecords([report(WHOLE, heads[0]!), report(cut, heads[1]!)]);
    expect(events.flatMap(({ mentions }) => mentions.flatMap(({ reasons }) => reasons))).toContain(
      "the same words of one speaker: “we shall answer them with all our guns”",
    );
  });

  it("is none where another says it, in other words, of another act, or at another time", async () => {
    const other = { ...WHOLE, actors: ["Q159"] };
    expect(await claims(WHOLE, { ...other, speaker: "Q7747" })).toBe(2);
    expect(await claims(WHOLE, { ...other, speaker: "unnamed" })).toBe(2);
    expect(await claims(WHOLE, { ...other, words: "In any case, they will answer them with silence" })).toBe(2);
    expect(await claims(WHOLE, { ...other, act: "AID" })).toBe(2);
    expect(await claims(WHOLE, { ...other, day: "2024-12-01" })).toBe(2);
    expect(await claims(WHOLE, { ...other, words: "we answer them" })).toBe(2);
  });
});
