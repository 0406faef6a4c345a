import type { Event, Reality } from "../../model/index.js";
import type { EventEntry } from "./entries.js";

/** From what was done to what was only thought of. */
const REALITIES: readonly Reality[] = [
  "actual",
  "attempted",
  "promised",
  "planned",
  "proposed",
  "demanded",
  "predicted",
  "conditional",
  "hypothetical",
];

/** How an event stands by all its mentions. */
export interface Stand {
  reality: Reality;
  polarity: Event["polarity"];
  historical: boolean;
  scale: number | null;
}

/** What all mentions of an event make of it: done where one says so, negated or history where none says otherwise. */
export function standOf({ mentions }: Pick<EventEntry, "mentions">): Stand {
  const findings = mentions.map(({ finding }) => finding);
  const best = Math.min(...findings.map(({ reality }) => REALITIES.indexOf(reality)));
  const all = (holds: (finding: Event) => boolean) => findings.length > 0 && findings.every(holds);
  return {
    reality: REALITIES[best] ?? "actual",
    polarity: all(({ polarity }) => polarity === "negative") ? "negative" : "positive",
    historical: all(({ historical }) => historical),
    scale: findings[0]?.scale ?? null,
  };
}
