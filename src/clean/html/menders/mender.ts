import type { Line } from "../blocks.js";
import type { Known, Verdict } from "../extract.js";

/** Looks over the lines that were taken for the report, and gives those that are none of it a reason (or takes one back). */
export type Mender = (verdicts: Verdict[], known: Known) => void;

/** The lines that still count as the report. */
export function kept(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter((verdict) => verdict.reason === null);
}

const CLOSERS = /["'”’»)\]\s]+$/;

/** Ends in a full stop or the like, closing quotes left aside. */
export function endsInStop({ text }: Line): boolean {
  return /[.!?…。！？:]$/.test(text.slice(-12).replace(CLOSERS, ""));
}

/** Sentences, by length and full stop. Scripts without blanks count letters. */
export function isProse(line: Line): boolean {
  const words = line.text.split(" ").length;
  const { length } = line.text;
  return (
    (endsInStop(line) && (words >= 8 || length >= 60)) ||
    words >= 30 ||
    length >= 160 ||
    (length >= 80 && line.linked < 20)
  );
}

/** A heading, by its element. */
export function isHeading({ element }: Line): boolean {
  return /^h[1-6]$/.test(element.name);
}
