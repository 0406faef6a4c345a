import type { Claim, HearsayRecord } from "../model/index.js";
import type { Desk } from "./desk.js";
import { flat } from "./plain.js";
import type { Brief, Evidence, Sentence } from "./types.js";

/** A brief that says more than its evidence does. */
export class BriefError extends Error {
  override readonly name = "BriefError";

  constructor(
    readonly sentence: string,
    readonly lacking: readonly string[],
  ) {
    super(`not printed: "${sentence}" says ${lacking.join(", ")}, which its evidence does not; please report it`);
  }
}

/** Throws at the first sentence without evidence, or with a name, a number or a quotation that its evidence does not hold. */
export async function checkBrief(brief: Brief, desk: Desk): Promise<void> {
  for (const sentence of brief.sections.flatMap(({ sentences }) => sentences)) {
    const lacking = await unsupported(sentence, desk);
    if (lacking.length > 0) throw new BriefError(sentence.parts.map(({ text }) => text).join(""), lacking);
  }
}

/**
 * What a sentence says without its evidence saying it. What the evidence says is worked out here anew from the records: its words, whom
 * its mentions stand for, the dates of its time expressions, and the frame of its report; of a claim its counts. How the sentence was
 * made does not matter.
 */
export async function unsupported(sentence: Sentence, desk: Desk): Promise<string[]> {
  if (sentence.evidence.length === 0) return ["something without any evidence"];
  const held: string[] = [];
  for (const evidence of sentence.evidence) {
    const record = await desk.record(evidence.document);
    if (!record || evidence.end > record.document.text.length || evidence.start >= evidence.end)
      return [`words at ${evidence.document} ${evidence.start}–${evidence.end}, which are not there`];
    held.push(...heldBy(evidence, record));
  }
  const claim = sentence.claim === null ? undefined : desk.catalogue.claim(sentence.claim)?.claim;
  if (claim) held.push(...numbersOf(claim));
  const words = held.map(flat);
  const terms = new Set(words.flatMap(termsIn));
  return sentence.parts.flatMap(({ kind, text }) => {
    if (kind === "quoted") return words.some((one) => one.includes(flat(text))) ? [] : [`“${text}”`];
    return termsIn(text).filter((term) => isNameOrNumber(term) && !terms.has(term) && !isOurs(term));
  });
}

function heldBy(evidence: Evidence, record: HearsayRecord): string[] {
  const { document, mentions, entities, times } = record;
  const within = ({ start, end }: { start: number; end: number }) => start < evidence.end && evidence.start < end;
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  return [
    document.text.slice(evidence.start, evidence.end),
    ...mentions.filter(within).map(({ entity }) => labels.get(entity) ?? ""),
    ...times.filter(within).flatMap(({ value, earliest, latest }) => [value, earliest ?? "", latest ?? ""]),
    document.publisher?.label ?? "",
    document.agency === null ? "" : (labels.get(document.agency) ?? document.agency),
    document.published.value ?? "",
  ];
}

function numbersOf({ counts }: Claim): string[] {
  return [counts.reports, counts.families, counts.origins].map(String);
}

/** Words and numbers; what joins their parts (2024-06, U.S., Al-Assad) belongs to them. */
function termsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+(?:[-.'’:/,][\p{L}\p{N}]+)*/gu) ?? []).map((term) => term.replace(/['’]s$/, ""));
}

function isNameOrNumber(term: string): boolean {
  return /\p{N}/u.test(term) || /^\p{Lu}/u.test(term);
}

/** Words of our own sentences that begin with a capital because they begin a sentence. */
const OURS = new Set("The A An One Several It This".split(" "));

function isOurs(term: string): boolean {
  return OURS.has(term);
}
