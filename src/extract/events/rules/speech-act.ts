import type { StatementDraft } from "../../types.js";
import { type Finding, RULE_PREFIX } from "../finding.js";
import type { Scene } from "../scene.js";
import { standingOf } from "../standing.js";

/** A statement that is an act as well ("Chad thanked Mali"), where no pattern has said so: its manner gives the type. */
export function speechAct(scene: Scene, at: number): Finding | null {
  const statement = scene.statements[at]!;
  const speech = scene.tables.speech[statement.manner];
  if (!speech || statement.sentence !== scene.sentence) return null;
  const hidden = statement.source.kind === "unnamed";
  const recipients = recipientsOf(statement);
  if (statement.source.mentions.length === 0 && !hidden) return null;
  if (recipients.length === 0 || (hidden && speech.act !== "ACCUSE")) return null;
  const standing = standingOf(scene.tree, scene.tables, statement.cueToken);
  return {
    sentence: scene.sentence,
    trigger: statement.cueToken,
    words: [statement.cueToken],
    act: speech.act,
    mode: speech.mode,
    cameo: speech.cameo,
    context: [],
    roles: { actors: [...statement.source.mentions], recipients, partners: [], objects: [], places: [] },
    standing: speech.act === "AGREE" && standing.reality === "actual" ? { ...standing, reality: "promised" } : standing,
    unnamedActor: hidden,
    statement: at,
    pattern: null,
    by: `${RULE_PREFIX}speech-act`,
  };
}

function recipientsOf(statement: StatementDraft): number[] {
  const source = new Set(statement.source.mentions);
  const wanted = statement.target.length > 0 ? statement.target : statement.to;
  return wanted.filter((index) => !source.has(index));
}
