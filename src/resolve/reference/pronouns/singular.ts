import { type Desk, nameWord } from "../desk.js";
import { antecedents, rival } from "./salience.js";

const MALE = new Set(["he", "him", "his", "himself"]);
const FEMALE = new Set(["she", "her", "hers", "herself"]);
const NEUTER = new Set(["it", "its", "itself"]);
/** How much more present than the next best an antecedent must be. */
const MARGIN = 1.15;

/** "He", "she", "it": the most present person or thing that agrees; open where two are about as present. */
export function linkSingular(desk: Desk, i: number): readonly string[] | null {
  if (desk.mentions[i]!.form !== "pronoun") return null;
  const form = desk.token(i).form.toLowerCase();
  const gender = MALE.has(form) ? "male" : FEMALE.has(form) ? "female" : null;
  if (!gender && !NEUTER.has(form)) return null;
  const found = antecedents(desk, i, (j) => (gender ? isPerson(desk, j, gender) : isThing(desk, j)));
  const [best, next] = found;
  const runnerUp = Math.max(next?.weight ?? 0, gender ? 0 : rival(desk, i, false));
  return best && best.weight >= runnerUp * MARGIN ? best.ids : [];
}

function isPerson(desk: Desk, j: number, gender: "male" | "female"): boolean {
  const entity = desk.only(j);
  if (entity?.class !== "person") return false;
  const known = genderOf(desk, entity.id);
  return known === null || known === gender;
}

function isThing(desk: Desk, j: number): boolean {
  const entity = desk.only(j);
  if (!entity || /^(person|people|other)$/.test(entity.class)) return false;
  return desk.mentions[j]!.form !== "nominal" || !desk.isPlural(j);
}

/** What titles, roles and pronouns so far say of a person's gender, else the given name; null where nothing does. */
function genderOf(desk: Desk, id: string): "male" | "female" | null {
  for (let j = 0; j < desk.mentions.length; j++) {
    if (desk.of[j]?.length !== 1 || desk.of[j]![0] !== id) continue;
    const form = desk.token(j).form.toLowerCase();
    if (MALE.has(form)) return "male";
    if (FEMALE.has(form)) return "female";
    const said = genderInWords(desk, j);
    if (said) return said;
  }
  const [given, ...rest] = (desk.entity(id)?.label ?? "").split(/[\s-]+/).map(nameWord);
  return (rest.length > 0 && given !== undefined && desk.lexicon.tables.givenNames.get(given)) || null;
}

function genderInWords(desk: Desk, j: number): "male" | "female" | null {
  const { first, last, form, head } = desk.mentions[j]!;
  if (form === "pronoun") return null;
  const end = form === "name" ? last : head;
  const tokens = desk.sentence(j).tokens;
  for (let at = first; at <= end; at++) {
    if (form === "nominal" && at !== head) continue;
    const gender = desk.lexicon.nouns.gender(tokens[at]!.lemma.toLowerCase());
    if (gender) return gender;
  }
  return null;
}
