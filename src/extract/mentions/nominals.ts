import { CALENDAR, phraseEdges } from "./phrase.js";
import { wordsBefore } from "./titles.js";
import { type Candidate, INNER, type View } from "./view.js";

/** What a state is divided into, as its officials are. */
const LEVELS = new Set("federal national state provincial regional county municipal city local tribal".split(" "));
/** Manners of speech that only somebody who can speak has. */
const SPOKEN: ReadonlySet<string> = new Set(["say", "claim", "announce", "deny", "warn", "acknowledge"]);

/** What a text does with an object as those do who have written it: "the resolution condemns the attack". */
const TAKEN: ReadonlySet<string> = new Set(["say", "condemn", "demand", "request", "praise", "criticize", "threaten"]);

/** Phrases with a common noun for a person, a body, a force, a country, a crowd or a source at their head. */
export function findNominals(view: View, inName: readonly boolean[]): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < view.forms.length; i++) {
    if (inName[i] || !isActorNoun(view, i)) continue;
    const { first, last } = phraseEdges(view, i, inName);
    found.push({ head: i, first: sharedStart(view, first), last, form: "nominal", class: null });
  }
  return found.filter(
    ({ head }) => !found.some((other) => other.first <= head && head < other.head && shares(view, head)),
  );
}

/** "State, county and local officials": the phrase begins with the first of the levels that share its head. */
function sharedStart(view: View, first: number): number {
  if (!/^(and|or)$/i.test(view.forms[first - 1] ?? "") || !isLevel(view, first - 2)) return first;
  let at = first - 2;
  while (view.forms[at - 1] === "," && isLevel(view, at - 2)) at -= 2;
  return at;
}

function isLevel(view: View, i: number): boolean {
  return i >= 0 && LEVELS.has(view.lemmas[i]!) && view.tree.child(i, "det") < 0;
}

function shares(view: View, i: number): boolean {
  return isLevel(view, i) && /^(,|and|or)$/i.test(view.forms[i + 1] ?? "");
}

/** "The monitors said …", "the results show": whoever or whatever says something in so many words, whatever the noun; nobody hidden. */
function speaks(view: View, i: number): boolean {
  const { tree, lexicon } = view;
  if (isAccordedTo(view, i)) return true;
  const subject = tree.firstConjunct(i);
  const verb = tree.is(subject, "nsubj") ? tree.head(subject) : -1;
  if (verb < 0) return false;
  const { verbs, sources } = lexicon.tables.cues;
  const uses = verbs.get(view.lemmas[verb]!) ?? [];
  if (sources.documents.has(view.lemmas[i]!) && uses.some((cue) => TAKEN.has(cue.manner) && cue.takes.has("object")))
    return tree.objects(verb).some((object) => object > verb);
  if (tree.child(verb, "ccomp") < 0) return false;
  if (sources.documents.has(view.lemmas[i]!)) return uses.some((cue) => cue.takes.has("clause") && !cue.attitude);
  if (sources.hidden.has(view.lemmas[i]!)) return false;
  return uses.some((cue) => SPOKEN.has(cue.manner) && cue.takes.has("clause") && !cue.attitude);
}

/** "According to the filing": a text that is named as the source. */
function isAccordedTo(view: View, i: number): boolean {
  const { documents } = view.lexicon.tables.cues.sources;
  const marked = view.tree.childrenBy(i, "case").some((kid) => view.forms[kid]!.toLowerCase() === "according");
  return marked && documents.has(view.lemmas[i]!);
}

function isActorNoun(view: View, i: number): boolean {
  const token = view.tree.token(i);
  if (token.upos !== "NOUN" && token.upos !== "PROPN" && !isMisreadPerson(view, i)) return false;
  if (CALENDAR.test(view.forms[i]!) || (view.tree.is(i, ...INNER) && headIsNoun(view, i))) return false;
  const noun = view.lexicon.nouns.endOf(wordsBefore(view, i));
  if (
    isSingular(view, i) &&
    (view.lexicon.nouns.isPluralOnly(view.lemmas[i]!) ? noun?.lemma === view.lemmas[i] : isBare(view, i))
  )
    return false;
  if (noun) return true;
  const { bodies, roles } = view.lexicon;
  return bodies.endingAt(view.lemmas, i) !== null || roles.endingAt(view.lemmas, i) !== null || speaks(view, i);
}

/** "The official said": a word for a person that the tagger took for an adjective, behind an article and the subject of a verb. */
function isMisreadPerson(view: View, i: number): boolean {
  const { tree } = view;
  if (tree.token(i).upos !== "ADJ" || !tree.is(i, "nsubj") || tree.child(i, "det") !== i - 1 || i === 0) return false;
  return view.lexicon.nouns.get(view.lemmas[i]!)?.kind === "person";
}

function headIsNoun(view: View, i: number): boolean {
  const head = view.tree.head(i);
  return head >= 0 && !CALENDAR.test(view.forms[head]!) && /^(NOUN|PROPN)$/.test(view.tree.token(head).upos);
}

function isSingular(view: View, i: number): boolean {
  const { upos, xpos, morph } = view.tree.token(i);
  return upos === "NOUN" && xpos !== "NNS" && morph.number !== "plural";
}

/** A countable person without article or owner as an object ("for international justice", "in exile"): no one in particular. */
function isBare(view: View, i: number): boolean {
  const noun = view.lexicon.nouns.endOf(wordsBefore(view, i));
  if (noun && noun.kind !== "person" && noun.kind !== "source") return false;
  if (!noun && view.lexicon.bodies.endingAt(view.lemmas, i)?.values[0]?.kind === "body") return false;
  const { tree } = view;
  const specified = tree
    .children(i)
    .some((kid) => tree.is(kid, "det", "nmod:poss", "nummod", "appos", "compound", "nmod:desc", "flat"));
  return !specified && tree.is(i, "obj", "obl", "nmod") && !tree.is(i, "nmod:desc", "nmod:poss");
}
