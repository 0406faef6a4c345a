import type { CleanTables } from "../../lexicon/clean.js";
import type { Line } from "./blocks.js";
import { MENDERS } from "./menders/index.js";
import type { Confidence } from "./page.js";
import { byKind, byNames, pruneReasons, quotedIn } from "./prune.js";
import { readabilityView } from "./views/readability.js";
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

/** Tells which lines of a page are the report. */
export function extractReport(lines: readonly Line[], tables: CleanTables): Extracted {
  const byTheirKind = pruneReasons(lines, new Weights(lines), byKind);
  const open = lines.filter((_, n) => byTheirKind[n] === null);
  const view = readabilityView(open) ?? new Set<number>();
  const chosen = new Set(open.filter((_, n) => view.has(n)));
  const byTheirNames = pruneReasons(lines, new Weights([...chosen]), byNames(tables["page-parts"]), quotedIn(chosen));
  const verdicts = lines.map((line, n) => ({
    line,
    reason: byTheirKind[n] ?? byTheirNames[n] ?? (chosen.has(line) ? null : "outside the report"),
  }));
  for (const mend of MENDERS) mend(verdicts, tables);
  return {
    verdicts,
    confidence: { value: view.size > 0 ? 0.8 : 0.2, reasons: view.size > 0 ? [] : ["no report was found in the page"] },
  };
}
