import type { Effect, ParticipantKind } from "../../../lexicon/index.js";
import type { PloverType } from "../../../model/index.js";
import type { Cast } from "../cast.js";
import { RULE_PREFIX } from "../finding.js";
import { type MisreadInfinitive, misreadInfinitive } from "../misread.js";
import { placesOfVerb } from "../places.js";
import type { Roles } from "../roles.js";
import { type Scene, verbLemma } from "../scene.js";
import { governedBy, type Standing, standingOf, wantsOther } from "../standing.js";
import { clauseMatch, misreadMatch } from "./clause.js";
import type { Rule } from "./rule.js";

/** Acts that a governing verb does by itself, whatever it governs. */
const OWN: Partial<Record<Effect, { act: PloverType; cameo: string }>> = {
  promise: { act: "AGREE", cameo: "030" },
  threat: { act: "THREATEN", cameo: "130" },
  refuse: { act: "REJECT", cameo: "120" },
  demand: { act: "REQUEST", cameo: "020" },
  order: { act: "REQUEST", cameo: "100" },
};
const ADDRESSED: readonly string[] = ["obj", "iobj", "on", "upon", "to", "with"];

/** "agreed to send troops", "threatened to bomb", "refused to leave", "urged Syria to withdraw": one event, whose act is what is
 * agreed, threatened, refused or asked, and whose words begin with the verb that does so. */
export const control: Rule = {
  name: "control",
  of: "verb",
  find(scene, cast, token) {
    const { tree } = scene;
    const effect = effectOf(scene, token);
    const own = effect && OWN[effect];
    if (!own || tree.verbGroup(token).imperative) return null;
    const misread = misreadInfinitive(tree, token, scene.tables);
    const complement = misread?.verb ?? complementOf(scene, token, effect);
    if (complement < 0) return null;
    if (effect === "refuse" && scene.tables.traps.silence.has(tree.lemma(complement))) return null;
    const places = placesOfVerb(tree, token);
    const actors = named(cast, places.get("subj") ?? [], "actor");
    if (actors.length === 0) return null;
    const asks = effect === "demand" || effect === "order";
    if ((asks && tree.verbGroup(token).negated) || isHeldAgainst(tree, token)) return null;
    const inner = misread ? misreadAct(scene, cast, misread) : innerAct(scene, cast, complement);
    const addressed = ADDRESSED.flatMap((place) => named(cast, places.get(place) ?? [], "actor"));
    if (!inner && tree.token(token).upos === "ADJ") return null;
    const alone = isViolent(scene, complement, effect) ? VIOLENCE : own;
    const told = asks ? asked(scene, cast, complement) : [];
    const undergone = asks && told.length === 0 && tree.verbGroup(complement).passive;
    const roles = asks
      ? rolesOf(actors, told.length > 0 ? told : addressed, null)
      : rolesOf(actors, addressed, inner?.roles ?? null);
    if (asks && roles.recipients.length === 0 && !undergone) return null;
    const below = standingOf(tree, scene.tables, misread || !inner ? (misread ? token : complement) : inner.trigger);
    const standing =
      asks && !isCourtesyCall(tree, complement)
        ? askedFor(scene, token, effect, below)
        : misread
          ? governedBy(below, effect, token)
          : below;
    return {
      sentence: scene.sentence,
      trigger: token,
      words: [token, ...(inner ? [inner.trigger] : [])],
      act: inner?.act ?? alone.act,
      mode: inner?.mode ?? null,
      cameo: inner?.cameo ?? alone.cameo,
      context: inner?.context ?? [],
      roles: { ...roles, objects: inner?.roles.objects ?? [complement] },
      standing: inner ? standing : standingAlone(scene, token, effect, standing),
      unnamedActor: false,
      statement: null,
      pattern: inner?.pattern ?? null,
      by: `${RULE_PREFIX}control`,
    };
  },
};

/** "agreed to", "is ready to", "called on … to". */
function effectOf(scene: Scene, token: number): Effect | undefined {
  const { tree, tables } = scene;
  if (wantsOther(tree, token)) return "demand";
  if (tree.token(token).upos !== "ADJ")
    return tables.operators.verbs.get(verbLemma(tree, token)) ?? fromPreposition(scene, token);
  return tree.child(token, "cop") >= 0 ? tables.operators.adjectives.get(tree.lemma(token)) : undefined;
}

/** "called on Syria to withdraw", "appealed for". */
function fromPreposition({ tree, tables, times, near }: Scene, verb: number): Effect | undefined {
  const isTime = (kid: number) => near.times.some((index) => times[index]!.first <= kid && kid <= times[index]!.last);
  for (const kid of tree.childrenBy(verb, "obl")) {
    const effect = tables.operators.verbs.get(`${tree.lemma(verb)}_${tree.preposition(kid)}`);
    if (effect && !isTime(kid)) return effect;
  }
  return undefined;
}

function complementOf({ tree }: Scene, verb: number, effect: Effect): number {
  const clause = tree.child(verb, "xcomp", "ccomp");
  if (clause >= 0 && isAct(tree, clause, effect)) return clause;
  const infinitive = tree.childrenBy(verb, "advcl").find((kid) => isInfinitive(tree, kid));
  if (infinitive !== undefined && (effect === "demand" || effect === "order" || tree.child(verb, "obj") < 0))
    return infinitive;
  const object = tree.child(verb, "obj", "obl");
  const below = object < 0 ? -1 : tree.child(object, "acl");
  return below >= 0 && isInfinitive(tree, below) && (effect === "demand" || effect === "order") ? below : -1;
}

