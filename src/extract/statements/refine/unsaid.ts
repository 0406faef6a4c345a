import type { Found } from "../found.js";
import type { Scene } from "../scene.js";

const UNREAL_MODALS = new Set(["would", "could", "may", "might", "must", "should", "will", "shall", "can"]);
const LACKING = new Set(["no", "little", "scant", "neither", "without", "zero", "insufficient", "n't", "not"]);
const UNREAL_MARKS = new Set(["if", "unless", "whether", "lest"]);

/**
 * Drops cues that are there but say nothing: "if Kim says", "would say", "did not say", "to say", "Say it!", "that said". An
 * attitude may stand under a modal no more than speech may; a denial or a refusal may be negated no more than a claim.
 */
export function dropUnsaid(scene: Scene, finds: readonly Found[]): Found[] {
  return finds.filter((find) => isSaid(scene, find));
}

function isSaid(scene: Scene, find: Found): boolean {
  const { tree } = scene;
  const token = scene.tokens[find.cue]!;
  if (token.upos === "NOUN" && (isLacking(scene, find.cue) || isSupposed(scene, find.cue))) return false;
  if (token.upos === "ADJ" && tree.verbGroup(find.cue).negated) return false;
  if (token.upos !== "VERB") return !insideClause(scene, find.cue);
  if (insideClause(scene, find.cue) || isWhateverIsSaid(scene, find.cue) || isOnlyAWay(scene, find.cue)) return false;
  if (isAside(scene, find.cue) || isOwnTalk(scene, find) || isYetToBe(scene, find.cue)) return false;
  const group = tree.verbGroup(find.cue);
  if (group.negated || group.imperative || isNeither(scene, find.cue)) return false;
  if (group.modal !== null && UNREAL_MODALS.has(group.modal)) return false;
  if (isQuestion(scene, find.cue) || isLaidOn(scene, find.cue)) return false;
  if (tree.childrenBy(find.cue, "mark", "advmod").some((mark) => UNREAL_MARKS.has(scene.form(mark)) && mark < find.cue))
    return false;
  return !group.infinitive || tree.child(find.cue, "nsubj") >= 0 || isImplied(scene, find.cue);
}

/** "As I have said before, …": one's own words pointed back to. */
function isAside({ tree }: Scene, cue: number): boolean {
  return (
    tree.childrenBy(cue, "mark", "advmod", "case").some((mark) => mark < cue && /^(as|like)$/.test(tree.lemma(mark))) &&
    tree.childrenBy(cue, "nsubj").some((kid) => tree.isSpeaker(kid))
  );
}

/** "“I am talking about three days,” he said": that one says what one says is no statement of its own. */
function isOwnTalk(scene: Scene, { cue, manner }: Found): boolean {
  const { tree } = scene;
  if (scene.quotation(cue) === null || manner !== "say" || tree.verbGroup(cue).tense !== "present") return false;
  return tree.childrenBy(cue, "nsubj").some((kid) => tree.isSpeaker(kid));
}

/** "no evidence that", "little sign that", "without confirmation that": what the noun holds is not there. */
function isLacking(scene: Scene, noun: number): boolean {
  const { tree } = scene;
  if (tree.children(noun).some((kid) => kid < noun && LACKING.has(scene.form(kid)))) return true;
  const verb = tree.head(noun);
  const denied = verb >= 0 && tree.is(noun, "obj", "nsubj", "root", "expl") && tree.verbGroup(verb).negated;
  return denied || (verb >= 0 && /^(lack|absence|dearth|shortage)$/.test(tree.lemma(verb)));
}

/** "if the office has questions about …", "whether he has doubts": the clause of which the noun is a part is only supposed. */
function isSupposed({ tree }: Scene, noun: number): boolean {
  const verb = tree.head(noun);
  if (verb < 0 || !tree.is(noun, "obj", "nsubj")) return false;
  return tree.childrenBy(verb, "mark", "advmod").some((mark) => mark < verb && UNREAL_MARKS.has(tree.lemma(mark)));
}

