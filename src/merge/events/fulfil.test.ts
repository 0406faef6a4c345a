import { expect, test } from "vitest";
import { onDay, RecordBuilder } from "../../../test/fixtures/record-builder.js";
import type { HearsayRecord } from "../../model/index.js";
import { mergeRecords } from "../../weigh/index.js";

type Spec = Parameters<RecordBuilder["event"]>[0];

function report(text: string, day: string, event: Omit<Spec, "evidence">): HearsayRecord {
  const builder = new RecordBuilder(text, { published: onDay(day) });
  builder.event({ evidence: text, ...event });
  return builder.record;
}

function plan(day: string): HearsayRecord {
  const planned = { act: "SANCTION", type: "THREATEN", mode: "relations", reality: "planned" } as const;
  return report("Russia will expel the envoy", day, {
    ...planned,
    trigger: "expel",
    actors: ["Q159"],
    recipients: ["Q30"],
  });
}

function deed(day: string, actor = "Q159"): HearsayRecord {
  return report("Russia expelled the envoy", day, {
    act: "SANCTION",
    mode: "expel",
    trigger: "expelled",
    actors: [actor],
    recipients: ["Q30"],
  });
}

async function fulfilled(...records: HearsayRecord[]): Promise<number> {
  const { events } = await mergeRecords(records);
  return events.filter(({ fulfils }) => events.some(({ id }) => id === fulfils)).length;
}

test("a plan is fulfilled by the same act of the same parties, whatever its kind is called", async () => {
  expect(await fulfilled(plan("2025-06-04"), deed("2025-06-09"))).toBe(1);
});

test("nothing is fulfilled before it is planned, long after by a word alone, or by somebody else", async () => {
  expect(await fulfilled(plan("2025-06-04"), deed("2025-06-01"))).toBe(0);
  expect(await fulfilled(plan("2025-06-04"), deed("2025-09-01"))).toBe(0);
  expect(await fulfilled(plan("2025-06-04"), deed("2025-06-09", "Q423"))).toBe(0);
});
