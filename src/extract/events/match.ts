import type { Pattern } from "../../lexicon/index.js";
import type { Cast } from "./cast.js";
import type { Places } from "./places.js";
import { fillRoles, type Roles } from "./roles.js";
import { isThing, nounLemmas, type Scene } from "./scene.js";

export interface Match {
  pattern: Pattern;
  roles: Roles;
}

/**
 * The first of the patterns that a verb's clause answers to, with somebody who acts where it has a subject and somebody who undergoes
 * what cannot be without; else the first it answers to at all.
 */
export function matchVerb(
  scene: Scene,
  cast: Cast,
  patterns: readonly Pattern[],
  verb: number,
  places: Places,
): Match | null {
  let first: Match | null = null;
  for (const pattern of patterns) {
    if (!clauseAllows(scene, pattern, verb, places)) continue;
    const roles = fillRoles(scene, cast, pattern, places);
    if (!roles) continue;
    const acting = roles.actors.length + roles.partners.length > 0 || !places.has("subj");
    if (acting && !lacksRecipient(pattern, roles)) return { pattern, roles };
    first ??= { pattern, roles };
  }
  return first;
}

const NEEDS_RECIPIENT = new Set(["AID", "SANCTION", "REQUEST"]);

/** Whether an act that is done to somebody is done to nobody here. */
export function lacksRecipient(pattern: Pick<Pattern, "act" | "recipientOptional">, roles: Roles): boolean {
  return NEEDS_RECIPIENT.has(pattern.act) && !pattern.recipientOptional && roles.recipients.length === 0;
}

/** The first of the patterns that a noun's phrase answers to, with all the roles that it needs. */
export function matchNoun(
  scene: Scene,
  cast: Cast,
  patterns: readonly Pattern[],
  noun: number,
  places: Places,
): Match | null {
  for (const pattern of patterns) {
    if (
      pattern.thing &&
      !(places.get("of") ?? [])
        .concat(places.get("mod") ?? [])
        .some((head) => isThing(scene.tree, head, pattern.thing!))
    )
      continue;
    if (pattern.complement === "wanted" && scene.tree.childrenBy(noun, "acl", "ccomp").length === 0) continue;
    const roles = fillRoles(scene, cast, pattern, places);
    if (roles && hasNeeded(pattern, roles)) return { pattern, roles };
  }
  return null;
}

function hasNeeded(pattern: Pattern, roles: Roles): boolean {
  if (pattern.needs.has("actor") && roles.actors.length === 0) return false;
  if (pattern.needs.has("recipient") && roles.recipients.length === 0) return false;
  return !pattern.needs.has("partners") || roles.partners.length >= 2;
}

function clauseAllows(scene: Scene, pattern: Pattern, verb: number, places: Places): boolean {
  const { tree } = scene;
  const objects = places.get("obj") ?? [];
  if (pattern.bare && objects.length > 0) return false;
  if (pattern.thing && !thingsOf(pattern, places).some((head) => isThing(tree, head, pattern.thing!))) return false;
  if (pattern.thingNot && objects.some((head) => isThing(tree, head, pattern.thingNot!))) return false;
  if (
    pattern.thingWith &&
    ![...objects, ...behindObject(scene, verb, objects), ...aimsOf(scene, verb)].some((head) =>
      stands(scene, head, pattern.thingWith!),
    )
  )
    return false;
  if (pattern.complement === "none" && (places.get("comp") ?? []).length > 0) return false;
  if (pattern.complement === "wanted" && !hasComplement(scene, verb)) return false;
  if (pattern.adverbs && !hasAdverb(scene, verb, pattern.adverbs)) return false;
  return prepositionAllows(scene, pattern, places);
}

/** Where the noun that a pattern's `thing` is about may stand. */
function thingsOf({ thingPlaces }: Pattern, places: Places): readonly number[] {
  return ["obj", ...thingPlaces].flatMap((place) => places.get(place) ?? []);
}

function prepositionAllows(scene: Scene, pattern: Pattern, places: Places): boolean {
  if (pattern.prepositions.length === 0) return true;
  const heads = pattern.prepositions.flatMap((preposition) => places.get(preposition) ?? []);
  if (heads.length === 0) return false;
  return !pattern.prepositionThing || heads.some((head) => isThing(scene.tree, head, pattern.prepositionThing!));
}

function stands(scene: Scene, noun: number, words: ReadonlySet<string>): boolean {
  return scene.tree
    .subtree(noun, (kid) => scene.tree.is(kid, "acl:relcl", "conj"))
    .some((kid) => nounLemmas(scene.tree, kid).some((lemma) => words.has(lemma)));
}

/** "lifted a ban on rallies", with the rallies hung on the verb: what stands right behind the object says what it is about. */
function behindObject({ tree }: Scene, verb: number, objects: readonly number[]): number[] {
  return tree
    .obliques(verb, "on", "of", "for", "against", "over")
    .filter((kid) => objects.some((object) => tree.extent(kid).first === tree.extent(object).last + 1));
}

/** What it is done for: "accelerate efforts to build …", whichever word the infinitive hangs on. */
export function aimsOf({ tree }: Scene, verb: number): number[] {
  return tree
    .childrenBy(verb, "xcomp", "advcl")
    .filter(
      (kid) =>
        tree.token(kid).morph.form === "infinitive" ||
        tree.childrenBy(kid, "mark").some((mark) => tree.lemma(mark) === "to"),
    );
}

function hasComplement({ tree }: Scene, verb: number): boolean {
  return tree
    .childrenBy(verb, "xcomp", "ccomp", "advcl")
    .some((kid) => tree.childrenBy(kid, "mark").some((mark) => tree.lemma(mark) === "to"));
}

function hasAdverb({ tree }: Scene, verb: number, words: ReadonlySet<string>): boolean {
  return tree
    .childrenBy(verb, "advmod", "xcomp", "obj", "obl", "compound", "amod", "advcl")
    .some((kid) => words.has(tree.lemma(kid)));
}
