import type { Name, NameClass } from "../../annotate/types.js";
import { foldToken, type NameKind, type NameMatch } from "../../lexicon/index.js";
import { withJoined } from "./joined-names.js";
import { CALENDAR } from "./phrase.js";
import { isPersonNoun, roleWithOf } from "./titles.js";
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
const NONE: ReadonlySet<NameKind> = new Set();
/** How nouns for what people do end. */
const TITLE_ENDINGS = /(or|er|ist|man|woman|person|ian|ant|ent|ess|eur|ary|crat|logue|yst)$/;

/**
 * Proper names of a sentence: the engine's and the lexicon's, where they overlap the longer, the lexicon's when equal. None
 * overlaps another, but a state's name or adjective that opens a longer unknown name is kept beside it ("Chinese Foreign Ministry").
 */
export function findNames(view: View): NameSpan[] {
  const known = knownNames(view);
  const given = view.tree.sentence.names.filter((name) => !isTitleOf(view, name));
  const tagged: NameSpan[] = given
    .map((name) => asBody(view, { ...name, first: firstOfName(view, name) }))
    .concat(fullNames(view));
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
  return withJoined(view, withClasses(found, tagged));
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

/** "Shadow Home Secretary" (Yvette Cooper): a name by its tag that ends in a role, right before another name. */
function isTitleOf(view: View, name: Name): boolean {
  const followed = view.tree.sentence.names.some(({ first, class: kind }) => first === name.last + 1 && kind === "PER");
  return followed && name.class === "PER" && view.lexicon.roles.endingAt(view.lemmas, name.last) !== null;
}

/**
 * "Rosa Israel", "Jordan Lima": a given name, or a word behind a title, that the tree joins with the proper noun after it is the
 * beginning of a person's name, whatever place that noun may be else.
 */
function fullNames(view: View): NameSpan[] {
  const found: NameSpan[] = [];
  for (let i = 0; i + 1 < view.forms.length; i++) {
    if (!isCapitalised(view, i) || !isCapitalised(view, i + 1)) continue;
    if (!view.tree.is(i + 1, "flat") || view.tree.head(i + 1) !== i) continue;
    if (view.tree.sentence.names.some(({ first, last }) => first <= i && i + 1 <= last)) continue;
    if (!isGivenName(view, i) && !isPersonNoun(view, i - 1)) continue;
    found.push({ first: i, last: i + 1, class: "PER", known: false, person: true, kinds: NONE });
  }
  return found;
}

function isCapitalised(view: View, i: number): boolean {
  return view.tree.token(i).upos === "PROPN" && /^\p{Lu}/u.test(view.forms[i]!);
}

function isGivenName(view: View, i: number): boolean {
  return view.lexicon.tables.givenNames.has(foldToken(view.forms[i]!).toLowerCase());
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
    if (i === first) continue;
    const kind = i - first > 1 && (isGivenName(view, first) || standsBehindTitle(view, first, taken)) ? "PER" : null;
    found.push({ first, last: i - 1, class: kind, known: false, person: true, kinds: NONE });
  }
  return found;
}

/** "curator Elaine Gustafon", "CEO of the Refugee Council Enver Solomon": what stands right before says what somebody is. */
function standsBehindTitle(view: View, first: number, taken: readonly (NameSpan | undefined)[]): boolean {
  const house = taken[first - 1];
  if (house) return house.class === "ORG" && roleWithOf(view, first - 1) >= 0;
  const before = first > 0 ? view.tree.token(first - 1) : null;
  const bare = before?.upos === "NOUN" && before.xpos === "NN" && view.tree.child(first - 1, "det", "nmod:poss") < 0;
  return bare && view.tree.head(first - 1) !== -1 && TITLE_ENDINGS.test(before.form);
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
