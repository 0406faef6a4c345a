import { NOBODY } from "../../model/index.js";
import type { EventEntry } from "./entries.js";

/** Whom an actor counts as: itself, or the state it acts for. */
export type Side = (id: string) => string;

/** The month an event lies in; null where its date is wider than that. */
export function monthOf({ event: { time } }: EventEntry): string | null {
  const from = time?.earliest?.slice(0, 7) ?? null;
  return from !== null && from.length === 7 && from === time?.latest?.slice(0, 7) ? from : null;
}

/** The sides that meet in an event, each pair once: those who act with those acted on, or with each other where nobody is. */
export function pairsOf({ event }: EventEntry, side: Side): [string, string][] {
  if (event.actors.length === 1 && event.recipients.length === 1)
    return onePair(event.actors[0]!, event.recipients[0]!, side);
  const actors = sidesOf(event.actors, side);
  const others = event.recipients.length > 0 ? sidesOf(event.recipients, side) : actors;
  const pairs = new Map<string, [string, string]>();
  for (const actor of actors) {
    for (const other of others) {
      if (actor === other) continue;
      const pair: [string, string] = actor < other ? [actor, other] : [other, actor];
      pairs.set(pair.join(" "), pair);
    }
  }
  return [...pairs.values()];
}

/** The usual case, made quick: one acts on one other. */
function onePair(actor: string, recipient: string, side: Side): [string, string][] {
  if (actor in NOBODY || recipient in NOBODY) return [];
  const [a, b] = [side(actor), side(recipient)];
  return a === b ? [] : [a < b ? [a, b] : [b, a]];
}

/** Events that say something happened; promises count as what they are by their type. */
export function countsFor({ mentions }: EventEntry): boolean {
  return mentions.some(({ finding }) => finding.polarity === "positive" && !UNREAL.includes(finding.reality));
}

const UNREAL: readonly string[] = ["predicted", "conditional", "hypothetical", "demanded", "proposed"];

function sidesOf(ids: readonly string[], side: Side): string[] {
  return [...new Set(ids.filter((id) => !(id in NOBODY)).map(side))];
}
