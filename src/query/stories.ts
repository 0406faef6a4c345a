import type { Story } from "../model/index.js";
import { storiesIn } from "./catalogue/index.js";
import { catalogueOf } from "./catalogue-of.js";
import type { Filter, Known } from "./filter.js";

/** Stories, the newest first, that go on within the days asked for and have a report which the rest of the filter lets through. */
export function findStories(known: Known, filter: Filter = {}): Story[] {
  return storiesIn(catalogueOf(known), filter);
}
