import type { Finding } from "../finding.js";
import type { Scene } from "../scene.js";

const SPEECH = new Set(["AGREE", "SUPPORT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"]);

/** Ties a speech act to the statement whose cue is its trigger, and takes from it whom it is said to where nobody else is. */
export function tieToStatement(scene: Scene, found: Finding): Finding {
  const at = scene.near.statements.find((index) => {
    const statement = scene.statements[index]!;
    return statement.sentence === found.sentence && statement.cueToken === found.trigger;
  });
  if (at === undefined || found.statement !== null) return found;
  const statement = scene.statements[at]!;
  if (!SPEECH.has(found.act) && !found.by.endsWith("/control")) return found;
  const recipients =
    found.roles.recipients.length > 0 ? found.roles.recipients : [...statement.target, ...statement.to];
  const actors = found.roles.actors;
  return {
    ...found,
    statement: at,
    roles: { ...found.roles, recipients: recipients.filter((index) => !actors.includes(index)) },
  };
}
