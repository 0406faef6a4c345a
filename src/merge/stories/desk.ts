import type { Shelf } from "../../model/index.js";
import { type Days, dayNumber, daysApart } from "../days.js";
import { type Candidate, type Choice, Links } from "../links.js";
import { storySimilarity } from "./similarity.js";
import type { StoryTerms } from "./terms.js";

/** What it takes to join a story. */
export interface StoryRule {
  /** How alike a report must be to the nearest reports of a story, 0 to 1. */
  same: number;
  /** The same where one of the two has no date to go by. */
  undated: number;
  /** A report joins a story whose latest report is no farther away than so many days. */
  window: number;
}

/** Chosen on the triplets of BASIL (Fan et al. 2019) of 2010 to 2012, the middle of what holds them all together and apart. */
const RULE: StoryRule = { same: 0.21, undated: 0.4, window: 7 };
/** Of the reports that share a telling word with one and came out just before it, so many are looked at. */
const NEAR = 24;
/** A story is asked through so many of its reports that are near. */
const ASKED = 20;
/** So many of an undated report's words decide what it is compared with. */
const TELLING_UNDATED = 6;

/**
 * Stories: reports of one piece of news, one report at a time, each joined to the story it is most like, if it is like enough and near
 * enough in time.
 */
export class StoryDesk {
  readonly links: Links;

  constructor(
    private readonly shelf: Shelf,
    private readonly rule: StoryRule = RULE,
  ) {
    this.links = new Links(shelf, {
      name: "story",
      window: NEAR,
      choose: async (id, { candidates }) => this.nearest(await this.report(id), candidates),
    });
  }

  async put(terms: StoryTerms): Promise<void> {
    const { document, order } = terms;
    await this.shelf.put("terms", document, terms);
    await this.links.insert({ id: document, order, ...keysOf(terms, this.rule.window) });
  }

  async drop(document: string): Promise<void> {
    await this.links.remove(document);
    await this.shelf.drop("terms", document);
  }

  async report(document: string): Promise<StoryTerms> {
    const known = await this.shelf.get<StoryTerms>("terms", document);
    if (!known) throw new Error(`no report ${document} on the shelf`);
    return known;
  }

  /** Places what waits, and gives the roots of the stories that are other than before, or gone. */
  async settle(): Promise<string[]> {
    await this.links.settle();
    const changed = [...this.links.changed].sort();
    this.links.changed.clear();
    return changed;
  }

  private async nearest(report: StoryTerms, candidates: readonly Candidate[]): Promise<Choice | null> {
    let best: (Choice & { score: number }) | null = null;
    for (const { members } of candidates) {
      const asked = await Promise.all(members.slice(-ASKED).map((id) => this.report(id)));
      const found = likeness(report, asked, this.rule);
      if (found && found.score > (best?.score ?? 0)) best = { ...found, reasons: [] };
    }
    return best && { via: best.via, reasons: [] };
  }
}

/** Mean likeness to the three nearest reports of the story; null where that is not enough to join. */
function likeness(
  report: StoryTerms,
  story: readonly StoryTerms[],
  rule: StoryRule,
): { via: string; score: number } | null {
  const last = story.at(-1)!.reported;
  const dated = last !== null && report.reported !== null;
  if (dated && daysApart(last, report.reported!) > rule.window) return null;
  const scores = story
    .map((other) => ({ via: other.document, score: storySimilarity(report, other) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
  return mean >= (dated ? rule.same : rule.undated) ? { via: scores[0]!.via, score: mean } : null;
}

/**
 * A report stands under each of its telling words, by stretches of days that overlap, so that two of them no farther apart than the
 * window share one; and, by its most telling words, where undated ones look.
 */
function keysOf({ telling, reported }: StoryTerms, window: number): { keys: string[]; looks: string[] } {
  const open = telling.slice(0, TELLING_UNDATED).map((stem) => `${stem} *`);
  if (!reported) return { keys: open, looks: open };
  const dated = [...stretches(reported, window)].flatMap((stretch) => telling.map((stem) => `${stem} ${stretch}`));
  return { keys: [...dated, ...open], looks: dated };
}

function stretches(days: Days, window: number): Set<number> {
  const length = window + 1;
  const [first, last] = [dayNumber(days.earliest) ?? 0, dayNumber(days.latest) ?? 0];
  const found = new Set<number>();
  for (let at = Math.floor(first / length); at <= Math.floor(last / length) + 1; at++) found.add(at);
  return found;
}