/** "no matter what anyone says", "regardless of what they say", "whatever he says": nobody has said anything. */
function isWhateverIsSaid(scene: Scene, cue: number): boolean {
  for (let at = cue - 1; at >= 0 && cue - at < 6 && !scene.isPunctuation(at); at--) {
    const form = scene.form(at);
    if (/^(whatever|whoever|whichever)$/.test(form)) return true;
    if (/^(what|who|how|which)$/.test(form)) return /^(matter|of)$/.test(scene.form(at - 1)) && isIdle(scene, at - 1);
  }
  return false;
}

function isIdle(scene: Scene, at: number): boolean {
  return /^(no|regardless|irrespective)$/.test(scene.form(at - 1));
}

/** "has yet to explain". */
function isYetToBe(scene: Scene, cue: number): boolean {
  return scene.form(cue - 1) === "to" && scene.form(cue - 2) === "yet";
}

/** "three ways to seek it: by asking …", "without fearing that …": a gerund that says how something might be done, or what was not. */
function isOnlyAWay(scene: Scene, cue: number): boolean {
  const { tree } = scene;
  if (scene.tokens[cue]!.xpos !== "VBG") return false;
  const mark = tree.childrenBy(cue, "mark", "case").find((kid) => kid < cue);
  if (mark === undefined) return false;
  if (scene.form(mark) === "without") return true;
  if (scene.form(mark) !== "by") return false;
  let above = tree.head(cue);
  for (let steps = 0; above >= 0 && steps < 8 && isPassedOver(scene, above); steps++) above = tree.head(above);
  const group = above < 0 ? null : tree.verbGroup(above);
  return group !== null && (group.infinitive || group.negated || UNREAL_MODALS.has(group.modal ?? ""));
}

/** Another such gerund, or the noun before it that a parser hung it on. */
function isPassedOver({ tree, tokens }: Scene, i: number): boolean {
  return tokens[i]!.upos === "NOUN" || (tokens[i]!.xpos === "VBG" && tree.is(i, "advcl"));
}

/** "charged the inspectors with verifying", "accused him of saying": what somebody is to do, or is said to have done. */
function isLaidOn(scene: Scene, cue: number): boolean {
  const { tree } = scene;
  if (scene.tokens[cue]!.xpos !== "VBG") return false;
  const marks = tree.childrenBy(cue, "mark", "case").filter((mark) => mark < cue);
  const held = tree.is(cue, "advcl") && tree.child(tree.head(cue), "obj") >= 0;
  return marks.some((mark) => /^(with|of)$/.test(scene.form(mark)) || (held && scene.form(mark) === "for"));
}

/** "neither confirmed nor denied". */
function isNeither(scene: Scene, cue: number): boolean {
  return scene.tree.childrenBy(cue, "cc", "advmod").some((kid) => kid < cue && /^n(either|or)$/.test(scene.form(kid)));
}

/** "went on to say", "used the occasion to warn": an infinitive that was carried out. */
function isImplied(scene: Scene, cue: number): boolean {
  const { tree, cues } = scene;
  const governor = tree.head(cue);
  if (governor < 0 || !tree.is(cue, "xcomp", "advcl", "ccomp")) return false;
  const group = tree.verbGroup(governor);
  return (
    cues.phrases.implicative.has(tree.lemma(governor)) &&
    !group.negated &&
    group.modal === null &&
    group.tense === "past"
  );
}

function isQuestion(scene: Scene, cue: number): boolean {
  const { tree } = scene;
  const last = scene.tokens[scene.tokens.length - 1];
  if (last?.form !== "?" || tree.head(cue) >= 0) return false;
  const subject = tree.child(cue, "nsubj");
  return tree.childrenBy(cue, "aux").some((aux) => subject >= 0 && aux < subject);
}

/** One of the set phrases that only sound like speech stands on the cue ("that said", "needless to say"). */
function insideClause(scene: Scene, cue: number): boolean {
  return scene.cues.traps.clauses.some((words) => {
    for (let from = cue - words.length + 1; from <= cue; from++) {
      if (from >= 0 && words.every((word, at) => scene.form(from + at) === word)) return true;
    }
    return false;
  });
}
