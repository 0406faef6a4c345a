import { matchNoun } from "../match.js";
import { placesOfNoun, placesOfVerb } from "../places.js";
import { nounLemmas, verbLemma } from "../scene.js";
import { governedBy } from "../standing.js";
import { finding } from "./clause.js";
import type { Rule } from "./rule.js";

/** Verbs that only say that what their subject names comes about: "clashes broke out between …". */
const HAPPENING = new Set(
  "break_out erupt flare flare_up rage resume occur happen continue ensue begin start".split(" "),
);

/** "launched an attack on Chad", "paid a visit": the noun is the act, the verb's subject does it. */
export const lightVerb: Rule = {
  name: "light-verb",
  of: "noun",
  find(scene, cast, token) {
    const { tree, tables } = scene;
    const head = tree.head(token);
    if (head < 0 || !tree.is(token, "obj", "nsubj:pass", "nsubj") || tree.token(head).upos !== "VERB") return null;
    const lemma = verbLemma(tree, head);
    const happens = tree.is(token, "nsubj") && !tree.is(token, "nsubj:pass");
    if (happens && !HAPPENING.has(lemma)) return null;
    const patterns = nounLemmas(tree, token)
      .flatMap((noun) => tables.nouns.get(noun) ?? [])
      .filter((pattern) => (happens ? pattern.needs.has("partners") : pattern.light.has(lemma)));
    if (patterns.length === 0) return null;
    const places = placesOfNoun(tree, token);
    for (const [place, heads] of placesOfVerb(tree, head)) {
      if (place === "subj" && !happens) places.set("poss", [...heads]);
      else if (!/^(subj|obj|iobj|comp)/.test(place))
        places.set(place, [...new Set([...(places.get(place) ?? []), ...heads])]);
    }
    const match = matchNoun(scene, cast, patterns, token, places);
    if (!match) return null;
    const found = finding(scene, match, head, "light-verb", false, [head, token]);
    const effect = tables.operators.verbs.get(lemma);
    return effect === "promise" ? { ...found, standing: governedBy(found.standing, effect, head) } : found;
  },
};
