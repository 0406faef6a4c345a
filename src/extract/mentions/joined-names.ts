import type { NameSpan } from "./names.js";
import type { View } from "./view.js";

/** Nouns at the end of a body's name that what stands before them divides between two matters. */
const BODIES = new Set(
  (
    "service administration commission agency department ministry committee bureau council board office authority " +
    "corporation organization organisation institute association directorate secretariat fund"
  ).split(" "),
);

/**
 * "the Immigration | and | Naturalization Service": two names that "and" joins are one where the first is only a matter, nobody that is
 * known, and the second ends in the body that deals with both.
 */
export function withJoined(view: View, names: readonly NameSpan[]): NameSpan[] {
  const found = [...names];
  for (const left of names) {
    if (view.forms[left.last + 1] !== "and" || !isMatter(view, left)) continue;
    const right = found.find(({ first }) => first === left.last + 2);
    if (!right || !isBodyOf(view, right)) continue;
    found.splice(found.indexOf(left), 1);
    found.splice(found.indexOf(right), 1, { ...right, first: left.first, class: "ORG", known: false, person: false });
  }
  return found;
}

/** "the Immigration": a word or two behind the article that name no person, no known thing and no body. */
function isMatter(view: View, { first, last, class: kind, known }: NameSpan): boolean {
  const article = view.forms[first - 1]?.toLowerCase() === "the";
  return article && !known && kind !== "PER" && kind !== "LOC" && last - first < 2 && !endsInBody(view, last);
}

function isBodyOf(view: View, { first, last, class: kind, known }: NameSpan): boolean {
  return !known && kind !== "PER" && first < last && endsInBody(view, last);
}

function endsInBody(view: View, last: number): boolean {
  return BODIES.has(view.lemmas[last]!) || BODIES.has(view.forms[last]!.toLowerCase());
}
