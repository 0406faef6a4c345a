import type { Sentence, Token } from "../../annotate/types.js";
import type { Tree, VerbGroup } from "../../extract/tree.js";
import type { Lean } from "./fill.js";

/** Verbs whose infinitive has happened along with them ("managed to", "began to"), so that it does not point ahead. */
const HAPPENED = new Set([
  "begin",
  "start",
  "continue",
  "manage",
  "fail",
  "help",
  "use",
  "come",
  "go",
  "seem",
  "appear",
  "happen",
]);

/** How far from the words a verb may stand; keeps long sentences linear. */
const REACH = 60;

/** Verbs that move or fix a date: what is dated beside them lies ahead, whatever their tense ("has scheduled talks for Friday"). */
const PLANNING = new Set(["schedule", "postpone", "slate", "delay", "reschedule", "extend"]);

/** Verbs whose present tense tells of what is to come: "on Tuesday, the league plans to hold a rally". */
const INTENDING = new Set(["plan", "expect", "hope", "intend", "aim", "prepare", "propose"]);

const OPEN_MODALS = new Set(["can", "may", "might", "must", "shall", "should"]);

/** Verbs whose present tense tells what is on the calendar: "the talks open on Monday". */
const SCHEDULED = new Set([
  "begin",
  "start",
  "open",
  "end",
  "close",
  "expire",
  "resume",
  "convene",
  "conclude",
  "vote",
  "meet",
]);

/** Verbs whose infinitive says what a thing is for that has been held: "celebrations to mark the entry on Friday". */
const REMEMBERING = new Set(["mark", "celebrate", "commemorate", "honor", "honour", "remember", "protest", "mourn"]);

/** Prepositions of an end, which may lie ahead of what is past ("stayed on until"). */
const ENDS = new Set(["until", "till", "to", "by", "through", "for"]);

/** Which way a date without its year or week leans. */
export interface Leaning {
  lean: Lean;
  /** The words stand right at a finite verb in the past: nearness cannot outweigh that. */
  sure: boolean;
}

/** The leaning of an open date, by the tense of the clause that its words stand in; null where nothing tells. */
export function leanOf(sentence: Sentence, tree: Tree, token: number): Leaning | null {
  const clause = tree.clause(token);
  const verb = sentence.tokens[clause];
  if (!verb) return null;
  // "Wednesday's ruling" was made, whatever is to come of it.
  if (tree.is(token, "nmod:poss")) return null;
  if (isSince(tree, token)) return { lean: "past", sure: true };
  const parsed = clause !== token || verb.head !== -1;
  const group = parsed ? tree.verbGroup(clause) : null;
  if (!group || (!group.infinitive && verb.upos !== "VERB" && !group.finite)) {
    return unsure(byNearestVerb(sentence.tokens, token));
  }
  if (group.infinitive && pointsAhead(tree, clause)) return unsure("future");
  if (PLANNING.has(tree.lemma(clause)) || isOpen(group) || isDeadline(tree, token, group)) return unsure("future");
  if (group.tense === "present" && INTENDING.has(tree.lemma(clause))) return unsure("future");
  const own = tree.head(token) === clause && tree.is(token, "obl", "advmod") && !ENDS.has(tree.preposition(token));
  if (group.tense === "past") return { lean: "past", sure: own && group.finite };
  if (own && isOnCalendar(group, tree.lemma(clause))) return unsure("future");
  return unsure(group.tense === "present" ? "nearest" : group.tense);
}

/** "since Oct. 23", "since shortly after the Oct. 23 attack". */
function isSince(tree: Tree, token: number): boolean {
  const noun = tree.is(token, "compound", "amod", "nmod") ? tree.head(token) : token;
  return [token, noun].some((head) => tree.childrenBy(head, "case", "mark").some((kid) => tree.lemma(kid) === "since"));
}

/** "could come as early as Tuesday", "must leave by Friday"; "could not leave on Tuesday" tells what was. */
function isOpen({ modal, perfect, negated }: VerbGroup): boolean {
  if (modal === null || perfect) return false;
  return OPEN_MODALS.has(modal) || (modal === "could" && !negated);
}

/** "has given them until Tuesday", "have until noon Friday": where the wait is not over, its end lies ahead; what "had" been so until then is over. */
function isDeadline(tree: Tree, token: number, { tense, perfect, auxiliaries }: VerbGroup): boolean {
  const waited = perfect && auxiliaries.some((aux) => tree.token(aux).form.toLowerCase() === "had");
  return /^(until|till)$/.test(tree.preposition(token)) && !waited && (perfect || tense === "present");
}

/** "is visiting on Monday", "opens on Monday". */
function isOnCalendar({ tense, perfect, modal, passive, progressive, finite }: VerbGroup, lemma: string): boolean {
  return tense === "present" && finite && !perfect && !modal && !passive && (progressive || SCHEDULED.has(lemma));
}

function unsure(lean: Lean | null): Leaning | null {
  return lean && { lean, sure: false };
}

function pointsAhead(tree: Tree, infinitive: number): boolean {
  const head = tree.head(infinitive);
  if (head < 0 || !tree.is(infinitive, "xcomp", "acl", "advcl") || HAPPENED.has(tree.lemma(head))) return false;
  if (REMEMBERING.has(tree.lemma(infinitive)) && tree.is(infinitive, "acl", "advcl")) return false;
  return !isFirstTo(tree, infinitive, head);
}

/** "the first countries to join on Friday", "the last to leave": they did. */
function isFirstTo(tree: Tree, infinitive: number, noun: number): boolean {
  const words = [noun, ...tree.childrenBy(noun, "amod")];
  return (
    tree.is(infinitive, "acl") && words.some((word) => /^(first|second|third|last|only|latest)$/.test(tree.lemma(word)))
  );
}

/** Where the tree does not say: the tense of the verb nearest to the words, those before them first. */
function byNearestVerb(tokens: readonly Token[], at: number): Lean | null {
  for (let distance = 1; distance < REACH; distance++) {
    for (const token of [tokens[at - distance], tokens[at + distance]]) {
      const lean = token ? leanOfVerb(token) : null;
      if (lean) return lean;
    }
  }
  return null;
}

function leanOfVerb(token: Token): Lean | null {
  if (token.xpos === "MD") return /^(will|wo|would|shall|'ll|’ll)$/i.test(token.form) ? "future" : null;
  if (token.xpos === "VBD") return "past";
  return token.xpos === "VBZ" || token.xpos === "VBP" ? "nearest" : null;
}
