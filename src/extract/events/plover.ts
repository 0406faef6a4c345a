import type { EventTables } from "../../lexicon/index.js";
import type { PloverType } from "../../model/index.js";
import type { Standing } from "./standing.js";

/** What PLOVER makes of an act. */
export interface Coded {
  type: PloverType;
  mode: string | null;
  cameo: string | null;
  scale: number;
}

/**
 * PLOVER's code of an act after its rules of tense and negation (PLOVER manual, draft 0.8, 2021; `data/events/tense.yaml`).
 * `committed`: the actor promises it, threatens with it, plans it or will do it.
 */
export function codeAct(
  act: PloverType,
  mode: string | null,
  cameo: string | null,
  standing: Pick<Standing, "polarity" | "reality" | "tense" | "governors" | "ended">,
  tables: Pick<EventTables, "tense" | "scores">,
): Coded {
  const type = typeOf(act, standing, tables);
  if (type === act) return { type, mode, cameo, scale: scaleOf(type, mode, tables) };
  const newMode = changedMode(type, act, mode, cameo, tables);
  return { type, mode: newMode, cameo: changedCameo(type, cameo, tables), scale: scaleOf(type, newMode, tables) };
}

/** What a threat, a refusal or a request is about: by the act's CAMEO code, by its mode, or by its type. */
function changedMode(
  type: PloverType,
  act: PloverType,
  mode: string | null,
  cameo: string | null,
  tables: Pick<EventTables, "tense">,
): string | null {
  const modes = tables.tense.modes[type];
  const found = [`${act}:${cameo}`, `${act}:${mode}`, act].find((key) => modes?.[key] !== undefined);
  return found === undefined ? null : modes![found]!;
}

/** Harm that was tried in vain was tried: nobody agrees to anything. */
const CONFLICT = new Set<PloverType>(["ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"]);

function typeOf(
  act: PloverType,
  standing: Pick<Standing, "polarity" | "reality" | "tense" | "governors" | "ended">,
  tables: Pick<EventTables, "tense">,
): PloverType {
  const change = tables.tense.types[act]!;
  const { governors } = standing;
  if (governors.some(({ effect }) => effect === "demand" || effect === "order")) return "REQUEST";
  const negative = standing.polarity === "negative";
  if (negative && CONFLICT.has(act) && governors.some(({ effect }) => effect === "fail")) return act;
  if (!negative && governors.some(({ effect }) => effect === "threat")) return "THREATEN";
  if (standing.ended) return negative ? act : (change.ended ?? change.negated);
  if (negative) return change.negated;
  if (!isAhead(standing)) return act;
  return governors.some(({ effect }) => effect === "promise") ? (change.promised ?? change.future) : change.future;
}

/** Promised, threatened, planned or to come; what somebody only forecasts or imagines is not. */
export function isAhead(standing: Pick<Standing, "reality" | "tense" | "governors">): boolean {
  if (standing.reality === "promised") return true;
  if (standing.reality === "planned") return true;
  return standing.tense === "future" && standing.reality === "actual";
}

/** The mode's score, else the type's. */
export function scaleOf(type: PloverType, mode: string | null, tables: Pick<EventTables, "scores">): number {
  const { score, modes } = tables.scores[type]!;
  return (mode === null ? undefined : modes[mode]) ?? score;
}

function changedCameo(type: PloverType, cameo: string | null, tables: Pick<EventTables, "tense">): string | null {
  const table = tables.tense.cameo[type];
  if (!table || cameo === null) return null;
  for (let length = cameo.length; length >= 2; length--) {
    const found = table[cameo.slice(0, length)];
    if (found) return found;
  }
  return null;
}
