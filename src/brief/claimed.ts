import { counted, type Position, type Span, type Statement } from "../model/index.js";
import type { ClaimEntry } from "../query/index.js";
import { type Desk, saying } from "./desk.js";
import { type Evidence, own, type Part, quoted, type Sentence } from "./types.js";

const POSITIONS_SHOWN = 8;
/** Words shorter than this, in code units, tell a reader nothing by themselves. */
const TELLING = 12;

/** A claim with its status, why and the three counts; under it a sentence a position, in its own words. */
export async function claimSentences(entry: ClaimEntry, desk: Desk, note = ""): Promise<Sentence[]> {
  const { claim } = entry;
  const { status, why, counts, proposition } = claim;
  const positions = await Promise.all(claim.positions.map((position) => positionSentence(position, desk)));
  const standing = positions.filter((one) => one !== null);
  if (standing.length === 0) return [];
  const evidence = standing.flatMap((one) => one.evidence);
  const numbers = [
    counted(counts.reports, "report"),
    counted(counts.families, "copy family", "copy families"),
    counted(counts.origins, "independent origin"),
  ].join(", ");
  const words = await asWritten(proposition.words, claim.positions, desk);
  const head: Sentence = {
    parts: [
      own(`${status}${note}: `),
      ...words.parts,
      own(". "),
      ...(await inParts(why, evidence, desk)),
      own(` (${numbers})`),
    ],
    evidence: distinct([...words.evidence, ...evidence]),
    claim: claim.id,
    depth: 0,
  };
  return [head, ...standing.slice(0, POSITIONS_SHOWN)];
}

/** The claim's words, quoted where a report has them so, and where that is. */
async function asWritten(
  words: string,
  positions: readonly Position[],
  desk: Desk,
): Promise<{ parts: Part[]; evidence: Evidence[] }> {
  for (const { document, event } of positions) {
    const text = (await desk.record(document))?.document.text ?? "";
    const near = desk.catalogue.finding(event)?.thing.evidence.start ?? 0;
    const at = text.indexOf(words, Math.max(0, near - words.length));
    if (at >= 0) return { parts: [quoted(words)], evidence: [{ document, start: at, end: at + words.length }] };
  }
  return { parts: [own(words)], evidence: [] };
}

/** Who holds what, through whom, in which words. */
export async function positionSentence(position: Position, desk: Desk): Promise<Sentence | null> {
  const { catalogue } = desk;
  const said = catalogue.statement(position.statement);
  const found = catalogue.finding(position.event);
  const evidence = [
    ...(said ? await desk.evidenceOfStatement(position.document, said.thing) : []),
    ...(found ? await desk.evidenceOf(position.document, found.thing) : []),
  ];
  const span = said ? tellingWords(said.thing) : found?.thing.evidence;
  const report = catalogue.report(position.document);
  if (!report || !span || evidence.length === 0) return null;
  const through = position.chain.slice(1).map(({ entities }) => entities.map((id) => catalogue.label(id)).join(", "));
  const via = through.length > 0 ? ` through ${through.join(", then ")}` : "";
  const when = position.time !== null && !position.time.includes("X") ? ` (${position.time})` : "";
  return {
    parts: [
      own(`${catalogue.label(position.holder)} ${position.stance}${via}${when}: `),
      quoted(report.document.text.slice(span.start, span.end)),
      ...(await hedged(position.hedges, evidence, desk)),
    ],
    evidence: distinct([{ document: position.document, start: span.start, end: span.end }, ...evidence]),
    claim: null,
    depth: 1,
  };
}

/** What a statement carries; where that only points back ("deny that"), the clause with who says so. */
function tellingWords(statement: Statement): Span {
  const content = statement.content[0];
  if (content && content.end - content.start >= TELLING) return content;
  const clause = saying(statement);
  return content ? { start: Math.min(clause.start, content.start), end: Math.max(clause.end, content.end) } : clause;
}

/** Hedges in the source's words where it has words for them; else the grade that the clause's own form gives. */
async function hedged(hedges: readonly string[], evidence: readonly Evidence[], desk: Desk): Promise<Part[]> {
  const parts: Part[] = [];
  for (const words of hedges)
    parts.push(
      own(parts.length > 0 ? ", " : ", hedged: "),
      (await desk.says(words, evidence)) ? quoted(words) : own(words),
    );
  return parts;
}

/** A sentence with “quotations” in it, taken apart; what no evidence has in these words is not quoted. */
async function inParts(sentence: string, evidence: readonly Evidence[], desk: Desk): Promise<Part[]> {
  const parts: Part[] = [];
  for (const piece of sentence.split(/(“[^”]*”)/).filter(Boolean)) {
    const words = piece.startsWith("“") ? piece.slice(1, -1) : null;
    if (words === null) parts.push(own(piece));
    else parts.push((await desk.says(words, evidence)) ? quoted(words) : own(words));
  }
  return parts;
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [`${one.document} ${one.start} ${one.end}`, one])).values()];
}
