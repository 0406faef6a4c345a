import { subjectOf } from "../subject.js";
import { findInClause } from "./clause.js";
import type { Rule } from "./rule.js";

/** "Two men were arrested by police", "arms supplied by Chile": who undergoes it stands first; a missing agent is hidden. */
export const passive: Rule = {
  name: "passive",
  of: "verb",
  find(scene, cast, token) {
    return subjectOf(scene.tree, token).passive ? findInClause(scene, cast, token, "passive") : null;
  },
};
