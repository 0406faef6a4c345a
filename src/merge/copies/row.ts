import { type Copy, type HearsayRecord, makeId, type NewsDocument } from "../../model/index.js";
import { publishedBetween } from "../reports.js";
import { COPY_SHARE, sharedPassages } from "./containment.js";
import type { Parent } from "./desk.js";
import { shinglesOf } from "./shingles.js";

/** Says what a copy is, with its passages and reasons. */
export function describeCopy(
  part: HearsayRecord,
  whole: HearsayRecord,
  { share, held }: Pick<Parent, "share" | "held">,
): Copy {
  return {
    id: makeId("copy", part.document.id, whole.document.id),
    part: part.document.id,
    whole: whole.document.id,
    share: Math.round(share * 1000) / 1000,
    passages: sharedPassages(shinglesOf(part), shinglesOf(whole)),
    reasons: reasonsOf(part, whole, share, held),
  };
}

function cameOutBefore(a: NewsDocument, b: NewsDocument): boolean {
  const [earlier, later] = [publishedBetween(a), publishedBetween(b)];
  return earlier !== null && later !== null && earlier.to <= later.from && earlier.from < later.from;
}

function reasonsOf(part: HearsayRecord, whole: HearsayRecord, share: number, held: number): string[] {
  const reasons = [`${Math.round(share * 100)} % of its words stand in the other report`];
  if (share < COPY_SHARE)
    reasons.push(`it holds ${Math.round(held * 100)} % of the other report, which came out before it`);
  const [a, b] = [part.document, whole.document];
  reasons.push(cameOutBefore(b, a) ? "the other came out before it" : "which of the two came out first is not known");
  if (a.agency !== null && a.agency === b.agency) reasons.push(`both credit ${a.agency}`);
  else if (a.agency !== null && a.agency === b.publisher?.id) reasons.push(`it credits ${b.publisher.label}`);
  else if (b.agency !== null && b.agency === a.publisher?.id) reasons.push(`the other credits ${a.publisher.label}`);
  if (a.dateline && b.dateline && a.dateline.place === b.dateline.place) reasons.push(`both from ${a.dateline.place}`);
  return reasons;
}
