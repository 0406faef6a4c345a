import type { CleanTables } from "../../../lexicon/clean.js";
import type { Line } from "../blocks.js";
import type { Confidence } from "../page.js";
import { proseOf } from "../weights.js";
import { densityView } from "./density.js";
import { markupView } from "./markup.js";
import { readabilityView } from "./readability.js";

/** What the views of a page come to: the lines taken for the report, and how far that is to be trusted. */
export interface Choice {
  chosen: Set<Line>;
  confidence: Confidence;
}

/** Less prose than this is hardly a report, in characters. */
const LITTLE = 250;
/** A view with less than this has found nothing, and the next is asked. */
const NOTHING = 80;
/** How much better another view must agree with the body that the page's data gives, to be taken instead. */
const BETTER = 0.3;
/** Views that have less in common disagree. */
const AGREE = 0.5;

/**
 * Which lines are the report. Readability is asked first; where it finds little, or disagrees with the body that the page's own data gives
 * (`stated`) while another view does not, that view is taken: the page's markup, then where most of the prose stands, then every line.
 */
export function chooseView(lines: readonly Line[], stated: string | null, tables: CleanTables["page-parts"]): Choice {
  const numbers = readabilityView(lines);
  const readability = new Set(lines.filter((_, n) => numbers?.has(n)));
  const others = [markupView(lines, tables), densityView(lines)];
  const chosen = preferred([readability, ...others, new Set(lines)], stated);
  return { chosen, confidence: confidenceOf(chosen, [readability, ...others], stated) };
}

function preferred(views: readonly Set<Line>[], stated: string | null): Set<Line> {
  const full = views.filter((view) => proseIn(view) >= NOTHING);
  const first = full[0] ?? views.find((view) => view.size > 0) ?? new Set<Line>();
  if (stated === null || stated.length < LITTLE) return first;
  const score = (view: Set<Line>) => agreementWith(view, stated);
  const best = full.reduce((a, b) => (score(b) > score(a) ? b : a), first);
  return score(best) >= score(first) + BETTER ? best : first;
}

function confidenceOf(chosen: Set<Line>, views: readonly Set<Line>[], stated: string | null): Confidence {
  if (chosen.size === 0) return { value: 0, reasons: ["no report was found in the page"] };
  const reasons: string[] = [];
  const shares = views.filter((view) => view.size > 0 && view !== chosen).map((view) => common(chosen, view));
  if (stated !== null && stated.length >= LITTLE) shares.push(agreementWith(chosen, stated));
  const mean = shares.length === 0 ? AGREE : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  if (shares.length === 0) reasons.push("one view alone found a report");
  if (shares.some((share) => share < AGREE)) reasons.push("the views of the page disagree on what its report is");
  const little = proseIn(chosen) < LITTLE;
  if (little) reasons.push("it holds little running text");
  return { value: Math.round((little ? mean / 2 : mean) * 100) / 100, reasons };
}

function proseIn(view: Iterable<Line>): number {
  let prose = 0;
  for (const line of view) prose += proseOf(line);
  return prose;
}

/** What two views have in common, as a share of all their prose. */
function common(a: ReadonlySet<Line>, b: ReadonlySet<Line>): number {
  const both = proseIn([...a].filter((line) => b.has(line)));
  const all = proseIn(new Set([...a, ...b]));
  return all === 0 ? 0 : both / all;
}

/** How a view's prose and a text agree: F1 of the view's lines in the text and the text's length. */
function agreementWith(view: Iterable<Line>, text: string): number {
  const squeezed = letters(text);
  let right = 0;
  let all = 0;
  for (const line of view) {
    const prose = proseOf(line) > 0 ? letters(line.text) : "";
    all += prose.length;
    if (prose !== "" && squeezed.includes(prose.slice(0, 200))) right += prose.length;
  }
  return all === 0 ? 0 : (2 * right) / (all + squeezed.length);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
