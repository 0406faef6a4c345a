import type { Found } from "../found.js";
import type { Scene } from "../scene.js";

const FIRST_PERSON = new Set(["i", "we"]);

/** Drops "I think", "we believe" and the like within somebody's quoted words: they are that person's own words already. */
export function dropOwnVoice(scene: Scene, finds: readonly Found[]): Found[] {
  return finds.filter((find) => {
    const head = find.speaker.heads[0];
    return head === undefined || !FIRST_PERSON.has(scene.form(head)) || scene.quotation(find.cue) === null;
  });
}
