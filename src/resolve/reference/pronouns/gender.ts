import { type Desk, nameWord } from "../desk.js";

export const MALE: ReadonlySet<string> = new Set(["he", "him", "his", "himself"]);
export const FEMALE: ReadonlySet<string> = new Set(["she", "her", "hers", "herself"]);

/** Notes what a mention says of its person's gender: a title, a role, a pronoun. What came first stands. */
export function learnGender(desk: Desk, i: number): void {
  const entity = desk.only(i);
  if (entity?.class !== "person" || desk.genders.has(entity.id)) return;
  const said = inPronoun(desk, i) ?? inWords(desk, i);
  if (said) desk.genders.set(entity.id, said);
}

/** What has been noted of a person's gender, else what the given name says; null where nothing does. */
export function genderOf(desk: Desk, id: string): "male" | "female" | null {
  const noted = desk.genders.get(id);
  if (noted) return noted;
  const label = desk.entity(id)?.label ?? "";
  if (/['’]s /.test(label)) return null;
  const given = label.split(/[\s-]+/).map(nameWord)[0];
  return (given !== undefined && desk.lexicon.tables.givenNames.get(given)) || null;
}

function inPronoun(desk: Desk, i: number): "male" | "female" | null {
  if (desk.mentions[i]!.form !== "pronoun") return null;
  const form = desk.token(i).form.toLowerCase();
  return MALE.has(form) ? "male" : FEMALE.has(form) ? "female" : null;
}

function inWords(desk: Desk, i: number): "male" | "female" | null {
  const { first, last, form, head } = desk.mentions[i]!;
  if (form === "pronoun") return null;
  const from = form === "name" ? first : head;
  const end = form === "name" ? last : head;
  for (let at = from; at <= end; at++) {
    const gender = desk.lexicon.nouns.gender(desk.lemmas(i)[at]!);
    if (gender) return gender;
  }
  return null;
}
