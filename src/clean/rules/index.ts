import type { Finding, Page, Rule } from "../page.js";
import { agencyCredit } from "./agency-credit.js";
import { authorBio } from "./author-bio.js";
import { byline } from "./byline.js";
import { caption } from "./caption.js";
import { code } from "./code.js";
import { contact } from "./contact.js";
import { crosshead } from "./crosshead.js";
import { dateline } from "./dateline.js";
import { embeddedPost } from "./embedded-post.js";
import { footCredits } from "./foot-credits.js";
import { furniture } from "./furniture.js";
import { headline } from "./headline.js";
import { liveStamp } from "./live-stamp.js";
import { origin } from "./origin.js";
import { relatedStories } from "./related-stories.js";
import { repeats } from "./repeats.js";
import { rights } from "./rights.js";
import { separator } from "./separator.js";
import { statedDate } from "./stated-date.js";
import { strayWord } from "./stray-word.js";

/**
 * In order: the first rule that marks a part keeps it. What a line says of itself comes first (rights before other furniture,
 * since they name the publisher); then what its place tells: lists of other reports, repetitions, notes about the author; last the
 * titles and the lead, which are what is left above the first sentence.
 */
export const RULES: readonly Rule[] = [
  separator,
  code,
  dateline,
  rights,
  origin,
  caption,
  footCredits,
  byline,
  statedDate,
  liveStamp,
  embeddedPost,
  contact,
  furniture,
  agencyCredit,
  relatedStories,
  repeats,
  strayWord,
  authorBio,
  headline,
  crosshead,
];

/**
 * What the rules find, by part; a part that no rule marks is a paragraph. `settled` holds what is known beforehand (of a web page, by its
 * markup), by where its line begins.
 */
export function findRoles(
  page: Page,
  settled: ReadonlyMap<number, Omit<Finding, "part">> = new Map(),
  rules: readonly Rule[] = RULES,
): (Finding | undefined)[] {
  const marks = page.parts.map(({ start }, part) => {
    const known = settled.get(start);
    return known && { ...known, part };
  });
  for (const rule of rules) for (const finding of rule(page, marks)) marks[finding.part] ??= finding;
  return marks;
}
