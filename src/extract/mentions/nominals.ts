import { phraseEdges } from "./phrase.js";
import { wordsBefore } from "./titles.js";
import { type Candidate, INNER, type View } from "./view.js";

/** Phrases with a common noun for a person, a body, a force, a country, a crowd or a source at their head. */
export function findNominals(view: View, inName: readonly boolean[]): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < view.forms.length; i++) {
    if (inName[i] || !isActorNoun(view, i)) continue;
    const { first, last } = phraseEdges(view, i, inName);
    found.push({ head: i, first, last, form: "nominal", class: null });
  }
  return found;
}

function isActorNoun(view: View, i: number): boolean {
  const token = view.tree.token(i);
  if (token.upos !== "NOUN" && token.upos !== "PROPN") return false;
  if (view.tree.is(i, ...INNER) && headIsNoun(view, i)) return false;
  const noun = view.lexicon.nouns.endOf(wordsBefore(view, i));
  if (
    isSingular(view, i) &&
    (view.lexicon.nouns.isPluralOnly(view.lemmas[i]!) ? noun?.lemma === view.lemmas[i] : isBare(view, i))
  )
    return false;
  if (noun) return true;
  return view.lexicon.bodies.endingAt(view.lemmas, i) !== null || view.lexicon.roles.endingAt(view.lemmas, i) !== null;
}

function headIsNoun(view: View, i: number): boolean {
  const head = view.tree.head(i);
  return head >= 0 && /^(NOUN|PROPN)$/.test(view.tree.token(head).upos);
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
