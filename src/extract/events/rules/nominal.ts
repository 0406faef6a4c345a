import { matchNoun } from "../match.js";
import { placesOfNoun } from "../places.js";
import { nounLemmas } from "../scene.js";
import { finding } from "./clause.js";
import type { Rule } from "./rule.js";

/** "the president's visit to Peru", "the invasion of Kuwait by Iraq": a noun that names the act, with those who take part. */
export const nominal: Rule = {
  name: "nominal",
  of: "noun",
  find(scene, cast, token) {
    const { tree, tables } = scene;
    if (tree.is(token, "compound", "flat", "fixed")) return null;
    const patterns = nounLemmas(tree, token).flatMap((noun) => tables.nouns.get(noun) ?? []);
    if (patterns.length === 0) return null;
    const match = matchNoun(scene, cast, patterns, token, placesOfNoun(tree, token));
    return match && finding(scene, match, token, "nominal", false);
  },
};
