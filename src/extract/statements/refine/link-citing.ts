import type { Found } from "../found.js";

const CITING = /\/citing$/;
const CITED_BY = /\/(cited-by|parenthetical)$/;

/**
 * Ties what cites to what is cited, within one sentence. "Quoting KCNA, Yonhap reported that …": the agency's words are what
 * Yonhap's statement holds, and Yonhap's statement carries them. "…, said Kim, as cited by KCNA": KCNA carries Kim's.
 */
export function linkCiting(finds: readonly Found[]): Found[] {
  for (const find of finds) {
    if (CITING.test(find.by)) tieCiting(find, finds);
    if (find.by.endsWith("/cited-by")) tieCitedBy(find, finds);
  }
  return finds.filter((find) => !CITING.test(find.by) || find.carrier !== null || find.content.length > 0);
}

function tieCiting(find: Found, finds: readonly Found[]): void {
  const speakers = finds.filter(
    (other) =>
      other !== find && other.sentence === find.sentence && !CITING.test(other.by) && !other.by.endsWith("/cited-by"),
  );
  const outer = speakers.filter((other) => !speakers.some((holder) => holder !== other && holds(holder, other)));
  const main =
    outer.find((other) => other.speaker.kind === "mention" && other.content.length > 0 && !CITED_BY.test(other.by)) ??
    outer.find((other) => other.content.length > 0);
  if (!main) return;
  find.content = main.content;
  find.carrier = main;
  main.cites = find;
}

function tieCitedBy(find: Found, finds: readonly Found[]): void {
  for (const other of finds) {
    if (other === find || other.sentence !== find.sentence || other.carrier) continue;
    if (other.cue < find.cue && other.speaker.kind === "mention" && !CITING.test(other.by))
      other.carrier = outermostOf(other, find);
  }
}

function outermostOf(other: Found, find: Found): Found | null {
  return other === find ? null : find;
}

function holds(holder: Found, inner: Found): boolean {
  return (
    holder.sentence === inner.sentence &&
    holder.content.some((span) =>
      inner.content.some(
        (own) => span.start <= own.start && own.end <= span.end && span.end - span.start > own.end - own.start,
      ),
    )
  );
}
