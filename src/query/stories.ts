import type { Story } from "../model/index.js";
import { type Filter, holdsText, inRange, type Known, takesPart } from "./filter.js";
import { namesOutlet, RecordIndex } from "./index-of.js";

/** Stories, the newest first, that have a report which the filter lets through; actors are those that the reports name. */
export function findStories(known: Known, filter: Filter = {}): Story[] {
  const index = new RecordIndex(known);
  const newest = (story: Story) => `${story.last ?? ""} ${story.id}`;
  return known.merged.stories
    .filter((story) => {
      if (!inRange({ earliest: story.first, latest: story.last, value: story.first ?? "" }, filter)) return false;
      return story.documents.some((document) => {
        const record = index.record(document);
        if (!record) return false;
        return (
          takesPart(
            record.mentions.map((mention) => mention.entity),
            filter,
          ) &&
          namesOutlet(index.outlets(document, null), filter.outlet) &&
          holdsText([record.document.text], filter)
        );
      });
    })
    .sort((a, b) => (newest(a) < newest(b) ? 1 : -1));
}
