import { type HearsayRecord, makeId, type Story } from "../../model/index.js";
import { daysApart } from "../days.js";
import { canonicalOrder } from "../reports.js";
import { Rarity, storySimilarity } from "./similarity.js";
import { type StoryTerms, storyTerms } from "./terms.js";

/** A report joins a story whose latest report is no farther away than this. */
const WINDOW_DAYS = 7;
/** How alike a report must be to the nearest reports of a story. */
const SAME_STORY = 0.3;
/** The same where one of the two has no date to go by. */
const SAME_STORY_UNDATED = 0.55;

/**
 * Stories: reports of one piece of news, taken by day of publication, each joined to the story it is most like, if it is like enough
 * and near enough in time.
 */
export function findStories(records: readonly HearsayRecord[]): Story[] {
  const terms = canonicalOrder(records).map(storyTerms);
  const rarity = new Rarity(terms);
  const stories: StoryTerms[][] = [];
  for (const report of terms) {
    let best: { story: StoryTerms[]; score: number } | null = null;
    for (const story of stories) {
      const score = likeness(report, story, rarity);
      if (score > (best?.score ?? 0)) best = { story, score };
    }
    if (best) best.story.push(report);
    else stories.push([report]);
  }
  return stories.map((story) => describeStory(story, rarity)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Mean likeness to the three nearest reports of the story; 0 where that is not enough to join. */
function likeness(report: StoryTerms, story: readonly StoryTerms[], rarity: Rarity): number {
  const last = story.at(-1)!;
  const dated = report.reported !== null && last.reported !== null;
  if (dated && daysApart(report.reported!, last.reported!) > WINDOW_DAYS) return 0;
  const scores = story
    .slice(-20)
    .map((other) => storySimilarity(report, other, rarity))
    .sort((a, b) => b - a)
    .slice(0, 3);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return mean >= (dated ? SAME_STORY : SAME_STORY_UNDATED) ? mean : 0;
}

function describeStory(story: readonly StoryTerms[], rarity: Rarity): Story {
  const days = story.flatMap((report) => (report.reported ? [report.reported] : []));
  return {
    id: makeId("story", story[0]!.document),
    title: titleOf(story, rarity),
    documents: story.map((report) => report.document),
    first: days.map((day) => day.earliest).sort()[0] ?? null,
    last:
      days
        .map((day) => day.latest)
        .sort()
        .at(-1) ?? null,
  };
}

/** The headline of the report that is most like the others; without headlines, nothing is made up. */
function titleOf(story: readonly StoryTerms[], rarity: Rarity): string {
  let best = { title: "", score: -1 };
  for (const report of story.slice(0, 50)) {
    if (!report.headline) continue;
    const score = story.slice(0, 50).reduce((sum, other) => sum + storySimilarity(report, other, rarity), 0);
    if (score > best.score) best = { title: report.headline, score };
  }
  return best.title;
}
