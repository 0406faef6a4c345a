import { holdsAt } from "../../../lexicon/index.js";
import { contains, type Entity } from "../../../model/index.js";
import { type Desk, nameWord, slug } from "../desk.js";
import { FEMALE, genderOf, MALE } from "../pronouns/gender.js";
import { coreStart } from "./core.js";
import { candidatesOf } from "./known.js";
import { describe, isPersonName, standsAsPlace } from "./person-facts.js";
import { isPartOfCompany } from "./short-organizations.js";
import { genderOfTitle, holdsTitle, isTopTitle } from "./title-facts.js";

/** A person of the document: who they are, by which words they are named, where. */
export interface DocumentPerson {
  id: string;
  /** Words of the full name, as `nameWord` writes them. */
  words: readonly string[];
  /** What the lexicon or the name itself gives as what news calls them. */
  called: ReadonlySet<string>;
  mentions: number[];
}

/**
 * People by name: first the full names, each linked to the lexicon's person or made a person of their own; then "Kim", "Mr. Putin",
 * "Jong Un" to the person of the document who has that name. Two full names that differ never merge.
 */
export function linkPeople(desk: Desk): DocumentPerson[] {
  const full = new Map<string, number[]>();
  const short: number[] = [];
  desk.mentions.forEach((mention, i) => {
    if (desk.of[i] || mention.form !== "name" || !isPersonName(desk, i)) return;
    const words = wordsOf(desk, i);
    if (words.filter((word) => word.length > 1).length > 1) listIn(full, words.join("")).push(i);
    else if (words.length > 0) short.push(i);
  });
  const people = new Map<string, DocumentPerson>();
  for (const mentions of full.values()) addFull(desk, mentions, people);
  mergeLonger(desk, people);
  const surnames = new Set([...people.values()].flatMap(({ words, called }) => [...called, words[words.length - 1]!]));
  const isCompany = (i: number) =>
    desk.mentions[i]!.first === coreStart(desk, i) &&
    !surnames.has(wordsOf(desk, i).pop()!) &&
    isPartOfCompany(desk, i);
  linkShortNames(
    desk,
    short.filter((i) => !isCompany(i)),
    people,
  );
  return [...people.values()];
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}

/** Words of the name without title, hyphens and "Jr.". */
export function wordsOf(desk: Desk, i: number): string[] {
  const { last } = desk.mentions[i]!;
  const words = desk
    .sentence(i)
    .tokens.slice(coreStart(desk, i), last + 1)
    .map((token) => nameWord(token.form));
  return words.filter((word) => /\p{L}/u.test(word) && word !== "jr" && word !== "sr");
}

/** All mentions by one full name, whatever its hyphens ("Kim Il-sung", "Kim Il Sung"). */
function addFull(desk: Desk, mentions: readonly number[], people: Map<string, DocumentPerson>): void {
  const words = wordsOf(desk, mentions[0]!);
  const id = knownPerson(desk, mentions) ?? desk.add(newPerson(desk, mentions));
  for (const i of mentions) desk.link(i, id);
  const person = people.get(id) ?? { id, words, called: calledBy(desk, id, words), mentions: [] };
  person.mentions.push(...mentions);
  people.set(id, person);
}

function calledBy(desk: Desk, id: string, words: readonly string[]): ReadonlySet<string> {
  const known = desk.lexicon.person(id)?.called ?? [];
  return new Set(known.length > 0 ? known.map(nameWord) : [words[words.length - 1]!]);
}

/** People of one name that are looked at; no report has more. */
const NAMESAKES = 50;

/** Roles so much in the news that a full name alone is enough. */
const PROMINENT = new Set(["head_of_state", "head_of_government", "leader", "foreign_minister", "defence_minister"]);

/**
 * One of the lexicon's people: whoever fits the country that the text gives and, of several, whoever was in office. A lesser officeholder's
 * namesake is not them unless the text is about their country.
 */
function knownPerson(desk: Desk, mentions: readonly number[]): string | null {
  const ids = new Set(mentions.flatMap((i) => candidatesOf(desk, i).map((one) => one.entity)));
  const country = mentions.map((i) => describe(desk, i).country).find((code) => code !== null) ?? null;
  let people = [...ids].map((id) => desk.lexicon.person(id)).filter((person) => person !== undefined);
  if (country !== null) people = people.filter((person) => person.country === null || person.country === country);
  else people = people.filter((person) => isProminent(desk, person.id) || isNamed(desk, person.country));
  if (people.length > 1 && desk.date !== null) {
    const { date } = desk;
    const inOffice = people.filter((person) => desk.lexicon.offices(person.id).some((office) => holdsAt(office, date)));
    if (inOffice.length > 0) people = inOffice;
  }
  return people.length === 1 ? people[0]!.id : null;
}

function isProminent(desk: Desk, id: string): boolean {
  const offices = desk.lexicon.offices(id);
  return offices.length === 0 || offices.some((office) => PROMINENT.has(office.role));
}

