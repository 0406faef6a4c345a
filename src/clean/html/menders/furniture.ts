import { lineWords } from "../../../lexicon/line-phrases.js";
import { kept, type Mender } from "./mender.js";

/** Lines that pages put round reports, by their words: the same table that plain text is cleaned by. */
export const furniture: Mender = (verdicts, tables) => {
  for (const verdict of kept(verdicts)) {
    const { text } = verdict.line;
    if (text.length > 400) continue;
    const line = lineWords(text);
    const found = tables.furniture.find(
      ({ longest, whole, starts, ends, holds }) =>
        line.words.length <= longest &&
        (whole.is(line) || starts.starts(line) > 0 || ends.ends(line) || holds.holds(line)),
    );
    if (found) verdict.reason = found.reason;
    else if (tables.related.headings.is(line)) verdict.reason = "the heading of a list of other reports";
  }
};
