import { subjectOf } from "../subject.js";
import { findInClause } from "./clause.js";
import type { Rule } from "./rule.js";

/** "Chile sent arms to Peru", "which sent arms", "met Monday and signed": an active verb with a subject of its own or shared. */
export const verb: Rule = {
  name: "verb",
  of: "verb",
  find(scene, cast, token) {
    const subject = subjectOf(scene.tree, token);
    const own =
      subject.via === "own" ||
      subject.via === "relative" ||
      subject.via === "coordination" ||
      subject.via === "control";
    return own && !subject.passive ? findInClause(scene, cast, token, "verb") : null;
  },
};
