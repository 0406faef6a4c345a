import { describe, expect, it } from "vitest";
import { onDay, RecordBuilder } from "../../../test/fixtures/record-builder.js";
import { worldOf } from "../world.js";
import { compareEvents } from "./agree.js";
import { type EventMention, mentionsOf } from "./mention.js";

type Spec = Parameters<RecordBuilder["event"]>[0];

interface Told {
  day?: string;
  event: Omit<Spec, "evidence" | "act"> & { act?: Spec["act"] };
  when?: [value: string, earliest: string, latest: string];
  said?: boolean;
}

/** One mention in a report of its own; the whole text is its evidence. */
function mention(text: string, { day = "2024-07-01", event, when, said }: Told): EventMention {
  const report = new RecordBuilder(text, { published: onDay(day) });
  const time = when ? report.time(text.split(" ")[0]!, ...when) : null;
  const statement = said ? report.statement({ cue: event.trigger, source: event.actors ?? [] }) : null;
  report.event({ act: "AID", evidence: text, time, statement, ...event });
  return mentionsOf(report.record, worldOf([report.record]))[0]!;
}

function compare(left: [string, Told], right: [string, Told]) {
  return compareEvents(mention(...left), mention(...right));
}

const JUNE: Told["when"] = ["2024-06", "2024-06-01", "2024-06-30"];
const SUPPLY: Told = {
  event: { trigger: "supplied", actors: ["Q423"], recipients: ["Q159"], objects: ["shells"] },
  when: JUNE,
};
const TEXT = "North Korea supplied Russia with shells";

describe("one event", () => {
  it("is told by the same parties, act, time and thing, with the reasons", () => {
    const other: Told = { ...SUPPLY, event: { ...SUPPLY.event, actors: ["Q56226"], objects: ["rockets"] } };
    expect(compare([TEXT, SUPPLY], ["Kim supplied the Russians with rockets", other])).toEqual({
      same: true,
      reasons: [
        "same actor: Kim Jong Un acts for North Korea",
        "same recipient: Russia",
        "same act: aid",
        "same time: 2024-06",
        "same kind of thing: arms",
      ],
    });
  });

  it("may be undated where reports of one week tell it in the same words", () => {
    const undated: Told = { event: SUPPLY.event };
    expect(compare([TEXT, undated], [`${TEXT} again`, { ...undated, day: "2024-07-03" }]).same).toBe(true);
    expect(compare([TEXT, undated], [`${TEXT} again`, { ...undated, day: "2024-07-20" }]).same).toBe(false);
  });
});

describe("not one event", () => {
  const against = (right: Told, text = TEXT) => compare([TEXT, SUPPLY], [text, right]);
  const changed = (event: Partial<Spec>, more: Partial<Told> = {}): Told => ({
    ...SUPPLY,
    ...more,
    event: { ...SUPPLY.event, ...event },
  });

  it.each<[string, Told]>([
    ["different dates: 2024-06 and 2024-05", changed({}, { when: ["2024-05", "2024-05-01", "2024-05-31"] })],
    ["the roles are swapped", changed({ actors: ["Q159"], recipients: ["Q423"] })],
    ["one says that it happened, the other that it did not", changed({ polarity: "negative" })],
    ["one is done, the other open", changed({ reality: "planned" })],
    ["one is done, the other pledged", changed({ type: "AGREE", reality: "promised" })],
    ["one is history, the other is not", changed({ historical: true })],
    ["other recipients", changed({ recipients: ["Q212"] })],
    ["other actors", changed({ actors: ["Q30"] })],
    ["different acts", changed({ act: "SANCTION" })],
  ])("%s", (veto, right) => {
    expect(against(right)).toEqual({ same: false, veto });
  });

  it("two things said by different speakers, or in other words", () => {
    const praise = (actor: string): Told => ({
      event: { trigger: "praised", act: "SUPPORT", actors: [actor], recipients: ["Q159"] },
      when: ["2024-06-15", "2024-06-15", "2024-06-15"],
      said: true,
    });
    const text = "Someone praised the bravery of soldiers";
    expect(compare([text, praise("Q56226")], [`${text}.`, praise("Q423")])).toEqual({
      same: false,
      veto: "other actors",
    });
    const words = "Someone praised the harvest of this summer";
    expect(compare([text, praise("Q56226")], [words, praise("Q56226")])).toEqual({ same: false, veto: null });
    expect(compare([text, praise("Q56226")], [`${text}.`, praise("Q56226")]).same).toBe(true);
  });
});
