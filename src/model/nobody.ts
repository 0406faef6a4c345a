/** Ids that stand for nobody in particular, and what they are called. */
export const NOBODY: Readonly<Record<string, string>> = {
  unnamed: "unnamed source",
  unknown: "unknown",
  "unknown-publisher": "the report itself",
};
