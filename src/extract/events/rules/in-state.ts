import { matchVerb } from "../match.js";
import { finding } from "./clause.js";
import type { Rule } from "./rule.js";

/** "The nurses are on strike": a noun with a preposition that is said of somebody; the patterns of "be" tell what it is to be so. */
export const inState: Rule = {
  name: "in-state",
  of: "noun",
  find(scene, cast, token) {
    const { tree, tables } = scene;
    const preposition = tree.preposition(token);
    const subjects = tree.childrenBy(token, "nsubj").flatMap((kid) => tree.nounConjuncts(kid));
    if (preposition === "" || tree.child(token, "cop") < 0 || subjects.length === 0) return null;
    const places = new Map([
      ["subj", subjects],
      [preposition, [token]],
    ]);
    const patterns = (tables.verbs.get("be") ?? []).filter((pattern) => pattern.prepositions.includes(preposition));
    const match = matchVerb(scene, cast, patterns, token, places);
    return match && finding(scene, match, token, "in-state", false);
  },
};
