import type { Tree } from "../../tree.js";
import { placesOfGerund, placesOfVerb } from "../places.js";
import { findInClause } from "./clause.js";
import type { Rule } from "./rule.js";

const BLAMING = new Set([
  "accuse",
  "suspect",
  "charge",
  "blame",
  "convict",
  "condemn",
  "criticize",
  "criticise",
  "denounce",
  "thank",
  "praise",
]);
const MARKS = new Set(["of", "for", "with"]);

/** "accused Libya of arming rebels", "is suspected of getting help": the accused is who does the deed. */
export const accuseOf: Rule = {
  name: "accuse-of",
  of: "verb",
  find(scene, cast, token) {
    const { tree } = scene;
    if (tree.token(token).xpos !== "VBG") return null;
    const object = takenAsObject(tree, token);
    const governor = blamingVerb(tree, object >= 0 ? object : token);
    if (governor < 0 || !BLAMING.has(tree.lemma(governor)) || !isMarked(tree, object >= 0 ? object : token))
      return null;
    const accused = tree.verbGroup(governor).passive ? tree.subject(governor).heads : tree.objects(governor);
    if (accused.length === 0) return null;
    const places = object >= 0 ? placesOfGerund(tree, token, object) : placesOfVerb(tree, token);
    places.set("subj", [...accused]);
    return findInClause(scene, cast, token, "accuse-of", places);
  },
};

/** The verb that the deed hangs on, or that its agent hangs on ("accused by Chad of arming rebels"). */
function blamingVerb(tree: Tree, head: number): number {
  const above = tree.head(head);
  return above >= 0 && tree.is(above, "obl:agent") ? tree.head(above) : above;
}

function isMarked(tree: Tree, head: number): boolean {
  return tree.childrenBy(head, "mark", "case").some((kid) => MARKS.has(tree.lemma(kid)));
}

/** The noun after a gerund that a parser made its adjective ("of [supplying weapons]"); -1 where it did not. */
function takenAsObject(tree: Tree, gerund: number): number {
  const head = tree.head(gerund);
  if (!tree.is(gerund, "amod", "compound") || head < gerund) return -1;
  const marker = tree.child(head, "case");
  return marker >= 0 && marker === gerund - 1 ? head : -1;
}
