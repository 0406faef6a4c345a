import type { HearsayRecord } from "../../model/index.js";

/** What a new version of a report says that the one before did not, and the other way round. */
export interface VersionChange {
  headline: { before: string | null; after: string | null } | null;
  added: string[];
  removed: string[];
}

/** Compares two versions paragraph by paragraph; where a paragraph stands is not looked at. */
export function changeOf(before: HearsayRecord, after: HearsayRecord): VersionChange {
  const old = paragraphsOf(before);
  const now = paragraphsOf(after);
  const headline = { before: before.document.headline, after: after.document.headline };
  return {
    headline: headline.before === headline.after ? null : headline,
    added: missingFrom(old, now),
    removed: missingFrom(now, old),
  };
}

/** The paragraphs of `here` that `there` lacks, each as often as it lacks it. */
function missingFrom(there: readonly string[], here: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const paragraph of there) left.set(paragraph, (left.get(paragraph) ?? 0) + 1);
  return here.filter((paragraph) => {
    const count = left.get(paragraph) ?? 0;
    left.set(paragraph, count - 1);
    return count <= 0;
  });
}

function paragraphsOf({ document: { text, blocks } }: HearsayRecord): string[] {
  return blocks
    .filter(({ role }) => role !== "boilerplate" && role !== "headline")
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}
