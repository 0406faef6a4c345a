import { kept, type Mender } from "./mender.js";

/** Lines that the host prints on its other pages too. */
export const repeatedByHost: Mender = (verdicts, { isHosts }) => {
  for (const verdict of kept(verdicts)) {
    if (isHosts(verdict.line.text)) verdict.reason = "stands on other pages of the same host too";
  }
};
