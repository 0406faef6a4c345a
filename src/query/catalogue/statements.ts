import type { Statement } from "../../model/index.js";
import type { Filter } from "../filter.js";
import type { Catalogue } from "./catalogue.js";
import type { Placed } from "./entries.js";
import { chosen, reportsIn } from "./find.js";

/** Which statements: by whom, about or to whom (ids), in which report, with which words; else those of reports that the filter lets through. */
export interface StatementFilter extends Filter {
  speaker?: string;
  about?: string;
  report?: string;
}

/** Statements that the filter lets through, those of the reports published last first. */
export function statementsIn(catalogue: Catalogue, filter: StatementFilter = {}): readonly Placed<Statement>[] {
  const { speaker, about, report, text, ...rest } = filter;
  const texts = text === undefined ? null : catalogue.lookup.said().holding(text.toLowerCase());
  const narrowed = texts === null ? null : new Set(chosen(catalogue.statements(), texts));
  const listed =
    speaker !== undefined
      ? catalogue.saidBy(speaker)
      : about !== undefined
        ? catalogue.saidAbout(about)
        : narrowed !== null
          ? [...narrowed]
          : catalogue.statements();
  const both = speaker !== undefined && about !== undefined ? new Set(catalogue.saidAbout(about)) : null;
  const reports = isNarrow(rest) ? new Set(reportsIn(catalogue, rest)) : null;
  if (both === null && report === undefined && reports === null && narrowed === null) return listed;
  return listed.filter(
    (one) =>
      (both === null || both.has(one)) &&
      (report === undefined || one.report.document.id === report) &&
      (reports === null || reports.has(one.report)) &&
      (narrowed === null || narrowed.has(one)),
  );
}

/** Whether a filter narrows anything. */
export function isNarrow({ actors, ...rest }: Filter): boolean {
  return (actors ?? []).length > 0 || Object.values(rest).some((value) => value !== undefined);
}
