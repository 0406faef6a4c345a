import { covers } from "../../../model/index.js";
import { type Finding, RULE_PREFIX } from "../finding.js";
import type { Scene } from "../scene.js";
import { standingOf } from "../standing.js";
import { subjectOf } from "../subject.js";
import type { Rule } from "./rule.js";

const SAYING = new Set(["say", "announce", "demand", "request", "warn", "report", "claim"]);

/** "The envoy said that Chad must withdraw": who says what another must do asks it of him. */
export const obligation: Rule = {
  name: "obligation",
  of: "verb",
  find(scene, cast, token): Finding | null {
    const { tree } = scene;
    if (tree.verbGroup(token).modal !== "must" || isOwnDuty(tree, token)) return null;
    const recipients = subjectOf(tree, token)
      .heads.map((head) => cast.as(head, "actor"))
      .filter((index) => index >= 0);
    const statement = recipients.length > 0 ? saidBy(scene, token) : null;
    if (!statement) return null;
    const actors = [...statement.source.mentions];
    if (actors.some((index) => recipients.includes(index))) return null;
    return {
      sentence: scene.sentence,
      trigger: token,
      words: [token],
      act: "REQUEST",
      mode: null,
      cameo: "100",
      context: [],
      roles: { actors, recipients, partners: [], objects: tree.objects(token), places: [] },
      standing: { ...standingOf(tree, scene.tables, token), reality: "demanded" },
      unnamedActor: false,
      statement: null,
      pattern: null,
      by: `${RULE_PREFIX}obligation`,
    };
  },
};

/** "We must find them": what one asks of oneself is asked of nobody. */
function isOwnDuty(tree: Scene["tree"], token: number): boolean {
  return subjectOf(tree, token).heads.some((head) => tree.isSpeaker(head));
}

/** The innermost statement of this sentence that holds the verb, by somebody who is named. */
function saidBy({ tree, statements, near, sentence }: Scene, token: number) {
  const at = tree.token(token).start;
  const holding = near.statements
    .map((index) => statements[index]!)
    .filter(
      (one) =>
        one.sentence === sentence && one.source.mentions.length > 0 && one.content.some((span) => covers(span, at)),
    );
  const statement = holding[holding.length - 1];
  return statement && SAYING.has(statement.manner) ? statement : null;
}
