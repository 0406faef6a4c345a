import { findInClause } from "./clause.js";
import type { Rule } from "./rule.js";

/** "…, promising aid to Chad", "forces fighting the army": a participle whose subject is that of its clause, or its noun. */
export const withParticiple: Rule = {
  name: "with-participle",
  of: "verb",
  find(scene, cast, token) {
    const subject = scene.tree.subject(token);
    if (subject.passive || (subject.via !== "participle" && subject.via !== "noun")) return null;
    return findInClause(scene, cast, token, "with-participle");
  },
};
