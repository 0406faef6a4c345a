import type { Rule } from "../page.js";

/** No stamp is longer, in code units. */
const LONGEST = 40;
const CLOCK = "\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\.?";
const ZONES =
  "GMT|UTC|BST|WES?T|CES?T|EES?T|MSK|[ECMPA][SD]?T|AKS?T|HST|IST|PKT|SGT|HKT|JST|KST|AE[SD]T|AWST|NZ[SD]T|SAST|EAT|WAT";
const ZONE = `(?:\\s?\\(?(?:${ZONES}|local time|local)\\)?)?`;
const AGO =
  "(?:\\d{1,3}|an?)\\s?(?:s|m|h|d|secs?|mins?|hrs?|seconds?|minutes?|hours?|days?)\\s(?:\\d{1,2}\\s?(?:m|mins?|minutes?)\\s)?ago";
const OPENED = "(?:(?:first |last )?(?:updated|posted|published|added|now)\\s?(?:at|on)?:?\\s)?";
const STAMP = new RegExp(`^${OPENED}(?:(?:${CLOCK})${ZONE}|${AGO})[.,]?$`, "i");
const LABEL =
  /^(key event|key moment|pinned|pinned post|just in|breaking|live updates?|latest updates?|live reporting)$/i;

/** A clock time alone on its line, as the entries of a live report open ("14.32 BST", "3h ago", "Updated at 10:45 a.m. ET"), or the
 * label of an entry beside one. */
export const liveStamp: Rule = (page) => {
  const stamped = page.parts.map(({ text }) => text.length <= LONGEST && STAMP.test(text));
  return page.parts.flatMap(({ text }, i) => {
    const isLabel = () => (stamped[i - 1] || stamped[i + 1]) && LABEL.test(text);
    const reason = stamped[i]
      ? "the time stamp of a live report"
      : isLabel()
        ? "the label of an entry of a live report"
        : null;
    if (reason === null) return [];
    return [{ part: i, role: "boilerplate" as const, reason, by: "clean/live-stamp", facts: [] }];
  });
};
