import { type Days, daysApart } from "../days.js";
import { cosine, type WeighedTerms } from "./similarity.js";

/** What shows that reports belong together besides their words. */
export interface Ties {
  /** The parties that a report names, by document. */
  parties: ReadonlyMap<string, readonly string[]>;
  /** Documents that tell of one event, of one claim, or of a plan and its deed. */
  told: readonly (readonly string[])[];
}

/** Stories of the same parties are one if they lie no more days apart and are so much alike in words. */
const NEAR = { days: 7, words: 0.1 };
/** The same where they tell of one event besides. */
const TIED = { days: 21, words: 0.05 };
/** Two parties that more reports of those days name together are an affair of long standing, and no sign of one story. */
const FEW_REPORTS = 40;

/** A story as it is looked at again: its words and parties, all of its reports together. */
interface Whole {
  at: number;
  size: number;
  days: Days;
  words: ReadonlyMap<string, number>;
  parties: readonly string[];
}

/**
 * Joins what words alone left apart: stories of one week that share two parties, which few other reports name together, and some of
 * their words; or of three weeks, if they tell of one event. Gives the stories in the order of their first report.
 */
export function repairStories(stories: readonly WeighedTerms[][], ties: Ties): WeighedTerms[][] {
  const wholes = stories.flatMap((story, at) => wholeOf(story, at, ties) ?? []);
  const told = toldTogether(stories, ties);
  const over = stories.map((_, at) => at);
  const find = (at: number) => {
    let top = at;
    while (over[top] !== top) top = over[top]!;
    return top;
  };
  for (const [a, b] of neighbours(wholes)) {
    const apart = daysApart(a.days, b.days);
    const rule = apart > NEAR.days || told.has(pairKey(a.at, b.at)) ? TIED : NEAR;
    if (rule === TIED && !told.has(pairKey(a.at, b.at))) continue;
    if (apart > rule.days || cosine(a.words, b.words) < rule.words) continue;
    const [x, y] = [find(a.at), find(b.at)].sort((left, right) => left - right);
    over[y!] = x!;
  }
  const joined = new Map<number, WeighedTerms[]>();
  for (const [at, story] of stories.entries()) joined.set(find(at), [...(joined.get(find(at)) ?? []), ...story]);
  return [...joined.values()];
}

/** Null for a story that nobody knows the days of. */
function wholeOf(story: readonly WeighedTerms[], at: number, { parties }: Ties): Whole | null {
  const days = story.flatMap(({ reported }) => (reported ? [reported] : []));
  if (days.length === 0) return null;
  const words = new Map<string, number>();
  const named = new Map<string, number>();
  for (const report of story) {
    for (const [stem, weight] of report.words) words.set(stem, (words.get(stem) ?? 0) + weight);
    for (const party of parties.get(report.document) ?? []) named.set(party, (named.get(party) ?? 0) + 1);
  }
  const length = Math.sqrt([...words.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  for (const [stem, weight] of words) words.set(stem, weight / length);
  return {
    at,
    size: story.length,
    days: {
      earliest: days.map(({ earliest }) => earliest).sort()[0]!,
      latest: days
        .map(({ latest }) => latest)
        .sort()
        .at(-1)!,
    },
    words,
    parties: [...named]
      .filter(([, count]) => count * 2 >= story.length)
      .map(([party]) => party)
      .sort(),
  };
}

/** Pairs of stories that share two parties within the days, in a fixed order. */
function neighbours(wholes: readonly Whole[]): [Whole, Whole][] {
  const byPair = new Map<string, Whole[]>();
  const ordered = [...wholes].sort((a, b) =>
    a.days.earliest < b.days.earliest ? -1 : a.days.earliest > b.days.earliest ? 1 : a.at - b.at,
  );
  for (const whole of ordered) {
    for (const [i, left] of whole.parties.entries()) {
      for (const right of whole.parties.slice(i + 1)) {
        const key = `${left} ${right}`;
        const group = byPair.get(key);
        if (group) group.push(whole);
        else byPair.set(key, [whole]);
      }
    }
  }
  const found = new Map<string, [Whole, Whole]>();
  for (const group of byPair.values()) {
    for (const [i, whole] of group.entries()) {
      for (const other of following(group, i)) found.set(pairKey(whole.at, other.at), [whole, other]);
    }
  }
  return [...found.values()];
}

/** The stories after one within the days; none where there are too many to tell anything. */
function following(group: readonly Whole[], from: number): Whole[] {
  const first = group[from]!;
  const near: Whole[] = [];
  let reports = first.size;
  for (let i = from + 1; i < group.length && daysApart(first.days, group[i]!.days) <= TIED.days; i++) {
    near.push(group[i]!);
    reports += group[i]!.size;
    if (reports > FEW_REPORTS) return [];
  }
  return near;
}

/** Keys of stories that tell of one thing. */
function toldTogether(stories: readonly WeighedTerms[][], { told }: Ties): Set<string> {
  const storyOf = new Map(stories.flatMap((story, at) => story.map((report) => [report.document, at] as const)));
  const keys = new Set<string>();
  for (const documents of told) {
    const ats = [...new Set(documents.flatMap((document) => storyOf.get(document) ?? []))];
    for (const a of ats.slice(0, FEW_REPORTS)) {
      for (const b of ats.slice(0, FEW_REPORTS)) if (a < b) keys.add(pairKey(a, b));
    }
  }
  return keys;
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
