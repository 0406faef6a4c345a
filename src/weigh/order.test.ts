import fc from "fast-check";
import { expect, it } from "vitest";
import { onDay, RecordBuilder, UNDATED } from "../../test/fixtures/record-builder.js";
import type { Event, HearsayRecord } from "../model/index.js";
import { mergeRecords } from "./index.js";

const TEXT = "Somebody said on a day that one gave another weapons, food, an agreement and words of praise.";
const PARTIES = ["Q423", "Q159", "Q56226", "Q7747", "Q30", "unnamed"];

const sketch = fc.record({
  trigger: fc.constantFrom("gave", "weapons", "food", "agreement", "praise"),
  act: fc.constantFrom<Event["act"]>("AID", "CONSULT", "AGREE", "SUPPORT", "ASSAULT"),
  actor: fc.constantFrom(...PARTIES),
  recipient: fc.constantFrom(...PARTIES),
  object: fc.constantFrom("weapons", "food", "an agreement"),
  month: fc.constantFrom(null, "2024-06", "2024-07"),
  polarity: fc.constantFrom<Event["polarity"]>("positive", "negative"),
  reality: fc.constantFrom<Event["reality"]>("actual", "planned", "promised"),
  said: fc.constantFrom(null, "Q30", "kcna", "unnamed"),
});

const reports = fc.uniqueArray(
  fc.record({
    number: fc.nat(40),
    day: fc.constantFrom(null, "2024-07-01", "2024-07-03", "2024-09-01"),
    events: fc.uniqueArray(sketch, { maxLength: 3, selector: (one) => one.trigger }),
  }),
  { minLength: 1, maxLength: 6, selector: (one) => one.number },
);

type Sketched = typeof reports extends fc.Arbitrary<infer T> ? T : never;

function build(sketched: Sketched): HearsayRecord[] {
  return sketched.map(({ number, day, events }) => {
    const report = new RecordBuilder(`${TEXT} Number ${number}.`, { published: day ? onDay(day) : UNDATED });
    const times = new Map<string, string>();
    for (const { trigger, actor, recipient, object, month, said, ...rest } of events) {
      if (month && !times.has(month)) {
        times.set(month, report.time(month === "2024-06" ? "on a day" : "a day", month, `${month}-01`, `${month}-30`));
      }
      report.event({
        ...rest,
        trigger,
        evidence: TEXT.slice(17),
        actors: [actor],
        recipients: actor === recipient ? [] : [recipient],
        objects: [object],
        time: month ? times.get(month)! : null,
        within: said ? report.statement({ cue: "said", source: [said] }) : null,
      });
    }
    return report.record;
  });
}

const shuffled = reports.chain((sketched) =>
  fc.tuple(fc.constant(sketched), fc.shuffledSubarray(sketched, { minLength: sketched.length })),
);

it("the order of arrival does not matter, nor does a report that comes twice; every mention is in one event", () => {
  fc.assert(
    fc.property(shuffled, ([sketched, other]) => {
      const records = build(sketched);
      const merged = mergeRecords(records);
      expect(mergeRecords(build(other))).toEqual(merged);
      expect(mergeRecords([...records, ...build(other)])).toEqual(merged);
      const held = merged.events.flatMap((event) => event.mentions.map((mention) => mention.event));
      const given = records.flatMap((record) => record.events.map((event) => event.id));
      expect(held.sort()).toEqual(given.sort());
      for (const { counts } of merged.claims) {
        expect(counts.families).toBeLessThanOrEqual(counts.reports);
        expect(counts.origins).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});