function isInfinitive(tree: Scene["tree"], verb: number): boolean {
  return (
    tree.token(verb).morph.form === "infinitive" &&
    tree.childrenBy(verb, "mark").some((mark) => tree.lemma(mark) === "to")
  );
}

/** A verb to be done; a reported clause ("agreed that it was late", "warned that …") is only said. */
function isAct(tree: Scene["tree"], clause: number, effect: Effect): boolean {
  if (tree.token(clause).upos !== "VERB") return false;
  const group = tree.verbGroup(clause);
  if (!group.finite) return true;
  if (effect === "demand" || effect === "order") {
    return (
      group.tense !== "past" && !group.progressive && tree.token(clause).xpos !== "VBZ" && !isClaimed(tree, clause)
    );
  }
  return (effect === "promise" || effect === "threat") && group.tense === "future";
}

/** "insist that people do not understand": with "do", or in the present tense behind "insist", a clause says what is and not what is to be. */
function isClaimed(tree: Scene["tree"], clause: number): boolean {
  const helped = tree.childrenBy(clause, "aux").some((aux) => tree.lemma(aux) === "do");
  return helped || (tree.lemma(tree.head(clause)) === "insist" && tree.token(clause).xpos === "VBP");
}

/** The act in the complement, through verbs that only begin it; what another is let do is no act of who lets it. */
function innerAct(scene: Scene, cast: Cast, complement: number) {
  const { tree, tables } = scene;
  let at = complement;
  for (let steps = 0; steps < 4; steps++) {
    const match = clauseMatch(scene, cast, at);
    if (match) return { ...match.pattern, pattern: match.pattern, roles: match.roles, trigger: at };
    const effect = tables.operators.verbs.get(verbLemma(tree, at));
    const next = tree.child(at, "xcomp");
    const other = effect === "permit" && tree.child(at, "obj", "iobj") >= 0;
    if (next < 0 || other || (effect !== "begin" && effect !== "permit")) return null;
    at = next;
  }
  return null;
}

function misreadAct(scene: Scene, cast: Cast, misread: MisreadInfinitive) {
  const match = misreadMatch(scene, cast, misread);
  return match && { ...match.pattern, pattern: match.pattern, roles: match.roles, trigger: misread.verb };
}

/** Recipients are those who are spoken to and those whom the act in the complement is for. */
function rolesOf(actors: number[], addressed: readonly number[], inner: Roles | null): Roles {
  const others = inner ? [...inner.recipients, ...inner.partners, ...inner.actors] : [];
  const recipients = [...new Set([...addressed, ...(addressed.length > 0 ? (inner?.recipients ?? []) : others)])];
  return {
    actors,
    recipients: recipients.filter((index) => !actors.includes(index)),
    partners: [],
    objects: [],
    places: inner?.places ?? [],
  };
}

const VIOLENCE: { act: PloverType; cameo: string } = { act: "ASSAULT", cameo: "190" };

/** "have sworn to fight": what is promised is force, though nobody is named whom it is against. */
function isViolent({ tree, tables }: Scene, complement: number, effect: Effect): boolean {
  return (effect === "promise" || effect === "threat") && tables.violent.has(tree.lemma(complement));
}

/**
 * Who is to do it, where its clause says so; an aim that a parser hung on the asking has the asker for its subject, and to whom it is
 * to be done is not asked.
 */
function asked({ tree }: Scene, cast: Cast, complement: number): number[] {
  if (tree.verbGroup(complement).passive) return [];
  if (tree.is(complement, "acl")) return named(cast, tree.nounConjuncts(tree.head(complement)), "actor");
  return tree.is(complement, "advcl") ? [] : named(cast, tree.subject(complement).heads, "actor");
}

/** "held him in contempt for refusing to testify": the deed of whom it is held against. */
function isHeldAgainst(tree: Scene["tree"], verb: number): boolean {
  if (!tree.is(verb, "advcl") || tree.token(verb).xpos !== "VBG" || tree.child(tree.head(verb), "obj") < 0)
    return false;
  return tree.childrenBy(verb, "mark", "case").some((mark) => tree.lemma(mark) === "for");
}

/** "called on the president to discuss the situation": a visit with its aim, and nothing asked. */
function isCourtesyCall(tree: Scene["tree"], complement: number): boolean {
  return (
    tree.is(complement, "advcl", "xcomp") &&
    /^(discuss|exchange|congratulate|brief)$/.test(tree.lemma(complement)) &&
    tree.lemma(tree.head(complement)) === "call"
  );
}

/** What is asked for stands as asked for, whatever the tree makes of its verb; on a condition only where the asking is. */
function askedFor(scene: Scene, verb: number, effect: Effect, below: Standing): Standing {
  const { reality } = standingOf(scene.tree, scene.tables, verb);
  const standing = governedBy(below, effect, verb);
  return reality === "conditional" ? { ...standing, reality } : standing;
}

/** Where nothing is known of what is agreed or refused, the governing verb is the act itself. */
function standingAlone(scene: Scene, verb: number, effect: Effect, below: Standing): Standing {
  const own = standingOf(scene.tree, scene.tables, verb);
  const promised = effect === "promise" || effect === "threat";
  const reality = promised ? "promised" : effect === "refuse" ? "actual" : "demanded";
  return { ...own, condition: below.condition, reality: own.reality === "actual" ? reality : own.reality };
}

function named(cast: Cast, heads: readonly number[], kind: ParticipantKind): number[] {
  return heads.map((head) => cast.as(head, kind)).filter((index) => index >= 0);
}
