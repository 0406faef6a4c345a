import { describe, expect, it } from "vitest";
import { dateWords, exactness, periodHeading, stretchWords } from "./dates.ts";

const stretch = (value: string | null, earliest: string | null = null, latest: string | null = null) => ({
  value,
  earliest,
  latest,
});

describe("dates in words", () => {
  it("is never more exact than the value", () => {
    const said = ["2024-10-07", "2024-06", "2024", "2024-SU", "2024-Q2", "2024-W07", "199", "XXXX-WXX-5"].map(
      dateWords,
    );
    expect(said).toEqual([
      "7 October 2024",
      "June 2024",
      "2024",
      "summer 2024",
      "quarter 2 of 2024",
      "week 7 of 2024",
      "the 1990s",
      "undated",
    ]);
  });

  it("says about where the days are wider than the value, and draws a month as a span", () => {
    expect(stretchWords(stretch("2024-10-08", "2024-10-07", "2024-10-14"))).toBe("about 8 October 2024");
    expect(stretchWords(stretch("2024-06", "2024-06-01", "2024-06-30"))).toBe("June 2024");
    expect(stretchWords(stretch(null, "2024-06-03", "2024-06-09"))).toBe("between 3 June 2024 and 9 June 2024");
    expect(exactness(stretch("2024-06", "2024-06-01", "2024-06-30"))).toBe("span");
    expect(exactness(stretch("2024-10-07", "2024-10-07", "2024-10-07"))).toBe("day");
    expect(exactness(stretch(null))).toBe("none");
  });

  it("heads a list by month, by year where no month is known", () => {
    expect(periodHeading(stretch("2024-10-07"))).toBe("October 2024");
    expect(periodHeading(stretch("2024"))).toBe("2024");
    expect(periodHeading(null)).toBe("Undated");
  });
});
