type Detector = typeof import("eld/small")["default"];

let detector: Detector | null = null;

/** Loads what languages are told by. It takes longer than most commands do, so only who cleans reports asks for it, before the first. */
export async function loadLanguages(): Promise<void> {
  detector ??= (await import("eld/small")).default;
}

/** How much of a text is looked at, in code units. */
const SAMPLE = 4000;
/** Fewer letters than this tell a language only by their script: names and numbers look like any. */
const ENOUGH_LETTERS = 120;
/** Another language must fit so much better than English: reports in English are full of foreign names. */
const BETTER = 1.25;

/**
 * The language of a report's own words, as an ISO 639-1 code; `und` where it is none that can be told. A short text in Latin letters, or one
 * that shows no language (names, numbers), counts as English. Throws an `Error` before `loadLanguages` is done.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const isLatin = (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) >= letters / 2;
  if (isLatin && letters < ENOUGH_LETTERS) return "en";
  if (!detector) throw new Error("languages are told apart only once loadLanguages is done");
  const found = detector.detect(sample);
  if (!isLatin) return found.language === "" || found.language === "en" ? "und" : found.language;
  const scores = found.getScores();
  const isOther = found.language !== "" && found.isReliable() && scores[found.language]! > (scores.en ?? 0) * BETTER;
  return isOther ? found.language : "en";
}
