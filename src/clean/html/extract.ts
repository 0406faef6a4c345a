import type { CleanTables } from "../../lexicon/clean.js";
import type { Line } from "./blocks.js";
import { MENDERS } from "./menders/index.js";
import type { Confidence } from "./page.js";
import { byKind, byNames, pruneReasons, quotedIn } from "./prune.js";
import { chooseView } from "./views/choose.js";
import { Weights } from "./weights.js";

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

/** What is known beforehand. */
export interface Known {
  title: string | null;
  /** The report's body, where the page's own data gives it. */
  body: string | null;
  /** Whether the page's host prints a line on its other pages too. */
  isHosts: (line: string) => boolean;
}

/** Tells which lines of a page are the report. */
export function extractReport(lines: readonly Line[], known: Known, tables: CleanTables): Extracted {
  const names = tables["page-parts"];
  const byTheirKind = pruneReasons(lines, new Weights(lines), byKind);
  const open = lines.filter((_, n) => byTheirKind[n] === null);
  const { chosen, confidence } = chooseView(open, known.body, names);
  const byTheirNames = pruneReasons(lines, new Weights([...chosen]), byNames(names), quotedIn(chosen));
  const verdicts = lines.map((line, n) => ({
    line,
    reason: byTheirKind[n] ?? byTheirNames[n] ?? (chosen.has(line) ? null : "outside the report"),
  }));
  for (const mend of MENDERS) mend(verdicts, known);
  return { verdicts, confidence };
}
