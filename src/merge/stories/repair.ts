import type { Shelf } from "../../model/index.js";
import { type Days, dayNumber, daysApart } from "../days.js";
import { type LinkItem, Links, type Vicinity } from "../links.js";
import type { StoryTerms } from "./terms.js";
import { cosine, sumOf, type Vector } from "./vector.js";

/** Stories of the same parties are one if they lie no more days apart and are so much alike in words. */
const NEAR = { days: 7, words: 0.1 };
/** The same where they tell of one event besides. */
const TIED = { days: 21, words: 0.05 };
/** Two parties that more reports of those days name together are an affair of long standing, and no sign of one story. */
const FEW_REPORTS = 40;
/** A story is looked at through so many of its reports, and joined by so many of its parties. */
const ASKED = 24;
const MOST_PARTIES = 8;
/** Stretches of days by which stories are kept; stories in the same one or the next may lie `TIED.days` apart. */
const STRETCH = TIED.days + 1;

/** A story as it is looked at again: its words and parties, all of its reports together. */
export interface Whole {
  root: string;
  order: string;
  size: number;
  /** The reports that it is looked at through. */
  asked: string[];
  days: Days;
  words: Vector;
  parties: string[];
  /** What it tells of that others may tell of, too: claims, and plans with their deeds. */
  told: string[];
}

/** Null for a story that nobody knows the days of. `told` are the claims that its reports tell of. */
export function wholeOf(story: readonly StoryTerms[], told: readonly string[]): Whole | null {
  const days = story.flatMap(({ reported }) => (reported ? [reported] : []));
  if (days.length === 0) return null;
  const some = story.slice(0, ASKED);
  const named = new Map<string, number>();
  for (const party of some.flatMap(({ parties }) => parties)) named.set(party, (named.get(party) ?? 0) + 1);
  return {
    root: story[0]!.document,
    order: story[0]!.order,
    size: story.length,
    asked: some.map(({ document }) => document),
    days: {
      earliest: days.map(({ earliest }) => earliest).sort()[0]!,
      latest: days
        .map(({ latest }) => latest)
        .sort()
        .at(-1)!,
    },
    words: sumOf(some.map(({ words }) => words)),
    parties: [...named]
      .filter(([, count]) => count * 2 >= some.length)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, MOST_PARTIES)
      .map(([party]) => party)
      .sort(),
    told: [...new Set(told)].sort(),
  };
}

/**
 * Joins what words alone left apart: stories of one week that share two parties, which few other reports name together, and some of
 * their words; or of three weeks, if they tell of one event.
 */
export class RepairDesk {
  readonly links: Links;

  constructor(private readonly shelf: Shelf) {
    this.links = new Links(shelf, {
      name: "news",
      window: FEW_REPORTS,
      choose: async (id, vicinity) => this.choose(await this.story(id), vicinity),
    });
  }

  async put(whole: Whole): Promise<void> {
    const known = await this.shelf.get<Whole>("whole", whole.root);
    if (known && seenAs(known) === seenAs(whole)) return;
    await this.shelf.put("whole", whole.root, whole);
    await this.links.insert(itemOf(whole));
  }

  async drop(root: string): Promise<void> {
    await this.links.remove(root);
    await this.shelf.drop("whole", root);
  }

  private async story(root: string): Promise<Whole> {
    const known = await this.shelf.get<Whole>("whole", root);
    if (!known) throw new Error(`no story ${root} on the shelf`);
    return known;
  }

  private async choose(story: Whole, { lists }: Vicinity) {
    for (const near of lists.values()) {
      const others = (await Promise.all(near.map((root) => this.story(root)))).filter(
        (other) => daysApart(other.days, story.days) <= TIED.days,
      );
      const reports = others.reduce((sum, { size }) => sum + size, story.size);
      if (reports > FEW_REPORTS) continue;
      const via = others.findLast((other) => areOne(story, other));
      if (via) return { via: via.root, reasons: [] };
    }
    return null;
  }
}

/** All that a story is compared by, but for its words, which follow from its reports. */
function seenAs({ words: _, ...rest }: Whole): string {
  return JSON.stringify(rest);
}

function itemOf({ root, order, days, parties }: Whole): LinkItem {
  const keys: string[] = [];
  const [first, last] = [dayNumber(days.earliest) ?? 0, dayNumber(days.latest) ?? 0];
  for (const [at, left] of parties.entries()) {
    for (const right of parties.slice(at + 1)) {
      const to = Math.min(Math.floor(last / STRETCH) + 1, Math.floor(first / STRETCH) + 4);
      for (let stretch = Math.floor(first / STRETCH); stretch <= to; stretch++)
        keys.push(`${left} ${right} ${stretch}`);
    }
  }
  return { id: root, order, keys };
}

function areOne(a: Whole, b: Whole): boolean {
  const apart = daysApart(a.days, b.days);
  const told = a.told.some((one) => b.told.includes(one));
  if (apart > NEAR.days && !told) return false;
  const rule = told ? TIED : NEAR;
  return apart <= rule.days && cosine(a.words, b.words) >= rule.words;
}
