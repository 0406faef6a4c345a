import { holdsAt, type Office, type Role } from "../../../lexicon/index.js";
import type { Entity } from "../../../model/index.js";
import type { Desk } from "../desk.js";
import type { DocumentPerson } from "../names/people.js";

/** People of one document that are looked at; no report has more. */
const MANY = 300;
/** How far back, in sentences, somebody else's lawyer or secretary may have been named. */
const BACK = 20;
const TOP = ["leader", "head_of_state", "head_of_government"];

/**
 * "The Russian leader", "South Korea's foreign minister", "the president": the person of the document who holds the office, else who
 * is known to have held it on the report's date. Indefinite, plural and former holders are nobody's.
 */
export function linkOffice(desk: Desk, i: number, people: readonly DocumentPerson[]): readonly string[] | null {
  const { form, head, owner, first } = desk.mentions[i]!;
  if (form !== "nominal" || desk.isPlural(i) || isIndefinite(desk, i)) return null;
  const match = desk.lexicon.roles.endingAt(desk.lemmas(i), head);
  if (!match) return null;
  const role = match.values[0]!;
  const phrase = desk
    .lemmas(i)
    .slice(Math.max(first, head - match.length + 1), head + 1)
    .join(" ");
  const state = desk.ownerState(i);
  const here = people.slice(0, MANY).filter((person) => fits(desk, i, person, role, phrase, state?.code ?? null));
  if (here.length > 0) return here.length === 1 ? [here[0]!.id] : nearest(desk, i, here, role);
  const alike = role.kind === "office" ? null : likeTitled(desk, i, people, role);
  if (alike) return alike;
  if (state === null || owner === null || desk.only(owner)?.class === "person") return null;
  return role.kind === "office" && desk.date !== null ? holder(desk, state.code, role, phrase, desk.date) : null;
}

/** Without "the" or an owner that opens the phrase, or somebody who is no longer or not yet: nobody in particular. */
function isIndefinite(desk: Desk, i: number): boolean {
  const { first, last, owner } = desk.mentions[i]!;
  const opensWithOwner = owner !== null && desk.mentions[owner]!.first === first;
  if (!opensWithOwner && !/^(the|this)$/.test(desk.opener(i))) return true;
  const words = desk.sentence(i).tokens.slice(first, last);
  return words.some(({ form }) => /^(former|ex|late|then|next|future|previous|new|last|first)$/i.test(form));
}

function fits(
  desk: Desk,
  i: number,
  person: DocumentPerson,
  role: Role,
  phrase: string,
  country: string | null,
): boolean {
  const entity = desk.entity(person.id)!;
  if (!person.mentions.some((at) => at < i || desk.mentions[at]!.sentence === desk.mentions[i]!.sentence)) return false;
  if (country !== null && entity.country !== country) return false;
  const offices = desk.lexicon.offices(person.id).filter((office) => country === null || office.country === country);
  if (offices.some((office) => isOffice(office, role, phrase) && (desk.date === null || holdsAt(office, desk.date))))
    return true;
  const titles = titlesOf(desk, person);
  if (titles.some((title) => title === phrase || title.endsWith(` ${phrase}`))) return true;
  return isRuler(phrase) && titles.some((title) => rules(desk, title));
}

/** Titles that go by many words: "the congresswoman" after "Rep. Ruiz", "Ruiz's lawyer" after "an attorney for Ruiz, …". */
const MANY_WORDS: ReadonlySet<string> = new Set(["LEG", "JUD"]);

/** The only person named in this sentence or the two before whose title means the same as the phrase; null for none or several. */
function likeTitled(desk: Desk, i: number, people: readonly DocumentPerson[], role: Role): readonly string[] | null {
  if (!role.sector.some((sector) => MANY_WORDS.has(sector))) return null;
  const home = desk.ownerState(i)?.code ?? null;
  const reach = desk.mentions[i]!.owner === null ? 2 : BACK;
  const here = people.slice(0, MANY).filter((person) => {
    const { country } = desk.entity(person.id)!;
    if (home !== null && country !== null && country !== home) return false;
    if (!person.mentions.some((at) => at < i && desk.within(at, i, reach))) return false;
    return titlesOf(desk, person).some((title) => desk.lexicon.roles.lookup(title).includes(role));
  });
  const owner = desk.mentions[i]!.owner === null ? null : desk.only(desk.mentions[i]!.owner);
  const others = here.filter((person) => owner?.class !== "person" || serves(desk, person, owner));
  return others.length === 1 ? [others[0]!.id] : null;
}

/** "An attorney for Ruiz, Ana Díaz": whether what the text says of a person names whose lawyer or aide they are. */
function serves(desk: Desk, person: DocumentPerson, owner: Entity): boolean {
  const surname = owner.label.split(" ").pop()!;
  return person.mentions.slice(0, 100).some((at) => {
    const { same } = desk.mentions[at]!;
    return same !== null && desk.mentions[same]!.form === "nominal" && desk.words(same).includes(surname);
  });
}

/** "The Honduran leader" is whoever the text calls its president. */
function isRuler(phrase: string): boolean {
  return /^(leader|ruler|strongman|head of (state|government))$/.test(phrase);
}

function rules(desk: Desk, title: string): boolean {
  return desk.lexicon.roles.lookup(title)[0]?.offices.some((office) => TOP.includes(office)) ?? false;
}

function isOffice(office: Office, role: Role, phrase: string): boolean {
  return role.offices.includes(office.role) || office.titles.includes(phrase);
}

/** What the text calls the person: words of titles before the name and of appositions, lower case. */
function titlesOf(desk: Desk, person: DocumentPerson): readonly string[] {
  return desk.cached("titles", person.mentions[0]!, () => findTitles(desk, person));
}

function findTitles(desk: Desk, person: DocumentPerson): string[] {
  return person.mentions.slice(0, 100).flatMap((at) => {
    const { first, last, same } = desk.mentions[at]!;
    const titled = rolesIn(desk, at, first, last);
    const twin = same === null ? null : desk.mentions[same]!;
    return twin?.form === "nominal" ? [...titled, ...rolesIn(desk, same!, twin.first, twin.head)] : titled;
  });
}

function rolesIn(desk: Desk, i: number, first: number, last: number): string[] {
  const lemmas = desk.lemmas(i);
  const found: string[] = [];
  for (let at = first; at <= last; at++) {
    const match = desk.lexicon.roles.endingAt(lemmas, at);
    if (match) found.push(lemmas.slice(Math.max(first, at - match.length + 1), at + 1).join(" "));
  }
  return found;
}

/** Of several who fit, the only one named in this sentence or the one before; of officials without end, perhaps none of them. */
function nearest(desk: Desk, i: number, people: readonly DocumentPerson[], role: Role): readonly string[] | null {
  const near = people.filter((person) => person.mentions.some((at) => at < i && desk.within(at, i, 1)));
  if (near.length === 1) return [near[0]!.id];
  return role.kind === "office" ? [] : null;
}

/** The only holder on a date; "leader" means whoever rules in fact. */
function holder(desk: Desk, country: string, role: Role, phrase: string, date: string): readonly string[] | null {
  const wanted = phrase.endsWith("leader") ? TOP : [phrase, ...role.offices];
  for (const office of wanted) {
    const people = new Set(desk.lexicon.holders(country, office, date).map((term) => term.person));
    if (people.size === 1) return [...people];
    if (people.size > 1) return null;
  }
  return null;
}
