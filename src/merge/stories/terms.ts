import { type HearsayRecord, quote } from "../../model/index.js";
import { reportedOn } from "../days.js";
import { ownBlocks } from "../reports.js";
import { stemCounts } from "../words.js";

/** A report as a story's rule sees it. */
export interface StoryTerms {
  document: string;
  headline: string | null;
  /** The days it came out, where known to the month. */
  reported: { earliest: string; latest: string } | null;
  /** How often each content word comes, by stem. */
  stems: ReadonlyMap<string, number>;
  /** The entities that the report names, by id. */
  entities: ReadonlySet<string>;
  /** Stems of the first words, which say what a report is about. */
  lead: ReadonlyMap<string, number>;
}

const LEAD_LENGTH = 400;

export function storyTerms(record: HearsayRecord): StoryTerms {
  const { document } = record;
  const own = ownBlocks(record);
  const words = own.map((block) => quote(document.text, block)).join("\n");
  return {
    document: document.id,
    headline: document.headline,
    reported: reportedOn(document.published),
    stems: stemCounts(words),
    entities: new Set(record.mentions.map((mention) => mention.entity)),
    lead: stemCounts(words.slice(0, LEAD_LENGTH)),
  };
}
