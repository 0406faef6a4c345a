import { wordRarity } from "../../lexicon/index.js";
import { type HearsayRecord, quote } from "../../model/index.js";
import { type Days, reportedOn } from "../days.js";
import { Directory, whoIn } from "../directory.js";
import { canonicalKey, ownBlocks } from "../reports.js";
import { stemCounts } from "../words.js";
import type { World } from "../world.js";
import { featuresOf, type Vector, vectorOf } from "./vector.js";

/** A report as a story's rule sees it. */
export interface StoryTerms {
  document: string;
  order: string;
  headline: string | null;
  /** The days it came out, where known to the month. */
  reported: Days | null;
  words: Vector;
  /** The first words, which say what a report is about. */
  first: Vector;
  /** The entities that it names. */
  entities: Uint32Array;
  /** The words that say most about it, the heaviest first. */
  telling: string[];
  /** States, bodies and people with a name that it names; who only publishes the news takes no part in it. */
  parties: string[];
}

const LEAD_LENGTH = 400;
/** So many of a report's words decide which stories it is compared with. */
const TELLING = 16;
/** Who is known from one report alone ties it to no other. */
const OF_ONE_REPORT = /^local:[0-9a-f]{8}-/;

export function storyTerms(record: HearsayRecord, world: World): StoryTerms {
  const { document } = record;
  const own = ownBlocks(record).map((block) => quote(document.text, block));
  const text = own.join("\n");
  const words = weighed(stemCounts(text));
  return {
    document: document.id,
    order: canonicalKey(document),
    headline: document.headline,
    reported: reportedOn(document.published),
    words: vectorOf(words),
    first: vectorOf(weighed(stemCounts(text.slice(0, LEAD_LENGTH)))),
    entities: featuresOf(record.mentions.map((mention) => mention.entity)),
    telling: words
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, TELLING)
      .map(([stem]) => stem),
    parties: partiesOf(record, world),
  };
}

function weighed(counts: ReadonlyMap<string, number>): [string, number][] {
  const rarity = wordRarity();
  return [...counts].map(([stem, count]) => [stem, (1 + Math.log(count)) * rarity(stem)]);
}

function partiesOf(record: HearsayRecord, world: World): string[] {
  const directory = new Directory([whoIn(record, world)]);
  const named = record.mentions
    .map(({ entity }) => entity)
    .filter((id) => !OF_ONE_REPORT.test(id) && !directory.isNews(id));
  return directory.parties(named);
}
