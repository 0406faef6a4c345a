import { checkCountry, checkDate, checkId, checkName, checkSectors } from "./checks.js";
import type { Entity } from "./entity.js";
import type { NameTable } from "./names.js";
import { listOf, parseTsv, type Row } from "./tsv.js";

const COLUMNS = ["id", "label", "called", "aliases", "born", "country", "sector", "description"] as const;
const OFFICE_COLUMNS = ["person", "country", "role", "titles", "from", "to"] as const;

/** A person as the table has them. */
export interface Person {
  readonly id: string;
  readonly label: string;
  /** What news calls them after the first mention: "Putin", "Kim", "López Obrador", "Abiy". */
  readonly called: readonly string[];
  readonly aliases: readonly string[];
  /** Date of birth as exactly as the source gives it: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly born: string | null;
  readonly country: string | null;
  readonly sector: readonly string[];
  readonly description: string | null;
}

/** A term of office. Dates are as exact as the source gives them; `to` is null while it lasts (see data/README.md for "as of"). */
export interface Office {
  readonly person: string;
  readonly country: string;
  /** head_of_state, head_of_government, leader (who rules in fact), foreign_minister, defence_minister, … */
  readonly role: string;
  /** Title words as newspapers write them, lower case: "president", "foreign secretary". */
  readonly titles: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads `actors/people.tsv`. */
export function parsePeople(text: string, file = "actors/people.tsv"): Person[] {
  return parseTsv(text, file, COLUMNS).map(toPerson);
}

function toPerson(row: Row<(typeof COLUMNS)[number]>): Person {
  const { cells } = row;
  return {
    id: checkId(row, cells.id),
    label: checkName(row, cells.label),
    called: listOf(cells.called),
    aliases: listOf(cells.aliases),
    born: checkDate(row, cells.born, "born"),
    country: checkCountry(row, cells.country),
    sector: checkSectors(row, listOf(cells.sector)),
    description: cells.description || null,
  };
}

/** Reads `actors/offices.tsv`. */
export function parseOffices(text: string, file = "actors/offices.tsv"): Office[] {
  return parseTsv(text, file, OFFICE_COLUMNS).map(toOffice);
}

function toOffice(row: Row<(typeof OFFICE_COLUMNS)[number]>): Office {
  const { cells } = row;
  const from = checkDate(row, cells.from, "from");
  const to = checkDate(row, cells.to, "to");
  if (from && to && to < from.slice(0, to.length)) row.fail(`ends ${to}, before it begins ${from}`);
  return {
    person: checkId(row, cells.person),
    country: checkCountry(row, cells.country) ?? row.fail("country is empty"),
    role: /^[a-z_]+$/.test(cells.role) ? cells.role : row.fail(`role "${cells.role}" is not a_word`),
    titles: listOf(cells.titles),
    from,
    to,
  };
}

/** Whether a term of office may cover a day (or month, or year): ends that are known only to the year count whole. */
export function holdsAt(office: Office, date: string): boolean {
  const begun = office.from === null || office.from.slice(0, date.length) <= date.slice(0, office.from.length);
  const ended = office.to !== null && office.to.slice(0, date.length) < date.slice(0, office.to.length);
  return begun && !ended;
}

/** The record's entity for a person. */
export function personEntity(person: Person): Entity {
  return {
    id: person.id,
    label: person.label,
    class: "person",
    country: person.country,
    sector: [...person.sector],
    description: person.description,
  };
}

/** Puts a person's names into the table of names: as written, with a hyphenated name opened ("Kim Jong Un"), and what news calls them. */
export function addPersonNames(person: Person, names: NameTable): void {
  names.add(person.label, person.id, "name");
  addOpened(person.label, person.id, names);
  for (const alias of person.aliases) {
    names.add(alias, person.id, "alias");
    addOpened(alias, person.id, names);
  }
  for (const called of person.called) names.add(called, person.id, "family");
}

function addOpened(name: string, id: string, names: NameTable): void {
  if (!name.includes("-")) return;
  const opened = name.replace(/-([a-z])/g, (_, letter: string) => ` ${letter.toUpperCase()}`);
  if (opened !== name) names.add(opened, id, "alias");
}