/** Whether the text names a state, by name, adjective or capital. */
function isNamed(desk: Desk, country: string | null): boolean {
  const state = country === null ? undefined : desk.lexicon.stateByCode(country);
  return state !== undefined && desk.states.has(state.id);
}

function newPerson(desk: Desk, mentions: readonly number[]): Entity {
  const i = mentions[0]!;
  const label = desk.slice(i, coreStart(desk, i), desk.mentions[i]!.last);
  return { id: `local:person-${slug(label)}`, label, class: "person", ...describeAll(desk, mentions) };
}

/** The first that any of the mentions says. */
function describeAll(desk: Desk, mentions: readonly number[]): Pick<Entity, "country" | "sector" | "description"> {
  const said = mentions.map((i) => describe(desk, i));
  return {
    country: said.find(({ country }) => country !== null)?.country ?? null,
    sector: said.find(({ sector }) => sector.length > 0)?.sector ?? [],
    description: said.find(({ description }) => description !== null)?.description ?? null,
  };
}

/** "Barack Obama" and "Barack Hussein Obama" are one: first and last word agree and the shorter is contained in the longer. */
function mergeLonger(desk: Desk, people: Map<string, DocumentPerson>): void {
  const byWord = new Map<string, DocumentPerson[]>();
  for (const person of people.values()) for (const word of new Set(person.words)) listIn(byWord, word).push(person);
  for (const short of [...people.values()]) {
    const all = byWord.get(short.words[short.words.length - 1]!)!.slice(0, NAMESAKES);
    const fits = all.filter(({ words }) => {
      return isLonger(words, short.words) || isSurname(words, short.words) || isGivenName(words, short.words);
    });
    const long = fits.length === 1 ? fits[0]! : null;
    if (!long || desk.lexicon.person(short.id)) continue;
    for (const i of short.mentions) desk.link(i, long.id);
    long.mentions.push(...short.mentions);
    people.delete(short.id);
  }
}

function isLonger(long: readonly string[], short: readonly string[]): boolean {
  if (long.length <= short.length || long[0] !== short[0]) return false;
  return long[long.length - 1] === short[short.length - 1] && short.every((word) => long.includes(word));
}

/** "Har-Shefi" is the end of "Margalit Har-Shefi". */
function isSurname(long: readonly string[], short: readonly string[]): boolean {
  return long.length > short.length && short.every((word, i) => word === long[long.length - short.length + i]);
}

/** "Juan Miguel" is the beginning of "Juan Miguel Gonzalez". */
function isGivenName(long: readonly string[], short: readonly string[]): boolean {
  return long.length > short.length && short.every((word, i) => word === long[i]);
}

/** "Kim": the fitting person of the document who has been named most often so far, else the one named first afterwards. */
function linkShortNames(desk: Desk, short: readonly number[], people: Map<string, DocumentPerson>): void {
  const byWord = new Map<string, DocumentPerson[]>();
  const file = (person: DocumentPerson) => {
    const words = new Set([...person.called, person.words[0]!, person.words[person.words.length - 1]!]);
    for (const word of words) listIn(byWord, word).push(person);
  };
  for (const person of people.values()) file(person);
  const persons = new Set(short.filter((i) => !standsAsPlace(desk, i)).map((i) => wordsOf(desk, i).pop()!));
  const titled = short.filter((i) => isTopTitle(desk, i));
  for (const i of [...titled, ...short.filter((at) => !isTopTitle(desk, at))]) {
    const word = wordsOf(desk, i).pop()!;
    const person = bestNamed(desk, i, word, byWord.get(word) ?? []);
    if (person && !isOverruled(desk, i, person)) {
      person.mentions.push(i);
      desk.link(i, person.id);
    } else if (persons.has(word)) {
      const known = people.size;
      const lone = linkLone(desk, i, word, people);
      if (people.size > known) file(lone);
    }
  }
}

/** "President Clinton" where the text names Hillary Clinton: the title is another's who held the office on the date. */
function isOverruled(desk: Desk, i: number, person: DocumentPerson): boolean {
  if (!isTopTitle(desk, i) || holdsTitle(desk, i, person)) return false;
  const ids = candidatesOf(desk, i).map((one) => one.entity);
  return desk.date !== null && holder(desk, i, ids) !== null;
}

/** "Elian" again and again: the surname alone is then another's. */
function goesByGivenName(desk: Desk, { words, mentions }: DocumentPerson, word: string): boolean {
  const [given] = words;
  if (given === word) return false;
  return mentions.filter((at) => wordsOf(desk, at).join(" ") === given && !isQuoted(desk, at)).length > 1;
}

/** Whether it is not the report itself that names somebody so. */
function isQuoted(desk: Desk, i: number): boolean {
  return desk.reading.annotation.quotations.some((quotation) => contains(quotation, desk.mentions[i]!));
}

