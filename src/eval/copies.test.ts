import { expect, it } from "vitest";
import { scoreCopies } from "./copies.js";

const WORDS = Array.from({ length: 120 }, (_, i) => `word${i}`).join(" ");
const article = (id: string, text: string, hour: string) => ({
  id,
  publisher: id,
  scrape_time: `2018-07-15T${hour}:00:00Z`,
  text,
});
const pair = (a: string, b: string, contain: number) => ({
  a,
  b,
  tA: "2018-07-15T08:00:00Z",
  tB: "2018-07-15T12:00:00Z",
  containAinB: contain,
  containBinA: contain,
  silver: contain > 0.5 ? "copy" : "partial",
});

it("scores pairs, strata and direction", async () => {
  const articles = [
    article("late", WORDS, "12"),
    article("early", WORDS, "08"),
    article("other", WORDS.replaceAll("word", "term"), "12"),
  ];
  const { metrics, errors } = await scoreCopies(articles, [pair("early", "late", 1), pair("early", "other", 0.9)]);
  expect(metrics).toMatchObject({
    precision: 1,
    recall: 0.5,
    "called copies: copy": 0.5,
    "direction by time": 1,
    "found, not listed": 0,
  });
  expect(errors).toEqual(["missed copy early other (0.9, 0.9)"]);
});
