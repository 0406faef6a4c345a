import { placesOfVerb } from "../places.js";
import { findInClause } from "./clause.js";
import type { Rule } from "./rule.js";

const BLAMING = new Set(["accuse", "suspect", "charge", "blame", "convict", "condemn", "criticize", "criticise", "denounce", "thank", "praise"]);
const MARKS = new Set(["of", "for", "with"]);

/** "accused Libya of arming rebels", "is suspected of getting help": the accused is who does the deed. */
export const accuseOf: Rule = {
  name: "accuse-of",
  of: "verb",
  find(scene, cast, token) {
    const { tree } = scene;
    const governor = tree.head(token);
    if (governor < 0 || tree.token(token).xpos !== "VBG" || !BLAMING.has(tree.lemma(governor))) return null;
    const marked = tree.childrenBy(token, "mark", "case").some((kid) => MARKS.has(tree.lemma(kid)));
    if (!marked) return null;
    const accused = tree.verbGroup(governor).passive ? tree.subject(governor).heads : tree.objects(governor);
    if (accused.length === 0) return null;
    const places = placesOfVerb(tree, token);
    places.set("subj", [...accused]);
    return findInClause(scene, cast, token, "accuse-of", places);
  },
};