/** "the elder Bush": told apart from the one who was named so far, by what the text does not say. */
const ELDER = /^(elder|old|young|younger|older|senior|junior)$/;

function bestNamed(desk: Desk, i: number, word: string, namesakes: readonly DocumentPerson[]): DocumentPerson | null {
  if (namesakes.length > 1 && ELDER.test(desk.lemmas(i)[coreStart(desk, i) - 1] ?? "")) return null;
  const { country } = describe(desk, i);
  const fits = namesakes.slice(0, NAMESAKES).filter((person) => {
    const entity = desk.entity(person.id)!;
    return country === null || entity.country === null || entity.country === country;
  });
  const gender = genderOfTitle(desk, i) ?? genderAhead(desk, i);
  const alike = fits.filter((person) => gender === null || (genderOf(desk, person.id) ?? gender) === gender);
  const bySurname = alike.filter((person) => person.called.has(word));
  const known = bySurname.length > 0 ? bySurname : alike;
  const formal = known.length > 1 ? known.filter((person) => !goesByGivenName(desk, person, word)) : known;
  const called = formal.length > 0 ? formal : known;
  const titled = called.length > 1 ? called.filter((person) => holdsTitle(desk, i, person)) : [];
  return mostNamed(desk, titled.length > 0 ? titled : called, i, word);
}

/** "In her new book, Ruiz wrote": what the pronoun in a phrase before the subject says of the subject. */
function genderAhead(desk: Desk, i: number): "male" | "female" | null {
  const tree = desk.tree(i);
  const { head } = desk.mentions[i]!;
  if (!tree.is(head, "nsubj")) return null;
  const fronted = tree.childrenBy(tree.head(head), "obl", "advcl").filter((kid) => kid < head);
  const owners = fronted.flatMap((kid) => tree.childrenBy(kid, "nmod:poss")).map((kid) => tree.lemma(kid));
  if (owners.some((word) => MALE.has(word))) return "male";
  return owners.some((word) => FEMALE.has(word)) ? "female" : null;
}

/** Who has been named most by this word before; of those named as often, whom the lexicon knows, then who came first. */
function mostNamed(desk: Desk, people: readonly DocumentPerson[], i: number, word: string): DocumentPerson | null {
  if (people.length < 2) return people[0] ?? null;
  const before = (person: DocumentPerson) =>
    person.mentions.filter((at) => at < i && wordsOf(desk, at).includes(word)).length;
  const known = (person: DocumentPerson) => Number(desk.lexicon.person(person.id) !== undefined);
  const ranked = [...people].sort(
    (a, b) => before(b) - before(a) || known(b) - known(a) || a.mentions[0]! - b.mentions[0]!,
  );
  return ranked[0]!;
}

/** A surname alone: the one person in office whom news calls so, else somebody of this document. */
function linkLone(desk: Desk, i: number, word: string, people: Map<string, DocumentPerson>): DocumentPerson {
  const candidates = candidatesOf(desk, i).map((one) => one.entity);
  const id = holder(desk, i, candidates) ?? desk.add(lonePerson(desk, i, word));
  desk.link(i, id);
  const person = people.get(id) ?? { id, words: [word], called: new Set([word]), mentions: [] };
  person.mentions.push(i);
  people.set(id, person);
  return person;
}

const ROYAL = new Set("king queen prince princess emperor empress sultan emir sheikh pope".split(" "));
const TOP = new Set(["head_of_state", "head_of_government", "leader"]);

/**
 * The only head of state or government called so; with a date, the one in office then. The country must be named in the text, unless
 * the title before the name says the office and the date who holds it.
 */
function holder(desk: Desk, i: number, ids: readonly string[]): string | null {
  const { country } = describe(desk, i);
  const { date } = desk;
  const isPlain = date !== null && isTopTitle(desk, i);
  const fits = ids.filter((id) =>
    desk.lexicon.offices(id).some((office) => {
      if (!TOP.has(office.role) || (date !== null && !holdsAt(office, date))) return false;
      return country === null ? isPlain || isNamed(desk, office.country) : office.country === country;
    }),
  );
  return fits.length === 1 ? fits[0]! : null;
}

/** "Prince Andrew", "King Maha": a title that goes with the given name is part of what the person is called. */
function labelStart(desk: Desk, i: number): number {
  const start = coreStart(desk, i);
  const { first, last } = desk.mentions[i]!;
  if (start !== last || start === first) return start;
  const title = desk.lemmas(i)[start - 1]!;
  return ROYAL.has(title) ? start - 1 : start;
}

function lonePerson(desk: Desk, i: number, word: string): Entity {
  const { last } = desk.mentions[i]!;
  return {
    id: `local:${desk.scope}-${slug(word)}`,
    label: desk.slice(i, labelStart(desk, i), last),
    class: "person",
    ...describe(desk, i),
  };
}
