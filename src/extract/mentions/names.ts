import type { Name, NameClass } from "../../annotate/types.js";
import type { NameKind, NameMatch } from "../../lexicon/index.js";
import { isPersonNoun } from "./titles.js";
import type { View } from "./view.js";

/** A name without its title; `known` when the lexicon has it. */
export interface NameSpan {
  first: number;
  last: number;
  class: NameClass | null;
  known: boolean;
  /** May stand for a person. */
  person: boolean;
  /** Ways in which the lexicon says it may stand for something. */
  kinds: ReadonlySet<NameKind>;
}

const NAME_TAGS = new Set(["PROPN", "ADJ", "NOUN", "X", "NUM", "SYM", "INTJ"]);
const CALENDAR =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)$/;
const NONE: ReadonlySet<NameKind> = new Set();

/**
 * Proper names of a sentence: the engine's and the lexicon's, where they overlap the longer, the lexicon's when equal. None
 * overlaps another, but a state's name or adjective that opens a longer unknown name is kept beside it ("Chinese Foreign Ministry").
 */
export function findNames(view: View): NameSpan[] {
  const known = knownNames(view);
  const tagged: NameSpan[] = view.tree.sentence.names.map((name) =>
    asBody(view, { ...name, first: firstOfName(view, name) }),
  );
  const taken = new Array<NameSpan | undefined>(view.forms.length);
  const found: NameSpan[] = [];
  const take = (name: NameSpan) => {
    if (!isFree(taken, name)) return;
    for (let i = name.first; i <= name.last; i++) taken[i] = name;
    found.push(name);
  };
  const shown = tagged.filter((name) => !isRole(view, name) && !known.some((other) => isLarger(other, name)));
  for (const name of [...known, ...shown].sort(byWeight)) take(name);
  for (const name of untagged(view, taken)) take(name);
  for (const name of known) {
    const outer = taken[name.first];
    if (outer && !outer.known && opens(name, outer)) found.push(name);
  }
  return withClasses(found, tagged);
}

/** A tagged name; one that ends in a body of several words ("Foreign | Ministry") takes all of them in and is no person. */
function asBody(view: View, name: Name): NameSpan {
  const body = view.lexicon.bodies.endingAt(view.lemmas, name.last);
  const start = body && body.length > 1 ? name.last - body.length + 1 : name.first;
  const isBody = start < name.first && /^\p{Lu}/u.test(view.forms[start]!);
  const { nouns } = view.lexicon;
  const common = name.first === name.last ? nouns.get(view.lemmas[name.last]!) : null;
  const kind = isBody || (name.class === "PER" && common?.kind === "body") ? "ORG" : name.class;
  const first = isBody ? start : name.first;
  return { first, last: name.last, class: kind, known: false, person: kind === "PER" || kind === "MISC", kinds: NONE };
}

/** "Minister", "Mr. President": what people are, not who. */
function isRole(view: View, name: NameSpan): boolean {
  const { nouns } = view.lexicon;
  for (let i = name.first; i <= name.last; i++) {
    const word = view.forms[i]!.toLowerCase();
    if (!nouns.isTitle(word) && nouns.get(word)?.kind !== "person") return false;
  }
  return true;
}

/** "the North" is a known name, of which a tagger sees "North". */
function isLarger(known: NameSpan, name: NameSpan): boolean {
  return known.first <= name.first && name.last <= known.last && length(known) > length(name);
}

function length(name: NameSpan): number {
  return name.last - name.first + 1;
}

/** Long before short; the lexicon's before the engine's; a name that needs context last. */
function byWeight(a: NameSpan, b: NameSpan): number {
  const context = Number(a.kinds.has("contextual")) - Number(b.kinds.has("contextual"));
  return context || length(b) - length(a) || Number(b.known) - Number(a.known) || a.first - b.first;
}

function isFree(taken: readonly (NameSpan | undefined)[], name: NameSpan): boolean {
  for (let i = name.first; i <= name.last; i++) if (taken[i]) return false;
  return true;
}

function opens(name: NameSpan, outer: NameSpan): boolean {
  const ofState = name.kinds.has("adjective") || name.kinds.has("name") || name.kinds.has("acronym");
  return outer.class !== "PER" && ofState && name.first === outer.first && name.last < outer.last;
}

