import { covers } from "../../../model/index.js";
import type { Found } from "../found.js";
import type { Scene } from "../scene.js";
import { windowAround } from "./window.js";

/** How many sentences off the words may be quoted that hold the thought. */
const REACH = 20;

/**
 * Drops "I think" and "we know" where nobody is quoted whose "I" it could be: a reporter's or an unmarked speaker's hedge of their own
 * words, not a report of anybody's. "We" stays out in any case: who else is meant cannot be told.
 */
export function dropOwnThoughts(scenes: ReadonlyMap<number, Scene>, finds: readonly Found[]): Found[] {
  return finds.filter((find, at) => {
    const scene = scenes.get(find.sentence)!;
    const head = find.speaker.heads[0];
    const form = head === undefined ? "" : scene.form(head);
    if (find.manner !== "believe" || !/^(i|we)$/.test(form)) return true;
    return form === "i" && isQuoted(windowAround(finds, at, REACH, REACH), find, scene.tokens[find.cue]!.start);
  });
}

function isQuoted(finds: readonly Found[], find: Found, cue: number): boolean {
  return finds.some((other) => other !== find && other.content.some((span) => covers(span, cue)));
}
