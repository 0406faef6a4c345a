import type { HearsayRecord, Merged } from "../../model/index.js";
import { type ClaimResult, isFound, scoreClaims } from "./claims.js";
import type { CorpusKey } from "./key.js";
import { scoreCopies, scoreDates, scoreFulfilled, scoreSameEvents, storyPurity, type Tally } from "./reports.js";
import { Subject } from "./subject.js";

/** Scores what was made of the whole corpus. Shares are of all that the key has, found or not, unless the name says otherwise. */
export function scoreCorpus(
  key: CorpusKey,
  records: readonly HearsayRecord[],
  merged: Merged,
): { metrics: Record<string, number>; errors: string[] } {
  const subject = new Subject(key, records, merged);
  const copies = scoreCopies(subject);
  const events = scoreSameEvents(subject);
  const fulfilled = scoreFulfilled(subject);
  const dates = scoreDates(subject);
  const claims = scoreClaims(subject);
  const story = storyPurity(subject);
  return {
    metrics: {
      ...precisionAndRecall("copies", copies),
      "stories B³ precision": story.precision,
      "stories B³ recall": story.recall,
      "stories B³ F": harmonic(story.precision, story.recall),
      ...precisionAndRecall("same events", events),
      ...claimMetrics(claims),
      ...precisionAndRecall("fulfilled", fulfilled),
      "dates inferred": dates.right / dates.wanted,
    },
    errors: [copies, events, fulfilled, dates].flatMap(({ errors }) => errors).concat(claims.flatMap(describeClaim)),
  };
}

function claimMetrics(results: readonly ClaimResult[]): Record<string, number> {
  const found = results.filter(isFound);
  const share = (count: number, of = results.length) => count / Math.max(1, of);
  const status = found.filter((one) => one.found.status === one.wanted.status).length;
  const origins = found.filter((one) => one.found.counts.origins === one.wanted.counts.origins).length;
  const joined = found.filter(
    ({ wanted: { counts }, found }) => found.counts.origins === (counts.joined ?? counts.origins),
  );
  const counted = found.filter(({ wanted: { counts }, found }) =>
    (["reports", "families", "origins"] as const).every((name) => counts[name] === found.counts[name]),
  ).length;
  const wanted = results.reduce((sum, one) => sum + one.wanted.positions.length, 0);
  return {
    "claims found": share(found.length),
    "claims in one piece": share(found.filter(({ pieces }) => pieces === 1).length),
    "status right": share(status),
    "status right, of found": share(status, found.length),
    "origins exact": share(origins),
    "origins exact, of found": share(origins, found.length),
    "origins exact, denials joined": share(joined.length),
    "all three counts exact": share(counted),
    "positions recall": found.reduce((sum, { held }) => sum + held, 0) / wanted,
  };
}

function precisionAndRecall(what: string, { right, found, wanted }: Tally): Record<string, number> {
  return { [`${what} precision`]: right / Math.max(1, found), [`${what} recall`]: right / Math.max(1, wanted) };
}

function harmonic(a: number, b: number): number {
  return (2 * a * b) / Math.max(Number.EPSILON, a + b);
}

/** What is not right in a claim, a line; none where all is. */
function describeClaim(result: ClaimResult): string[] {
  const { wanted, found, wrong, pieces, held, extra } = result;
  if (!found) return [`missed claim ${wanted.id}: no claim stands at its words`];
  if (wrong.length > 0) return [`missed claim ${wanted.id}: another one stands there: ${wrong.join("; ")}`];
  const lines: string[] = [];
  if (pieces > 1) lines.push(`in ${pieces} pieces`);
  if (found.status !== wanted.status) lines.push(`status ${found.status}, not ${wanted.status} (${found.why})`);
  const counts = (of: { reports: number; families: number; origins: number }) =>
    `${of.reports}/${of.families}/${of.origins}`;
  if (counts(found.counts) !== counts(wanted.counts)) {
    lines.push(`counts ${counts(found.counts)}, not ${counts(wanted.counts)}`);
  }
  if (held < wanted.positions.length) lines.push(`${held} of ${wanted.positions.length} positions`);
  if (extra.length > 0) lines.push(`also ${extra.join(", ")}`);
  return lines.length === 0 ? [] : [`claim ${wanted.id}: ${lines.join("; ")}`];
}
