import { type Copy, type HearsayRecord, makeId } from "../../model/index.js";
import { sharedPassages } from "./containment.js";
import { shinglesOf } from "./shingles.js";

/** Says what a copy is, with its passages and reasons; `share` is the part's share of words that stand in the whole. */
export function describeCopy(part: HearsayRecord, whole: HearsayRecord, share: number): Copy {
  return {
    id: makeId("copy", part.document.id, whole.document.id),
    part: part.document.id,
    whole: whole.document.id,
    share: Math.round(share * 1000) / 1000,
    passages: sharedPassages(shinglesOf(part), shinglesOf(whole)),
    reasons: reasonsOf(part, whole, share),
  };
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
