import type { Statement } from "../../model/index.js";
import type { Placed, ReportEntry } from "./entries.js";
import { append } from "./lists.js";

/** Statements by who makes them and whom they are about, those of the reports published last first. */
export interface Speech {
  all: Placed<Statement>[];
  by: Map<string, Placed<Statement>[]>;
  about: Map<string, Placed<Statement>[]>;
}

/** `reports` come in order of publication. */
export function speechOf(reports: readonly ReportEntry[], placed: ReadonlyMap<string, Placed<Statement>>): Speech {
  const speech: Speech = { all: [], by: new Map(), about: new Map() };
  for (const report of [...reports].reverse()) {
    for (const { id, chain } of report.statements) {
      const one = placed.get(id)!;
      speech.all.push(one);
      for (const speaker of new Set(chain[0]?.entities ?? [])) append(speech.by, speaker, one);
      const { to, target } = report.addressed.get(id) ?? { to: [], target: [] };
      for (const other of new Set([...to, ...target])) append(speech.about, other, one);
    }
  }
  return speech;
}
