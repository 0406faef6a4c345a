import type { Sentence, Token } from "../../annotate/types.js";
import type { Tree } from "../../extract/tree.js";
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

/** Which way an open date leans, by the tense of the clause that the words stand in; null where there is no verb. */
export function leanOf(sentence: Sentence, tree: Tree, token: number): Lean | null {
  const clause = tree.clause(token);
  if (clause === token && sentence.tokens[token]?.head === -1) return byNearestVerb(sentence.tokens, token);
  const verb = sentence.tokens[clause];
  if (!verb) return null;
  const group = tree.verbGroup(clause);
  if (group.infinitive && pointsAhead(tree, clause)) return "future";
  if (verb.upos !== "VERB" && !group.finite) return byNearestVerb(sentence.tokens, token);
  return group.tense === "present" ? "nearest" : group.tense;
}

function pointsAhead(tree: Tree, infinitive: number): boolean {
  const head = tree.head(infinitive);
  return head >= 0 && tree.is(infinitive, "xcomp", "acl", "advcl") && !HAPPENED.has(tree.lemma(head));
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
