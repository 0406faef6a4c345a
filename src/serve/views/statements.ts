import type { Statement } from "../../model/index.js";
import { type Catalogue, type Placed, saidWords } from "../../query/index.js";
import type { StatementItem } from "../schemas/statements.js";
import { chainView, entityRefs, reportRef, wordsOf } from "./refs.js";

export function statementItem({ report, thing }: Placed<Statement>, catalogue: Catalogue): StatementItem {
  const addressed = report.addressed.get(thing.id);
  const words = (span: { start: number; end: number }) => wordsOf(report, span);
  return {
    id: thing.id,
    manner: thing.manner,
    report: reportRef(report, catalogue),
    speaker: entityRefs(thing.chain[0]?.entities ?? [], catalogue),
    chain: chainView(thing.chain, catalogue),
    to: entityRefs(addressed?.to ?? [], catalogue),
    target: entityRefs(addressed?.target ?? [], catalogue),
    words: (thing.content.length > 0 ? saidWords(thing) : []).map(words),
    cue: words(thing.cue),
    quoted: thing.quoted.length > 0,
    hedges: thing.hedges.map((hedge) => words(hedge).text),
    time: thing.time === null ? null : (report.times.get(thing.time) ?? null),
    by: thing.by,
  };
}
