import type { Line } from "./blocks.js";
import type { Confidence } from "./page.js";
import { readabilityView } from "./views/readability.js";

/** What is made of a line of a page: part of the report, or left out for a reason. */
export interface Verdict {
  line: Line;
  /** Why it is left out; null for a line of the report. */
  reason: string | null;
}

/** The report among a page's lines. */
export interface Extracted {
  verdicts: Verdict[];
  confidence: Confidence;
}

/** Tells which lines of a page are the report. */
export function extractReport(lines: readonly Line[]): Extracted {
  const view = readabilityView(lines);
  return {
    verdicts: lines.map((line, n) => ({ line, reason: view?.has(n) ? null : "outside the report" })),
    confidence: { value: view ? 0.8 : 0.2, reasons: view ? [] : ["no report was found in the page"] },
  };
}
