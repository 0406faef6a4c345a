import { type Finding, RULE_PREFIX } from "../finding.js";
import type { Cast } from "../cast.js";
import { type Match, matchVerb } from "../match.js";
import { type Places, placesOfVerb } from "../places.js";
import { type Scene, verbLemma } from "../scene.js";
import { type Standing, standingOf } from "../standing.js";

/** The act of a verb by the patterns of its lemma, given the places of its clause; null where nobody acts. */
export function findInClause(
  scene: Scene,
  cast: Cast,
  verb: number,
  rule: string,
  places: Places = placesOfVerb(scene.tree, verb),
): Finding | null {
  const match = clauseMatch(scene, cast, verb, places);
  if (!match) return null;
  const { pattern, roles } = match;
  const hidden = roles.actors.length + roles.partners.length === 0;
  if (hidden && !(pattern.unnamed && scene.tree.verbGroup(verb).passive && roles.recipients.length > 0)) return null;
  return finding(scene, match, verb, rule, hidden);
}

/** What the verb's patterns say, whether or not somebody acts. */
export function clauseMatch(scene: Scene, cast: Cast, verb: number, places: Places): Match | null {
  const patterns = scene.tables.verbs.get(verbLemma(scene.tree, verb));
  return patterns ? matchVerb(scene, cast, patterns, verb, places) : null;
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
