import { type HearsayRecord, makeId, type Story } from "../../model/index.js";
import { daysApart } from "../days.js";
import { canonicalOrder } from "../reports.js";
import { repairStories, type Ties } from "./repair.js";
import { storySimilarity, type WeighedTerms, weighTerms } from "./similarity.js";
import { type StoryTerms, storyTerms } from "./terms.js";

/** What it takes to join a story. */
export interface StoryRule {
  /** How alike a report must be to the nearest reports of a story, 0 to 1. */
  same: number;
  /** The same where one of the two has no date to go by. */
  undated: number;
  /** A report joins a story whose latest report is no farther away than so many days. */
  window: number;
}

/** Chosen on the triplets of BASIL (Fan et al. 2019) of 2010 to 2012. */
const RULE: StoryRule = { same: 0.16, undated: 0.4, window: 7 };

const NO_TIES: Ties = { parties: new Map(), told: [] };

/**
 * Stories: reports of one piece of news, taken by day of publication, each joined to the story it is most like, if it is like enough
 * and near enough in time; then looked at again by whom they name and what they tell of, where `ties` says so.
 */
export function findStories(records: readonly HearsayRecord[], ties: Ties = NO_TIES): Story[] {
  const terms = canonicalOrder(records).map(storyTerms);
  const order = new Map(terms.map(({ document }, at) => [document, at]));
  return repairStories(groupStories(terms), ties)
    .map((story) => story.sort((a, b) => order.get(a.document)! - order.get(b.document)!))
    .map(describeStory)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Groups reports that come in order of publication. A report is compared with the stories that share one of its telling words. */
export function groupStories(terms: readonly StoryTerms[], rule: StoryRule = RULE): WeighedTerms[][] {
  const stories: WeighedTerms[][] = [];
  const byWord = new Map<string, Set<number>>();
  for (const report of weighTerms(terms)) {
    const candidates = new Set<number>();
    for (const stem of report.telling) for (const at of byWord.get(stem) ?? []) candidates.add(at);
    let best: { at: number; score: number } | null = null;
    for (const at of [...candidates].sort((a, b) => a - b)) {
      const score = likeness(report, stories[at]!, rule);
      if (score > (best?.score ?? 0)) best = { at, score };
      else if (isOver(stories[at]!, report, rule)) for (const stem of report.telling) byWord.get(stem)?.delete(at);
    }
    const at = best?.at ?? stories.push([]) - 1;
    stories[at]!.push(report);
    for (const stem of report.telling) {
      const holders = byWord.get(stem);
      if (holders) holders.add(at);
      else byWord.set(stem, new Set([at]));
    }
  }
  return stories;
}

/** Whether a story lies so far back that no later report joins it. */
function isOver(story: readonly WeighedTerms[], report: WeighedTerms, rule: StoryRule): boolean {
  const last = story.at(-1)!.reported;
  return last !== null && report.reported !== null && daysApart(last, report.reported) > rule.window;
}

/** Mean likeness to the three nearest reports of the story; 0 where that is not enough to join. */
function likeness(report: WeighedTerms, story: readonly WeighedTerms[], rule: StoryRule): number {
  if (isOver(story, report, rule)) return 0;
  const dated = report.reported !== null && story.at(-1)!.reported !== null;
  const scores = story
    .slice(-20)
    .map((other) => storySimilarity(report, other))
    .sort((a, b) => b - a)
    .slice(0, 3);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return mean >= (dated ? rule.same : rule.undated) ? mean : 0;
}

function describeStory(story: readonly WeighedTerms[]): Story {
  const days = story.flatMap((report) => (report.reported ? [report.reported] : []));
  return {
    id: makeId("story", story[0]!.document),
    title: titleOf(story),
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
function titleOf(story: readonly WeighedTerms[]): string {
  let best = { title: "", score: -1 };
  for (const report of story.slice(0, 50)) {
    if (!report.headline) continue;
    const score = story.slice(0, 50).reduce((sum, other) => sum + storySimilarity(report, other), 0);
    if (score > best.score) best = { title: report.headline, score };
  }
  return best.title;
}
