import { covers, overlaps, type Span } from "../../../model/index.js";
import type { Found } from "../found.js";
import type { Scene } from "../scene.js";

/** "“A,” Adams said, adding: “B”": a quotation that two cues of a sentence claim is the nearer one's. */
export function shareQuotes(scene: Scene, finds: readonly Found[]): void {
  const quoting = finds.filter((find) => find.by.endsWith("/quoted") && find.content.length > 0);
  for (const find of quoting) {
    const kept = find.content.filter((span) => !finds.some((other) => isNearer(scene, span, other, find)));
    if (kept.length > 0) find.content = kept;
  }
}

function isNearer(scene: Scene, span: Span, other: Found, find: Found): boolean {
  if (other === find || stands(scene, other, span) || !other.content.some((theirs) => overlaps(theirs, span)))
    return false;
  return distance(scene, span, other) < distance(scene, span, find);
}

/** "“I think he is fair,” she said": what is thought within the quotation takes none of it away. */
function stands(scene: Scene, { cue }: Found, span: Span): boolean {
  return covers(span, scene.tokens[cue]!.start);
}

function distance(scene: Scene, span: Span, find: Found): number {
  const cue = scene.tokens[find.cue]!;
  return cue.start >= span.end ? cue.start - span.end : span.start - cue.end;
}
