import type { CleanTables } from "../../../lexicon/clean.js";

type Tables = CleanTables["page-authors"];

/** Who a byline names. */
export interface Named {
  people: string[];
  /** Agencies, desks, outlets: what it names that are no people. */
  others: string[];
}

/** Longest byline, in characters. */
const LONGEST = 240;
const WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const PARTICLE = /^(?:de|van|von|der|den|bin|ibn|al|el|la|le|da|dos|di|du|ten|ter|abu|del|af|zu|st\.)$/;

/** The people and others that the words of a byline name. `single`: one word may be a person's name. */
export function namedIn(byline: string, tables: Tables, single = false): Named {
  const named: Named = { people: [], others: [] };
  if (byline.length > LONGEST || /^(?:https?:|www\.|@)/i.test(byline.trim())) return named;
  const words = withoutOpeners(
    byline.replace(/\([^)]*\)|\S+@\S+|@\w+/g, " | ").replace(/(\p{Ll})(?=\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+$)/gu, "$1 | "),
    tables,
  );
  for (const field of words.split(/\s*(?:[,;|/•·]|&|\s[-–—]\s|\s(?:and|und|et|y|e|with|en)\s|\d.*$)\s*/i)) {
    const name = withoutOpeners(field.trim(), tables).replace(/[.:]+$/, (end) =>
      /\b\p{Lu}\.$/u.test(field) ? end : "",
    );
    if (name === "") continue;
    const person = personIn(name, tables, single);
    if (person) named.people.push(person);
    else if (/^\p{Lu}/u.test(name) && name.length < 60) named.others.push(name);
  }
  return { people: distinct(named.people), others: distinct(named.others) };
}

/** The person at the head of a field: all of it, or what stands before a role or an outlet. */
function personIn(field: string, tables: Tables, single: boolean): string | null {
  const words = field.split(/\s+/);
  const role = words.findIndex((word, i) => i >= 2 && tables.roles.has(bare(word)));
  const own = role < 0 ? words : words.slice(0, role);
  if (own.length <= 2 && tables.roles.has(bare(own.at(-1)!))) return null;
  if (own.length > 5 || own.some((word) => tables.notPeople.has(bare(word)))) return null;
  if (own.length < (single ? 1 : 2) || own.join("").length < 3) return null;
  const shaped = own.every((word, i) => WORD.test(word) || (i > 0 && PARTICLE.test(word.toLowerCase())));
  return shaped || isOtherScript(own.join("")) ? own.join(" ") : null;
}

function withoutOpeners(text: string, { openers }: Tables): string {
  let rest = text.trim();
  for (let i = 0; i < 2; i++) {
    const opener = openers.find(
      (words) => rest.toLowerCase().startsWith(words) && /^[\s:]/.test(rest.slice(words.length)),
    );
    if (!opener) break;
    rest = rest.slice(opener.length).replace(/^[\s:]+/, "");
  }
  return rest;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}

/** Letters without upper and lower case, in which names are short. */
function isOtherScript(name: string): boolean {
  return name.length <= 5 && /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(name);
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
