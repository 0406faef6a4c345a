import { type Copy, type HearsayRecord, makeId } from "../../model/index.js";
import { canonicalOrder, publishedKey } from "../reports.js";
import { COPY_SHARE, sharedPassages } from "./containment.js";
import { FingerprintIndex, type SharedWords } from "./pairs.js";
import { type Shingles, shinglesOf } from "./shingles.js";

export { containment } from "./containment.js";
export { familiesOf } from "./families.js";
export { shinglesOf } from "./shingles.js";

/** One report that is made of another's words. */
export interface CopyEdge {
  part: Shingles;
  whole: Shingles;
  /** Share of the part's runs of five words that stand in the whole. */
  share: number;
}

/**
 * Which reports are made of another's words (Broder's containment over runs of five words). Each edge runs from part to whole: where
 * both hold each other the earlier one is the whole, else the one that holds more. A report has one parent, the one that holds most
 * of it; edges are never closed into families by walking over them.
 */
export function findCopies(records: readonly HearsayRecord[]): Copy[] {
  const byId = new Map(records.map((record) => [record.document.id, record]));
  const order = new Map(records.map(({ document }) => [document.id, publishedKey(document)]));
  return oneParentEach(copyEdges(records), order).map(({ part, whole, share }) => ({
    id: makeId("copy", part.document, whole.document),
    part: part.document,
    whole: whole.document,
    share: Math.round(share * 1000) / 1000,
    passages: sharedPassages(part, whole),
    reasons: reasonsOf(byId.get(part.document)!, byId.get(whole.document)!, share),
  }));
}

/** Every pair of which at least half of one stands in the other, directed, before each report is left one parent. */
export function copyEdges(records: readonly HearsayRecord[]): CopyEdge[] {
  const index = new FingerprintIndex();
  return canonicalOrder(records).flatMap((record) => index.add(shinglesOf(record), COPY_SHARE).map(directed));
}

/** `b` came before `a` in canonical order. */
function directed({ a, b, aInB, bInA }: SharedWords): CopyEdge {
  const aIsPart = Math.min(aInB, bInA) >= COPY_SHARE || aInB >= bInA;
  return aIsPart ? { part: a, whole: b, share: aInB } : { part: b, whole: a, share: bInA };
}

/** The parent is the report that holds most of it; of several that hold as much, the one that came out first. */
function oneParentEach(edges: readonly CopyEdge[], order: ReadonlyMap<string, string>): CopyEdge[] {
  const key = (edge: CopyEdge) => `${edge.part.document} ${edge.whole.document}`;
  const first = (edge: CopyEdge) => `${order.get(edge.whole.document)!} ${key(edge)}`;
  const best = [...edges].sort((x, y) => y.share - x.share || (first(x) < first(y) ? -1 : 1));
  const parents = new Map<string, CopyEdge>();
  for (const edge of best) {
    if (!parents.has(edge.part.document) && !leadsTo(edge.whole.document, edge.part.document, parents)) {
      parents.set(edge.part.document, edge);
    }
  }
  return [...parents.values()].sort((x, y) => (key(x) < key(y) ? -1 : 1));
}

function leadsTo(from: string, to: string, parents: ReadonlyMap<string, CopyEdge>): boolean {
  for (let at: string | undefined = from; at !== undefined; at = parents.get(at)?.whole.document) {
    if (at === to) return true;
  }
  return false;
}

function reasonsOf(part: HearsayRecord, whole: HearsayRecord, share: number): string[] {
  const reasons = [`${Math.round(share * 100)} % of its words stand in the other report`];
  const [a, b] = [part.document, whole.document];
  if (a.agency !== null && a.agency === b.agency) reasons.push(`both credit ${a.agency}`);
  else if (a.agency !== null && a.agency === b.publisher?.id) reasons.push(`it credits ${b.publisher.label}`);
  else if (b.agency !== null && b.agency === a.publisher?.id) reasons.push(`the other credits ${a.publisher.label}`);
  if (a.dateline && b.dateline && a.dateline.place === b.dateline.place) reasons.push(`both from ${a.dateline.place}`);
  return reasons;
}
