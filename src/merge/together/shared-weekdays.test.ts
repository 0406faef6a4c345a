import { expect, test } from "vitest";
import { onDay, RecordBuilder } from "../../../test/fixtures/record-builder.js";
import { dateTogether } from "./index.js";

const TEXT = "On Monday Russia and North Korea signed a fisheries treaty.";

/** A report of a signing; undated where no day of it is given. */
function report(id: string, published: string | null, time: [string, string, string]) {
  const given = { id, ...(published === null ? {} : { published: onDay(published) }) };
  const builder = new RecordBuilder(TEXT, given);
  const on = builder.time("Monday", ...time);
  builder.event({
    act: "SUPPORT",
    trigger: "signed",
    evidence: TEXT,
    actors: ["Q159", "Q423"],
    objects: ["treaty"],
    time: on,
  });
  return builder.record;
}

function dated(id: string, day: string) {
  return report(id, day, [day, day, day]);
}

test("a weekday is the day that another report gives for the same event", async () => {
  const open = report("d_open", null, ["XXXX-WXX-1", "", ""]);
  open.times[0]!.earliest = null;
  open.times[0]!.latest = null;
  const evidence = (await dateTogether([open, dated("d_1", "2025-05-12")])).get(open.document.id);
  expect(evidence?.map(({ earliest, latest }) => [earliest, latest])).toEqual([["2025-05-12", "2025-05-18"]]);
  expect((await dateTogether([open, dated("d_1", "2025-05-13")])).size).toBe(0);
  expect((await dateTogether([open, dated("d_1", "2025-05-12"), dated("d_2", "2025-05-19")])).size).toBe(0);
});
