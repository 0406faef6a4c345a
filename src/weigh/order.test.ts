import fc from "fast-check";
import { expect, it } from "vitest";
import { onDay, RecordBuilder, UNDATED } from "../../test/fixtures/record-builder.js";
import { MemoryShelf, type World, worldOf } from "../merge/index.js";
import type { Decision, Event, HearsayRecord, Merged, MergedRow } from "../model/index.js";
import { mergeRecords, Together } from "./index.js";

const TEXT = "Somebody said on a day that one gave another weapons, food, an agreement and words of praise.";
/** What else reports hold: those of one text are copies, cut or whole. */
const BODIES = ["river harbour winter bridge", "minister border engine garden", "senate budget taxes debate"].map(
  (nouns) =>
    nouns
      .split(" ")
      .flatMap((noun, i) => [`The ${noun} number ${i} was seen by many people in the ${noun} of the town.`]),
);
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
    body: fc.nat(BODIES.length - 1),
    cut: fc.nat(2),
    day: fc.constantFrom(null, "2024-07-01", "2024-07-03", "2024-09-01"),
    events: fc.uniqueArray(sketch, { maxLength: 3, selector: (one) => one.trigger }),
  }),
  { minLength: 1, maxLength: 6, selector: (one) => one.number },
);

type Sketched = typeof reports extends fc.Arbitrary<infer T> ? T : never;

function build(sketched: Sketched): HearsayRecord[] {
  return sketched.map(({ number, body, cut, day, events }) => {
    const rest = BODIES[body]!.slice(cut).join(" ");
    const headline = `Report ${number}`;
    const report = new RecordBuilder(`${TEXT} ${rest} Number ${number}.`, {
      headline,
      published: day ? onDay(day) : UNDATED,
    });
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

it("the order of the records does not matter, nor does one that comes twice; every mention is in one event", async () => {
  await fc.assert(
    fc.asyncProperty(shuffled, async ([sketched, other]) => {
      const records = build(sketched);
      const merged = await mergeRecords(records);
      expect(await mergeRecords(build(other))).toEqual(merged);
      expect(await mergeRecords([...records, ...build(other)])).toEqual(merged);
      const held = merged.events.flatMap((event) => event.mentions.map((mention) => mention.event));
      const given = records.flatMap((record) => record.events.map((event) => event.id));
      expect(held.sort()).toEqual(given.sort());
      for (const { counts } of merged.claims) {
        expect(counts.families).toBeLessThanOrEqual(counts.reports);
        expect(counts.origins).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 25 },
  );
});

/** Merges one report at a time, and gives what stands in the end as `mergeRecords` would. */
class Kept {
  readonly rows = new Map<string, MergedRow>();
  private readonly records = new Map<string, HearsayRecord>();
  private readonly shelf = new MemoryShelf();

  constructor(
    private readonly world: World,
    private readonly decisions: Decision[] = [],
  ) {}

  async put(...records: HearsayRecord[]): Promise<void> {
    for (const record of records) this.records.set(record.document.id, record);
    await this.change(async (together) => {
      for (const record of records) await together.put(record);
    });
  }

  async drop(record: HearsayRecord): Promise<void> {
    this.records.delete(record.document.id);
    await this.change((together) => together.drop(record.document.id));
  }

  async decide(decision: Decision): Promise<void> {
    this.decisions.push(decision);
    await this.change((together) => together.review(decision));
  }

  merged(): Merged {
    const items = [...this.rows.values()].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
    const of = (kind: keyof Merged) => items.filter((row) => row.kind === kind).map(({ item }) => item);
    return { copies: of("copies"), stories: of("stories"), events: of("events"), claims: of("claims") } as Merged;
  }

  private async change(work: (together: Together) => Promise<unknown>): Promise<void> {
    const recordOf = async (id: string) => this.records.get(id) ?? null;
    const together = new Together(this.shelf, recordOf, this.decisions, this.world);
    await work(together);
    const { put, drop } = await together.settle();
    for (const { kind, id } of drop) expect(this.rows.delete(`${kind} ${id}`)).toBe(true);
    for (const row of put) this.rows.set(`${row.kind} ${row.item.id}`, row);
  }
}

it("one report at a time, in any order, comes to the same as all at once", async () => {
  await fc.assert(
    fc.asyncProperty(shuffled, async ([sketched, other]) => {
      const records = build(sketched);
      const kept = new Kept(worldOf(records));
      for (const record of build(other)) await kept.put(record);
      expect(kept.merged()).toEqual(await mergeRecords(records));
    }),
    { numRuns: 50 },
  );
});

it("a report that is taken back, or reads otherwise for a while, leaves no trace", async () => {
  await fc.assert(
    fc.asyncProperty(shuffled, fc.nat(5), async ([sketched, other], at) => {
      const records = build(sketched);
      const guest = build(other)[at % other.length]!;
      const mute = { ...guest, events: [], mentions: [] };
      const undated = { ...guest, document: { ...guest.document, published: UNDATED } };
      const kept = new Kept(worldOf(records));
      await kept.put(...build(other));
      await kept.put(mute);
      await kept.put(undated);
      await kept.drop(guest);
      const rest = records.filter(({ document }) => document.id !== guest.document.id);
      expect(kept.merged()).toEqual(await mergeRecords(rest, [], worldOf(records)));
      await kept.put(guest);
      expect(kept.merged()).toEqual(await mergeRecords(records));
    }),
    { numRuns: 25 },
  );
});

it("decisions act the same whenever they are made", async () => {
  await fc.assert(
    fc.asyncProperty(
      shuffled,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 3 }),
      async ([sketched, other], pairs) => {
        const records = build(sketched);
        const ids = records.flatMap(({ events }) => events.map(({ id }) => id));
        fc.pre(ids.length > 1);
        const decisions = pairs.map(
          ([left, right, same], at): Decision => ({
            id: `decision_${at}`,
            judgement: same ? "same" : "not_same",
            kind: at % 2 === 0 ? "event" : "claim",
            left: ids[left % ids.length]!,
            right: ids[right % ids.length]!,
            by: "me",
            at: `2024-11-0${at + 1}`,
            note: null,
          }),
        );
        const kept = new Kept(worldOf(records));
        const arriving = build(other);
        const half = Math.ceil(arriving.length / 2);
        await kept.put(...arriving.slice(0, half));
        for (const decision of decisions) await kept.decide(decision);
        for (const record of arriving.slice(half)) await kept.put(record);
        expect(kept.merged()).toEqual(await mergeRecords(records, decisions));
      },
    ),
    { numRuns: 25 },
  );
});
