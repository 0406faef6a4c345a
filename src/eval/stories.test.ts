import { expect, it } from "vitest";
import { type StoryArticle, scoreStories } from "./stories.js";

const article = (id: string, story: string, text: string, date: string): StoryArticle => ({
  id,
  story,
  title: text.slice(0, 20),
  text,
  date,
  source: id,
});

it("scores stories by B cubed, the date keeping like reports apart", async () => {
  const flood = "Flood water broke the river dam and covered the valley villages near the old harbour bridge.";
  const vote = "Senators voted on a budget bill after a long debate about taxes, spending and the national debt.";
  const { metrics } = await scoreStories([
    article("a", "flood", flood, "2024-01-01"),
    article("b", "flood", `Rescuers came. ${flood}`, "2024-01-02"),
    article("c", "vote", vote, "2024-01-02"),
    article("d", "later", flood, "2024-05-01"),
  ]);
  expect(metrics).toEqual({ precision: 1, recall: 1, f: 1, stories: 3 });
});
