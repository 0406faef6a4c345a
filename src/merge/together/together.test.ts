import { describe, expect, it } from "vitest";
import { onDay, RecordBuilder } from "../../../test/fixtures/record-builder.js";
import { augustReport, octoberReport } from "../../../test/fixtures/two-reports.js";
import type { HearsayRecord } from "../../model/index.js";
import { dateTogether } from "./index.js";

/** A report that dates Putin's visit to some other June. */
function visitIn(year: string): HearsayRecord {
  const report = new RecordBuilder(`Putin visited Pyongyang in June ${year}.`, { published: onDay(`${year}-07-01`) });
  const june = report.time("in June", `${year}-06`, `${year}-06-01`, `${year}-06-30`);
  report.event({
    trigger: "visited",
    evidence: "Putin visited Pyongyang",
    act: "CONSULT",
    mode: "visit",
    actors: ["Q7747"],
    recipients: ["Q423"],
    time: june,
  });
  return report.record;
}

function quoting(quoted: string, dated: boolean): HearsayRecord {
  const text = `Kim said on Friday: ${quoted}${dated ? "" : " He spoke at length."}`;
  const report = new RecordBuilder(text, dated ? { published: onDay("2024-08-17") } : {});
  const friday = dated
    ? report.time("on Friday", "2024-08-16", "2024-08-16", "2024-08-16")
    : report.time("on Friday", "XXXX-WXX-5");
  report.statement({ cue: "said", source: ["Q56226"], quoted, time: friday });
  return report.record;
}

describe("dates together", () => {
  const undated = augustReport(false);

  it("date a report by the year that another gives the same visit", async () => {
    const evidence = (await dateTogether([undated, octoberReport()])).get(undated.document.id);
    expect(evidence).toEqual([
      {
        earliest: "2024-06-01",
        latest: "2025-06-30",
        reason: "another report dates the same visit of Vladimir Putin to 2024-06",
      },
    ]);
    expect((await dateTogether([octoberReport(), undated])).get(undated.document.id)).toEqual(evidence);
  });

  it("say nothing where others disagree about the year, or nobody knows it", async () => {
    expect((await dateTogether([undated, octoberReport(), visitIn("2000")])).size).toBe(0);
    expect((await dateTogether([undated])).size).toBe(0);
  });

  it("leave dated reports alone", async () => {
    expect((await dateTogether([augustReport(), octoberReport()])).size).toBe(0);
  });

  it("put a report after the day that another gives the words it quotes", async () => {
    const words = "“We will stand together against the common enemy until the day of victory.”";
    const open = quoting(words, false);
    const evidence = (await dateTogether([open, quoting(words, true)])).get(open.document.id);
    expect(evidence).toEqual([
      { earliest: "2024-08-16", reason: "it quotes words of Kim Jong Un that another report dates to 2024-08-16" },
    ]);
    expect((await dateTogether([open, quoting("“We will stand together.”", true)])).size).toBe(0);
  });
});
