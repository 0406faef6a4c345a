import type { Effect } from "../../../lexicon/index.js";
import type { Cast } from "../cast.js";
import { RULE_PREFIX } from "../finding.js";
import { misreadInfinitive } from "../misread.js";
import { placesOfVerb } from "../places.js";
import type { Scene } from "../scene.js";
import { governedBy, standingOf } from "../standing.js";
import { subjectOf } from "../subject.js";
import { clauseMatch, misreadMatch } from "./clause.js";
import type { Rule } from "./rule.js";

/** Nouns under which an infinitive is their owner's own act, to come, tried or refused. */
const OWN = new Set<Effect>(["promise", "threat", "plan", "attempt", "refuse"]);
/** Verbs whose subject has what their object names. */
const HAVING = new Set(
  (
    "have make take express voice announce give issue reiterate repeat renew show signal declare reach unveil reaffirm confirm " +
    "abandon drop defend"
  ).split(" "),
);

/**
 * "Germany's decision to ship howitzers", "expressed its willingness to help", "took a decision to send": the act in the infinitive,
 * done by whose the noun is.
 */
export const nounControl: Rule = {
  name: "noun-control",
  of: "noun",
  find(scene, cast, token) {
    const { tree, tables } = scene;
    const effect = tables.operators.nouns.get(tree.lemma(token));
    if (!effect || !OWN.has(effect)) return null;
    const misread = misreadInfinitive(tree, token, tables);
    const complement = misread?.verb ?? infinitiveOf(scene, token);
    const owners = complement < 0 ? [] : ownersOf(scene, cast, token);
    if (owners.length === 0) return null;
    const places = misread?.places ?? placesOfVerb(tree, complement);
    places.set("subj", [...owners]);
    const match = misread ? misreadMatch(scene, cast, misread) : clauseMatch(scene, cast, complement, places);
    if (!match || match.roles.actors.length + match.roles.partners.length === 0) return null;
    const { pattern, roles } = match;
    return {
      sentence: scene.sentence,
      trigger: complement,
      words: [complement, token],
      act: pattern.act,
      mode: pattern.mode,
      cameo: pattern.cameo,
      context: pattern.context,
      roles,
      standing: governedBy(standingOf(tree, tables, misread ? token : complement), effect, token),
      unnamedActor: false,
      statement: null,
      pattern,
      by: `${RULE_PREFIX}noun-control`,
    };
  },
};

/** The infinitive that says what is decided, offered or refused: on the noun, or, as parsers have it, on the verb before the noun. */
function infinitiveOf({ tree }: Scene, noun: number): number {
  const own = tree.childrenBy(noun, "acl", "xcomp").find((kid) => isInfinitive(kid));
  if (own !== undefined) return own;
  const head = tree.head(noun);
  if (head < 0 || !tree.is(noun, "obj") || !HAVING.has(tree.lemma(head))) return -1;
  return tree.childrenBy(head, "advcl", "xcomp").find((kid) => kid > noun && isInfinitive(kid)) ?? -1;

  function isInfinitive(verb: number): boolean {
    return (
      tree.token(verb).upos === "VERB" &&
      tree.token(verb).morph.form === "infinitive" &&
      tree.childrenBy(verb, "mark").some((mark) => tree.lemma(mark) === "to")
    );
  }
}

/** Whose the noun is, else who has it by the verb above. */
function ownersOf({ tree }: Scene, cast: Cast, noun: number): readonly number[] {
  const owners = [
    ...tree.childrenBy(noun, "nmod:poss").flatMap((kid) => tree.nounConjuncts(kid)),
    ...tree.obliques(noun, "by"),
    ...tree.childrenBy(noun, "amod", "compound").flatMap((kid) => tree.conjuncts(kid)),
  ].filter((kid) => cast.as(kid, "actor") >= 0);
  const head = tree.head(noun);
  const having = head >= 0 && tree.is(noun, "obj") && HAVING.has(tree.lemma(head));
  const subjects = having ? subjectOf(tree, head) : null;
  if (subjects && !subjects.passive && (owners.length === 0 || owners.every((kid) => tree.token(kid).upos === "PRON")))
    return subjects.heads;
  return owners;
}
