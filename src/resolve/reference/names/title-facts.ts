import type { Role } from "../../../lexicon/index.js";
import type { Desk } from "../desk.js";
import { coreStart } from "./core.js";
import type { DocumentPerson } from "./people.js";

const TOP = new Set(["head_of_state", "head_of_government"]);

/** The role that ends right before the name of mention `i` ("Foreign Minister" Cho); null for none. */
export function titleRole(desk: Desk, i: number): Role | null {
  const start = coreStart(desk, i);
  return start > desk.mentions[i]!.first
    ? (desk.lexicon.roles.endingAt(desk.lemmas(i), start - 1)?.values[0] ?? null)
    : null;
}

/** "President", "Prime Minister": one at a time in a state. */
export function isTopTitle(desk: Desk, i: number): boolean {
  return titleRole(desk, i)?.offices.some((office) => TOP.has(office)) ?? false;
}

/** Whether a person has the office, at any time, that the title of mention `i` names, or is called by it elsewhere in the text. */
export function holdsTitle(desk: Desk, i: number, person: DocumentPerson): boolean {
  const role = titleRole(desk, i);
  if (role === null) return false;
  if (desk.lexicon.offices(person.id).some((office) => role.offices.includes(office.role))) return true;
  return person.mentions.slice(0, 20).some((at) => titleRole(desk, at) === role);
}

/** "Mrs.", "King": what the words before the name say. */
export function genderOfTitle(desk: Desk, i: number): "male" | "female" | null {
  const start = coreStart(desk, i);
  for (let at = start - 1; at >= desk.mentions[i]!.first; at--) {
    const gender = desk.lexicon.nouns.gender(desk.view(i).forms[at]!.toLowerCase());
    if (gender) return gender;
  }
  return null;
}
