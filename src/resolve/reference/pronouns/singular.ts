import type { Desk } from "../desk.js";
import { FEMALE, genderOf, MALE } from "./gender.js";
import { antecedents, emphasized, rival } from "./salience.js";
import { innermostQuote } from "./speaker.js";

const NEUTER = new Set(["it", "its", "itself"]);
/** How much more present than the next best an antecedent must be. */
const MARGIN = 1.15;

/** "He", "she", "it": the most present person or thing that agrees; open where two are about as present. */
export function linkSingular(desk: Desk, i: number): readonly string[] | null {
  if (desk.mentions[i]!.form !== "pronoun") return null;
  const form = desk.token(i).form.toLowerCase();
  const gender = MALE.has(form) ? "male" : FEMALE.has(form) ? "female" : null;
  if (!gender && !NEUTER.has(form)) return null;
  const emphatic = form.endsWith("self") ? emphasized(desk, i) : null;
  if (emphatic) return emphatic;
  const says = !gender && isSpeaking(desk, i);
  const found = antecedents(desk, i, (j) => (gender ? isPerson(desk, j, gender) : isThing(desk, j, says)));
  const [best, next] = found;
  const runnerUp = Math.max(next?.weight ?? 0, gender || says ? 0 : rival(desk, i, false));
  if (!best || best.weight < runnerUp * MARGIN) return [];
  return best.last < lastOpen(desk, i, gender) ? [] : best.ids;
}

function isPerson(desk: Desk, j: number, gender: "male" | "female"): boolean {
  const entity = desk.only(j);
  if (entity?.class !== "person") return false;
  const known = genderOf(desk, entity.id);
  return known === null || known === gender;
}

/** "It said", "it condemns": not a place, and none of the things that cannot speak. */
function isSpeaking(desk: Desk, i: number): boolean {
  if (desk.speakers.has(i)) return true;
  const tree = desk.tree(i);
  const { head } = desk.mentions[i]!;
  const verb = tree.is(head, "nsubj") ? tree.head(head) : -1;
  return (
    verb >= 0 &&
    /^(say|state|add|announce|claim|warn|deny|report)$/.test(tree.token(verb).lemma) &&
    !tree.verbGroup(verb).passive
  );
}

function isThing(desk: Desk, j: number, says: boolean): boolean {
  const entity = desk.only(j);
  if (says && entity?.class === "place") return false;
  if (says && entity?.class === "other" && desk.noun(j)?.kind === "source") return !desk.isPlural(j);
  if (!entity || /^(person|people|other)$/.test(entity.class)) return false;
  return desk.mentions[j]!.form !== "nominal" || !desk.isPlural(j);
}

/**
 * The last like pronoun just before, in the same voice, that was left open: whoever it is stands nearer than anyone named earlier. -1
 * for none.
 */
function lastOpen(desk: Desk, i: number, gender: "male" | "female" | null): number {
  const like = gender === "male" ? MALE : gender === "female" ? FEMALE : NEUTER;
  const quote = innermostQuote(desk, i);
  const open = desk
    .nearby(i, 1)
    .filter((j) => j < i && desk.mentions[j]!.form === "pronoun" && desk.of[j]?.length === 0)
    .filter((j) => innermostQuote(desk, j) === quote);
  return open.filter((j) => like.has(desk.token(j).form.toLowerCase())).pop() ?? -1;
}
