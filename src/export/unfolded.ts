import type { Claim, Position } from "../model/index.js";
import { type Catalogue, type ClaimEntry, type Relation, saidWords } from "../query/index.js";
import type { FlatRow } from "./csv.js";
import type { Naming } from "./rows.js";

/** Who holds what about a claim, as a thing of its own. */
export type ClaimPosition = { claim: Claim["id"] } & Position;

export function positionsOf({ claim }: ClaimEntry): ClaimPosition[] {
  return claim.positions.map((position) => ({ claim: claim.id, ...position }));
}

/** The row of a claim's table on the screen: who, how, through whom, when, in which words of which report. */
export function positionRow(position: ClaimPosition, catalogue: Catalogue): FlatRow {
  const { claim, holder, stance, chain, time, hedges, document, statement, event } = position;
  const report = catalogue.report(document);
  const said = catalogue.statement(statement)?.thing;
  const evidence = catalogue.finding(event)?.thing.evidence;
  const spans = said && said.content.length > 0 ? saidWords(said) : evidence ? [evidence] : [];
  const text = report?.document.text ?? "";
  return {
    claim,
    holder: catalogue.label(holder),
    holder_id: holder,
    stance,
    chain: chain.map(({ entities }) => entities.map((id) => catalogue.label(id)).join("; ")).join(" > "),
    time,
    hedges: hedges.join("; "),
    words: spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")).join(" … "),
    publisher: report?.document.publisher?.label ?? null,
    headline: report?.document.headline ?? null,
    published: report?.document.published.value ?? null,
    document,
    statement,
    event,
  };
}

/** What passed between two in one month. */
export type Score = Pick<Relation, "a" | "b"> & Relation["months"][number];

/** A pair's score by month; events that are known to no month are in `relations` alone. */
export function scoresOf({ a, b, months }: Relation): Score[] {
  return months.map((tally) => ({ a, b, ...tally }));
}

export function scoreRow({ a, b, month, events, cooperation, conflict }: Score, label: Naming): FlatRow {
  return { a: label(a), b: label(b), a_id: a, b_id: b, month, cooperation, conflict, events };
}
