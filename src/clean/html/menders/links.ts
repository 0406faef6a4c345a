import { endsInStop, kept, type Mender } from "./mender.js";

/** Share of a line's characters in links from which on it is a link. */
const ALL = 0.9;

/** Lines that are links and no sentences lead to other pages. */
export const links: Mender = (verdicts) => {
  for (const verdict of kept(verdicts)) {
    const { line } = verdict;
    if (line.linked >= line.text.length * ALL && !(endsInStop(line) && line.text.length > 120)) {
      verdict.reason = "a link to another page";
    }
  }
};
