import { expect, test } from "vitest";
import { RecordBuilder } from "../../../test/fixtures/record-builder.js";
import { isWithdrawal, takesBack } from "./withdrawal.js";

function tells(text: string, publisher: string | null): boolean {
  const house = publisher === null ? null : { id: `local:${publisher}`, label: publisher };
  const report = new RecordBuilder(text, { publisher: house });
  report.record.sentences = [{ start: 0, end: text.length }];
  report.event({ trigger: "supplied", evidence: text, act: "AID", actors: ["Q159"] });
  return takesBack(report.record, report.record.events[0]!);
}

test("a house takes back its own report, and nobody else's", () => {
  const text = "Kyodo News has withdrawn its earlier report that Russia supplied shells.";
  expect(tells(text, "Kyodo News")).toBe(true);
  expect(tells(text, "The Times")).toBe(false);
  expect(tells(text, null)).toBe(false);
  expect(tells("We retract our story that Russia supplied shells.", "The Times")).toBe(true);
});

test("other things that are withdrawn are no reports", () => {
  expect(tells("Kyodo News withdrew its staff because Russia supplied shells.", "Kyodo News")).toBe(false);
  expect(tells("Kyodo News says in its report that Russia supplied shells.", "Kyodo News")).toBe(false);
});

test("a denial may be a withdrawal by its word", () => {
  expect(isWithdrawal("withdraws")).toBe(true);
  expect(isWithdrawal("has retracted")).toBe(true);
  expect(isWithdrawal("denied")).toBe(false);
});
