import { listed, type Position, type Stance } from "../model/index.js";
import type { Named } from "./names.js";

/** What a holder does with the claim: for one, for several. */
const VERBS: Record<Stance, readonly [string, string]> = {
  acknowledges: ["acknowledges it", "acknowledge it"],
  confirms: ["confirms it", "confirm it"],
  asserts: ["says so", "say so"],
  alleges: ["alleges it", "allege it"],
  suspects: ["suspects it", "suspect it"],
  promises: ["promises it", "promise it"],
  denies: ["denies it", "deny it"],
  withdraws: ["withdrew it", "withdrew it"],
};

const HEDGES_SHOWN = 3;

interface Held {
  position: Position;
  ownVoice: boolean;
}

/** One sentence that says who holds what: "The United States and an unnamed source allege it; Russia and North Korea deny it." */
export function whySentence(positions: readonly Held[], name: (holder: string) => Named): string {
  const clauses: string[] = [];
  for (const stance of Object.keys(VERBS) as Stance[]) {
    if (stance === "denies" || stance === "withdraws") continue;
    clauses.push(...clausesOf(stance, positions, name));
  }
  clauses.push(...clausesOf("denies", positions, name), ...clausesOf("withdraws", positions, name));
  const sentence = clauses.join("; ");
  return sentence === "" ? "" : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Flat assertions and hedged ones apart, and what reports say themselves apart from what they pass on. */
function clausesOf(stance: Stance, positions: readonly Held[], name: (holder: string) => Named): string[] {
  const held = positions.filter(({ position }) => position.stance === stance);
  const flat = held.filter(({ position }) => position.hedges.length === 0);
  const flatHolders = new Set(flat.filter((one) => !one.ownVoice).map(({ position }) => position.holder));
  const hedged = held.filter(({ position }) => position.hedges.length > 0 && !flatHolders.has(position.holder));
  return [
    ...clause(
      stance,
      flat.filter((one) => !one.ownVoice),
      name,
    ),
    ...ownClause(stance, flat),
    ...clause(
      stance,
      hedged.filter((one) => !one.ownVoice),
      name,
    ),
    ...ownClause(stance, hedged),
  ];
}

function clause(stance: Stance, held: readonly Held[], name: (holder: string) => Named): string[] {
  const named = held.map(({ position }) => name(position.holder));
  const names = [...new Set(named.map((one) => one.name))];
  if (names.length === 0) return [];
  const plural = names.length > 1 || named[0]!.plural;
  return [`${listed(names)} ${VERBS[stance][plural ? 1 : 0]}${reserve(held)}`];
}

function ownClause(stance: Stance, held: readonly Held[]): string[] {
  const reports = new Set(held.filter((one) => one.ownVoice).map(({ position }) => position.document)).size;
  if (reports === 0) return [];
  const who = reports === 1 ? "one report" : `${reports} reports`;
  const own = reports === 1 ? "in its own voice" : "in their own voice";
  return [`${who} ${VERBS[stance][reports > 1 ? 1 : 0]} ${own}${reserve(held.filter((one) => one.ownVoice))}`];
}

function reserve(held: readonly Held[]): string {
  const hedges = [...new Set(held.flatMap(({ position }) => position.hedges))].slice(0, HEDGES_SHOWN);
  return hedges.length === 0 ? "" : `, hedged (${hedges.map((words) => `“${words}”`).join(", ")})`;
}
