import { expect, test } from "vitest";
import { dayOf, isDayRule } from "./day-rule.js";

test.each([
  ["12-25", 2024, "2024-12-25"],
  ["easter", 2024, "2024-03-31"],
  ["easter", 2025, "2025-04-20"],
  ["easter-2", 2023, "2023-04-07"],
  ["easter+39", 2024, "2024-05-09"],
  ["orthodox-easter", 2024, "2024-05-05"],
  ["orthodox-easter", 2021, "2021-05-02"],
  ["11-thu-4", 2024, "2024-11-28"],
  ["05-mon-last", 2024, "2024-05-27"],
  ["09-mon-1", 2025, "2025-09-01"],
])("%s in %i is %s", (rule, year, day) => {
  expect(dayOf(rule, year)).toBe(day);
});

test("a fifth weekday that a month has not is no day", () => {
  expect(dayOf("02-mon-5", 2023)).toBeNull();
});

test.each(["", "christmas", "12/25", "easter+", "11-thu", "1-1"])("%j is no rule", (rule) => {
  expect(isDayRule(rule)).toBe(false);
  expect(dayOf(rule, 2024)).toBeNull();
});
