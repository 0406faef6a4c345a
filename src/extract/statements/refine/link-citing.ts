import type { Found } from "../found.js";

/** A reporting clause behind what it reports is further out than the participle. */
const TRAILING = /\/parenthetical$/;

/**
 * Ties what cites to what is cited, within one sentence. "Quoting KCNA, Yonhap reported that …": the agency's words are what
 * Yonhap's statement holds, and Yonhap's statement carries them. "…, said Kim, as cited by KCNA": KCNA carries Kim's.
 */
export function linkCiting(finds: readonly Found[]): Found[] {
  for (const find of finds) {
    if (find.by.endsWith("/citing")) tieCiting(find, finds);
    if (find.by.endsWith("/cited-by")) tieCitedBy(find, finds);
  }
  return finds.filter((find) => !find.by.endsWith("/citing") || find.carrier !== null || find.content.length > 0);
}

function tieCiting(find: Found, finds: readonly Found[]): void {
  const outer = outermost(finds.filter((other) => other.sentence === find.sentence && !isCarrier(other)));
  const said = outer.filter((other) => other.content.length > 0);
  const main = said.find((other) => other.speaker.kind === "mention" && !TRAILING.test(other.by)) ?? said[0];
  if (!main) return;
  find.content = main.content;
  find.carrier = main;
  main.cites = find;
}

function tieCitedBy(find: Found, finds: readonly Found[]): void {
  const reach = find.content.at(-1)?.end ?? 0;
  const before = finds.filter(
    (other) =>
      other.sentence === find.sentence &&
      !isCarrier(other) &&
      (other.cue < find.cue || (other.content.length > 0 && other.content.at(-1)!.end <= reach)),
  );
  for (const other of outermost(before)) {
    if (!other.carrier && other.speaker.kind === "mention") other.carrier = find;
  }
}

function isCarrier({ by }: Found): boolean {
  return by.endsWith("/citing") || by.endsWith("/cited-by");
}

function outermost(finds: readonly Found[]): Found[] {
  return finds.filter((find) => !finds.some((holder) => holder !== find && holds(holder, find)));
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
