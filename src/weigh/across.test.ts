import { describe, expect, it } from "vitest";
import { augustReport, octoberReport } from "../../test/fixtures/two-reports.js";
import type { HearsayRecord, Merged } from "../model/index.js";
import { mergeRecords } from "./index.js";

const records = [augustReport(), octoberReport()];
const merged = await mergeRecords(records);

/** The merged event that holds the mention whose evidence begins so. */
function eventWith(words: string, of: Merged = merged, from: HearsayRecord[] = records) {
  for (const { document, events } of from) {
    const event = events.find((one) => document.text.slice(one.evidence.start, one.evidence.end).startsWith(words));
    if (event) return of.events.find((one) => one.mentions.some((mention) => mention.event === event.id))!;
  }
  throw new Error(`no event begins: ${words}`);
}

function claimWith(words: string) {
  return merged.claims.find((claim) => claim.id === eventWith(words).claim)!;
}

describe("two reports together", () => {
  it("are two stories and no copies", () => {
    expect(merged.stories.map((story) => story.documents.length)).toEqual([1, 1]);
    expect(merged.copies).toEqual([]);
  });

  it("tell of one visit and one treaty", () => {
    const visit = eventWith("Putin visited North Korea");
    expect(visit).toBe(eventWith("Putin's visit to Pyongyang"));
    expect(visit.time?.value).toBe("2024-06");
    expect(visit.mentions[1]!.reasons).toEqual([
      "same actor: Vladimir Putin",
      "same recipient: Kim Jong Un acts for North Korea",
      "same act: visit",
      "same time: 2024-06",
    ]);
    expect(eventWith("they announced a partnership")).toBe(eventWith("Kim and Putin signed"));
    expect(eventWith("Kim and Putin signed").time?.value).toBe("2024-06");
  });

  it("keeps apart what only looks alike", () => {
    expect(eventWith("Kim thanked Putin")).not.toBe(eventWith("Kim has sent a birthday"));
    expect(eventWith("Putin's visit to Pyongyang")).not.toBe(eventWith("Kim's visit to Russia"));
    expect(eventWith("Kim hailed ties")).not.toBe(eventWith("Kim thanked Putin"));
    expect(claimWith("getting Russian technological")).not.toBe(claimWith("North Korea has supplied"));
  });

  it("dispute whether North Korea supplied weapons, with each position", () => {
    const claim = claimWith("North Korea has supplied");
    expect(claim).toBe(claimWith("supplying weapons"));
    expect(claim.status).toBe("disputed");
    expect(claim.why).toBe("The United States and an unnamed source allege it; Russia and North Korea deny it.");
    expect(claim.counts).toEqual({ reports: 2, families: 2, origins: 2 });
    expect(claim.proposition).toMatchObject({ type: "AID", actors: ["Q423"], recipients: ["Q159"] });
    expect(claim.positions.map(({ holder, stance }) => `${holder} ${stance}`).sort()).toEqual([
      "Q159 denies",
      "Q30 alleges",
      "Q423 denies",
      "unnamed alleges",
    ]);
  });

  it("deny the supply, not the war that it was for", () => {
    expect(claimWith("the war in Ukraine").positions.map((position) => position.stance)).not.toContain("denies");
  });

  it("suspect technological help, and link it to the promise of it", () => {
    const claim = claimWith("getting Russian technological");
    expect(claim.status).toBe("alleged");
    expect(claim.why).toBe("An unnamed source suspects it.");
    expect(eventWith("getting Russian technological").fulfils).toBe(eventWith("Putin pledged to assist").id);
  });

  it("put a news agency's report down to the agency", () => {
    const claim = claimWith("Kim hailed ties");
    expect(claim.positions[0]).toMatchObject({ holder: "kcna", stance: "asserts" });
    expect(claim.why).toBe("The Korean Central News Agency says so.");
  });

  it("give the same in any order, and when a report comes twice", async () => {
    expect(await mergeRecords([...records].reverse())).toEqual(merged);
    expect(await mergeRecords([...records, ...records])).toEqual(merged);
  });
});