/**
 * Where a tagged name really begins. A tagger may take in the capitalised word that opens the sentence ("Citing South Korea") or the
 * department of a title ("Minister of Education Ana Ruiz"), or cut a known name in two ("United | States Navy").
 */
export function firstOfName(view: View, name: Name): number {
  const { first, last } = name;
  for (let at = Math.max(0, first - 3); at < first; at++) {
    const match = view.lexicon.match(view.forms, at);
    const end = match ? at + match.length - 1 : -1;
    const isPlain = match?.candidates.some((one) => one.kind !== "contextual" && one.kind !== "family") ?? false;
    if (isPlain && at < end && end >= first && end < last) return name.class === "PER" ? end + 1 : at;
  }
  let at = first;
  while (at < last && /^(VERB|AUX|ADP|ADV|SCONJ|CCONJ|PRON)$/.test(view.tree.token(at).upos)) at++;
  const isDepartment = view.forms[first - 1]?.toLowerCase() === "of" && isPersonNoun(view, first - 2);
  return isDepartment && name.class === "PER" && last - at >= 2 ? last - 1 : at;
}

/** The engine's class for what the lexicon found as well. */
function withClasses(found: readonly NameSpan[], tagged: readonly NameSpan[]): NameSpan[] {
  return found.map((name) => {
    if (!name.known) return name;
    const same = tagged.find((other) => other.first <= name.last && name.first <= other.last);
    return same ? { ...name, class: same.class } : name;
  });
}

function knownNames(view: View): NameSpan[] {
  const forms = view.forms.map((form) => (form === "The" ? "the" : form));
  const found: NameSpan[] = [];
  for (let i = 0; i < forms.length; i++) {
    const match = view.lexicon.match(forms, i);
    if (!match) continue;
    const kinds = new Set(match.candidates.map((candidate) => candidate.kind));
    const person = match.candidates.some(({ entity }) => view.lexicon.person(entity) !== undefined);
    const name = { first: i, last: i + match.length - 1, class: null, known: true, person, kinds };
    if (isWrittenAsName(view, match, name)) found.push(name);
  }
  return found;
}

/** Proper nouns side by side that neither the engine nor the lexicon took for a name; titles, offices and days are none. */
function untagged(view: View, taken: readonly (NameSpan | undefined)[]): NameSpan[] {
  const found: NameSpan[] = [];
  for (let i = 0; i < view.forms.length; i++) {
    const first = i;
    while (i < view.forms.length && !taken[i] && (isBareName(view, i) || opensName(view, i))) i++;
    if (i > first) found.push({ first, last: i - 1, class: null, known: false, person: true, kinds: NONE });
  }
  return found;
}

/** A capitalised adjective that the tagger reads as part of the proper noun right after it ("Untied Nations"). */
function opensName(view: View, i: number): boolean {
  const { upos, xpos, form } = view.tree.token(i);
  const isProper = upos === "ADJ" && xpos === "NNP" && /^\p{Lu}/u.test(form);
  return isProper && i + 1 < view.forms.length && isBareName(view, i + 1);
}

function isBareName(view: View, i: number): boolean {
  const { upos, form } = view.tree.token(i);
  if (upos !== "PROPN" || !/^\p{Lu}/u.test(form) || CALENDAR.test(form)) return false;
  const word = form.toLowerCase();
  return (
    !view.lexicon.nouns.isTitle(word) &&
    !view.lexicon.nouns.get(word) &&
    view.lexicon.roles.endingAt([word], 0) === null
  );
}

/** A word that is also a common one counts only where the tagger reads a name: "May", "Rice", "Turkey". */
function isWrittenAsName(view: View, match: NameMatch, name: NameSpan): boolean {
  const last = view.tree.token(name.last);
  if (name.kinds.has("contextual")) return last.upos === "PROPN" || last.upos === "NOUN";
  if (match.length > 1) return true;
  if (name.kinds.has("family") && name.kinds.size === 1) return last.upos === "PROPN" && !CALENDAR.test(last.form);
  return NAME_TAGS.has(last.upos);
}
