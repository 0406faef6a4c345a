import { type HearsayRecord, makeId, type Story } from "../../model/index.js";
import { canonicalOrder } from "../reports.js";
import { MemoryShelf } from "../shelf.js";
import { worldOf } from "../world.js";
import { StoryDesk, type StoryRule } from "./desk.js";
import { storySimilarity } from "./similarity.js";
import { type StoryTerms, storyTerms } from "./terms.js";

/** A title is chosen among so many reports of a story. */
const ASKED = 12;

/** Stories by words, dates and entities alone, of many reports at once: what scorers ask for. */
export async function findStories(records: readonly HearsayRecord[], rule?: StoryRule): Promise<Story[]> {
  const desk = new StoryDesk(new MemoryShelf(), rule);
  const world = worldOf(records);
  for (const record of canonicalOrder(records)) await desk.put(storyTerms(record, world));
  const stories: Story[] = [];
  for (const root of await desk.settle()) {
    const members = await desk.links.members(root);
    const reports = await Promise.all(members.map(({ id }) => desk.report(id)));
    if (reports.length > 0) stories.push(describeStory(reports));
  }
  return stories;
}

/** Says what a story is; its reports come in order. */
export function describeStory(story: readonly StoryTerms[]): Story {
  const days = story.flatMap(({ reported }) => (reported ? [reported] : []));
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
function titleOf(story: readonly StoryTerms[]): string {
  const some = story.filter(({ headline }) => headline).slice(0, ASKED);
  let best = { title: "", score: -1 };
  for (const report of some) {
    const score = some.reduce((sum, other) => sum + storySimilarity(report, other), 0);
    if (score > best.score) best = { title: report.headline!, score };
  }
  return best.title;
}
