import type { Pattern } from "../../../lexicon/index.js";
import type { Cast } from "../cast.js";
import { type Finding, RULE_PREFIX } from "../finding.js";
import { type Match, matchVerb } from "../match.js";
import type { MisreadInfinitive } from "../misread.js";
import { type Places, placesOfVerb } from "../places.js";
import { isThing, type Scene, verbLemma } from "../scene.js";
import { type Standing, standingOf } from "../standing.js";
import { subjectOf } from "../subject.js";

/** The act of a verb by the patterns of its lemma and the places of its clause, its own where none are given; null where nobody acts. */
export function findInClause(scene: Scene, cast: Cast, verb: number, rule: string, places?: Places): Finding | null {
  const match = clauseMatch(scene, cast, verb, places);
  if (!match) return null;
  const { pattern, roles } = match;
  const hidden = roles.actors.length + roles.partners.length === 0;
  const undergone = roles.recipients.length > 0 || roles.objects.length > 0;
  if (hidden && !(pattern.unnamed && undergone && isAgentless(scene, pattern, verb))) return null;
  if (hidden && isDoneByThings(scene, cast, verb)) return null;
  return finding(scene, match, verb, rule, hidden);
}

/** A passive, what goes off by itself, and ordnance of nobody's ("a rocket hit the school"). */
function isAgentless({ tree, tables }: Scene, pattern: Pattern, verb: number): boolean {
  if (pattern.undergoes || tree.verbGroup(verb).passive) return true;
  const ordnance = tables.classes.get("ordnance")!;
  return pattern.act === "ASSAULT" && subjectOf(tree, verb).heads.some((head) => isThing(tree, head, ordnance));
}

/** "captured by the light": an agent that is nobody leaves no hidden actor. */
function isDoneByThings({ tree }: Scene, cast: Cast, verb: number): boolean {
  return tree
    .agents(verb)
    .some((kid) => tree.preposition(kid) === "by" && tree.token(kid).upos === "NOUN" && cast.mention(kid) < 0);
}

/** What the patterns of an infinitive say that was read as another part of speech. */
export function misreadMatch(scene: Scene, cast: Cast, { verb, lemma, places }: MisreadInfinitive): Match | null {
  const patterns = scene.tables.verbs.get(lemma);
  return patterns ? matchVerb(scene, cast, patterns, verb, places) : null;
}

/** What the verb's patterns say, whether or not somebody acts; of its own places, where none are given. */
export function clauseMatch(scene: Scene, cast: Cast, verb: number, given?: Places): Match | null {
  const { tree, tables } = scene;
  const lemma = verbLemma(tree, verb, tables);
  const particles = particlesOf(scene, verb, lemma);
  const own = tables.verbs.get(lemma);
  if (!own && particles.length === 0) return null;
  const places = given ?? placesOfVerb(tree, verb);
  for (const particle of particles) {
    const patterns = tables.verbs.get(particle.lemma);
    const match =
      patterns &&
      matchVerb(scene, cast, patterns, verb, particle.object < 0 ? places : withObject(tree, places, particle));
    if (match) return match;
  }
  return own ? matchVerb(scene, cast, own, verb, places) : null;
}

/** Particles that a parser took for adverbs or prepositions ("called off the strike"), where the tables have such a verb. */
function particlesOf({ tree, tables }: Scene, verb: number, lemma: string): { lemma: string; object: number }[] {
  if (tree.child(verb, "compound:prt") >= 0) return [];
  const found = tree.childrenBy(verb, "advmod").map((kid) => ({ lemma: `${lemma}_${tree.lemma(kid)}`, object: -1 }));
  const hasObject = tree.child(verb, "obj") >= 0;
  for (const kid of tree.childrenBy(verb, "obl")) {
    const preposition = tree.preposition(kid);
    if (!hasObject || preposition === "out") found.push({ lemma: `${lemma}_${preposition}`, object: kid });
  }
  return found.filter((one) => tables.verbs.has(one.lemma));
}

/** "called off the strike": what the preposition marks is the object; where there is one besides ("pulled its men out of Mali"), it is
 * where they come from. */
function withObject(tree: Scene["tree"], places: Places, { object }: { object: number }): Places {
  const heads = tree.nounConjuncts(object);
  return places.has("obj")
    ? new Map([...places, ["from", [...(places.get("from") ?? []), ...heads]]])
    : new Map([...places, ["obj", heads]]);
}

/** A finding from a match, with the standing its words give it. */
export function finding(
  scene: Scene,
  { pattern, roles }: Match,
  trigger: number,
  rule: string,
  unnamedActor: boolean,
  words: number[] = [trigger],
): Finding {
  const standing = standingOf(scene.tree, scene.tables, trigger);
  return {
    sentence: scene.sentence,
    trigger,
    words,
    act: pattern.act,
    mode: pattern.mode,
    cameo: pattern.cameo,
    context: pattern.context,
    roles,
    standing: withReality(standing, pattern.reality),
    unnamedActor,
    statement: null,
    pattern,
    by: `${RULE_PREFIX}${rule}`,
  };
}

function withReality(standing: Standing, reality: Standing["reality"] | null): Standing {
  return reality && standing.reality === "actual" ? { ...standing, reality } : standing;
}
