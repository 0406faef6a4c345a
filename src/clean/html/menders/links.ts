import type { Line } from "../blocks.js";
import { endsInStop, kept, type Mender } from "./mender.js";

/** Share of a line's characters in links from which on it is a link; of an item of a list, less. */
const ALL = 0.9;
const ITEM = 0.3;

/** Lines that are links and no sentences lead to other pages; so do items of a list that hold little else. */
export const links: Mender = (verdicts) => {
  const lines = kept(verdicts);
  for (const [i, verdict] of lines.entries()) {
    const { line } = verdict;
    if (
      isLink(line) ||
      (isLinkItem(line) && [lines[i - 1], lines[i + 1]].some((next) => next && isLinkItem(next.line)))
    ) {
      verdict.reason = "a link to another page";
    }
  }
};

function isLink(line: Line): boolean {
  return line.linked >= line.text.length * ALL && !(endsInStop(line) && line.text.length > 140);
}

/** A short item of a list, no sentence, a good part of which is a link. */
function isLinkItem(line: Line): boolean {
  const { text, linked, element } = line;
  return element.name === "li" && text.length < 110 && linked >= text.length * ITEM && !/[.!;]["”’)]?$/.test(text);
}
