import { covers } from "../../../model/index.js";
import type { Found } from "../found.js";
import type { Scene } from "../scene.js";
import { windowAround } from "./window.js";

/** How many sentences off a statement may stand that carries another: quotations run on. */
const REACH = 20;

/** The finding that carries each one: what its construction says, else the narrowest one in whose content its cue stands. */
export function carriers(finds: readonly Found[], scenes: ReadonlyMap<number, Scene>): Map<Found, Found> {
  const carried = new Map<Found, Found>();
  for (const [at, find] of finds.entries()) {
    const cue = scenes.get(find.sentence)!.tokens[find.cue]!;
    const around = find.carrier ?? narrowest(windowAround(finds, at, REACH, REACH), find, cue.start);
    if (around && !leadsTo(carried, around, find)) carried.set(find, around);
  }
  return carried;
}

function narrowest(finds: readonly Found[], find: Found, cue: number): Found | null {
  let best: Found | null = null;
  for (const other of finds) {
    if (other === find) continue;
    if (!other.content.some((span) => covers(span, cue))) continue;
    if (!best || width(other) < width(best) || (width(other) === width(best) && best.cites === other)) best = other;
  }
  return best;
}

function width(find: Found): number {
  return find.content.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** Whether going outward from `from` comes to `find`: the two would carry each other. */
function leadsTo(carried: ReadonlyMap<Found, Found>, from: Found, find: Found): boolean {
  let at: Found | undefined = from;
  for (let steps = 0; at && steps < 50; steps++, at = carried.get(at)) if (at === find) return true;
  return at !== undefined;
}
