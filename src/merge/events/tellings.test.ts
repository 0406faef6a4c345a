import { expect, test } from "vitest";
import { onDay, RecordBuilder } from "../../../test/fixtures/record-builder.js";
import { Directory } from "../directory.js";
import { type EventMention, mentionsOf } from "./mention.js";
import { tellingsOf } from "./tellings.js";

function mention(text: string, day: string, actor: string): EventMention {
  const report = new RecordBuilder(text, { published: onDay(day) });
  report.event({ trigger: "supplied", evidence: text, act: "AID", actors: [actor] });
  return mentionsOf(report.record, new Directory([report.record]))[0]!;
}

const WORDS = "they supplied shells to the front";

test("copies of one family tell in the same words, whoever was taken for the actor", () => {
  const first = mention(`${WORDS}.`, "2025-03-04", "Q159");
  const reprint = mention(`${WORDS}!`, "2025-03-05", "Q423");
  const families = new Map([[reprint.document, first.document]]);
  expect(tellingsOf([first, reprint], families)).toEqual([{ first, reprints: [reprint] }]);
  expect(tellingsOf([first, reprint], new Map())).toHaveLength(2);
});

test("other words, or too few, are tellings of their own", () => {
  const first = mention("they supplied shells", "2025-03-04", "Q159");
  const other = mention("they supplied shells!", "2025-03-05", "Q159");
  expect(tellingsOf([first, other], new Map([[other.document, first.document]]))).toHaveLength(2);
});
