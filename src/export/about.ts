import type { Catalogue } from "../query/index.js";
import type { Exported, Kind } from "./kinds.js";

/** The run that last changed the record. */
export interface RunNote {
  id: string;
  what: string;
  started: string;
  ended: string | null;
}

/** What stands beside an export: what was asked, of which record, when, so that another can ask it again. */
export interface About {
  what: Kind;
  format: string;
  /** The filter as the caller gave it. */
  query: Readonly<Record<string, unknown>>;
  count: number;
  reports: number;
  /** Versions of program, model and tables that made the records. */
  made: { version: string; model: string; data: string; reports: number }[];
  /** The run that last changed the record; null where none is noted. */
  run: RunNote | null;
  /** When it was exported, ISO 8601; the caller's clock. */
  exported: string;
}

export function about(
  what: Kind,
  format: string,
  query: Readonly<Record<string, unknown>>,
  count: number,
  { catalogue, run }: Pick<Exported, "catalogue" | "run">,
  exported: string,
): About {
  return { what, format, query, count, reports: catalogue.reports.length, made: madeBy(catalogue), run, exported };
}

function madeBy({ reports }: Catalogue): About["made"] {
  const found = new Map<string, About["made"][number]>();
  for (const { made } of reports) {
    const key = `${made.version} ${made.model} ${made.data}`;
    const known = found.get(key);
    if (known) known.reports++;
    else found.set(key, { ...made, reports: 1 });
  }
  return [...found.values()];
}
