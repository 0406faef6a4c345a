/**
 * Makes data/actors/people.tsv and offices.tsv from the facts folder (officeholders-2025-01.csv, leaders-history.csv,
 * leaders-current-2025.csv, reign-leaders-2021.csv) and the hand-kept tables beside this file. Run: `npx tsx tools/facts/people.ts FACTS_FOLDER`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { foldToken, parseOffices, parsePeople, parseStates, parseTsv } from "../../src/lexicon/index.js";
import { calledBy, isRegnal } from "./called.js";
import { parseCsv } from "./csv.js";
import { officeKinds } from "./offices.js";
import { continueLeaders, correctLeaders, isSpelling, matchReign } from "./reign.js";
import { closeTerms, lastingTerm, mergeTerms, sameTerm, type Term } from "./terms.js";

interface Human {
  id: string;
  label: string;
  called: string[];
  aliases: Set<string>;
  born: string;
  country: string;
  sector: Set<string>;
  description: string;
}

const facts = process.argv[2];
if (!facts) throw new Error("usage: tsx tools/facts/people.ts FACTS_FOLDER");
const here = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const data = (file: string) => new URL(`../../data/actors/${file}`, import.meta.url);
const csv = (file: string, encoding: BufferEncoding = "utf8") => parseCsv(readFileSync(join(facts, file), encoding));

const states = parseStates(readFileSync(data("states.tsv"), "utf8"));
const labels = new Map(
  parseTsv(here("labels.tsv"), "labels.tsv", ["id", "label"]).map((r) => [r.cells.id, r.cells.label]),
);
/** Dependencies whose leaders are in the news. */
const SELF_GOVERNING = new Set(["HKG", "MAC", "GRL", "FRO", "PRI"]);
const codes = new Set(states.filter((s) => s.kind === "state" || SELF_GOVERNING.has(s.code)).map((s) => s.code));
/** Too many short collegial terms to tell anyone apart by. */
const COLLEGIAL = new Set(["SMR", "AND", "CHE"]);
const humans = new Map<string, Human>();
const terms: Term[] = [];

const officeholders = csv("officeholders-2025-01.csv");
const current = csv("leaders-current-2025.csv");
const history = csv("leaders-history.csv");
const english = new Map(officeholders.map((row) => [row.wikidata!, row.name!]));

function human(id: string, label: string, country: string): Human {
  let person = humans.get(id);
  if (!person) {
    person = {
      id,
      label,
      called: calledBy(label, country),
      aliases: new Set(),
      born: "",
      country,
      sector: new Set(["GOV"]),
      description: "",
    };
    humans.set(id, person);
  }
  return person;
}

function englishLabel(id: string, label: string, country: string): string {
  const found = labels.get(id) ?? english.get(id) ?? label;
  const plain = country === "GRC" ? foldToken(found) : found;
  return plain
    .replace(/[‐‑]/g, "-")
    .replace(/^Papa /, "Pope ")
    .replace(/,? (Baron|Baroness|Lord) .*$/, "")
    .trim();
}

function pageCodes(): Map<string, string> {
  const byName = new Map<string, string>();
  for (const state of [...states].reverse()) {
    if (state.kind === "historical" || state.kind === "partial") continue;
    for (const name of [state.label, state.official ?? "", ...state.aliases]) byName.set(name, state.code);
  }
  byName.set("European Union", "EUR").set("World", "UNO").set("Congo-Kinshasa", "COD").set("Congo-Brazzaville", "COG");
  byName.set("Georgia", "GEO").set("Ivory Coast", "CIV").set("Federated States of Micronesia", "FSM");
  return byName;
}

function readOfficeholders(): void {
  const byName = pageCodes();
  for (const row of officeholders) {
    const world = /NATO|OSCE|World Trade|Council of Europe|Arab Parliament/.test(row.office!) ? "IGO" : "UNO";
    const code = row.page === "world" ? world : byName.get(row.country!);
    if (!code || !(codes.has(code) || ["EUR", "UNO", "IGO"].includes(code)) || !/^Q\d+$/.test(row.wikidata!)) continue;
    const kinds = officeKinds(row.office!, code).filter((kind) => kind.role !== "governor");
    const label = englishLabel(row.wikidata!, row.name!, code);
    if (kinds.length === 0) continue;
    const person = human(row.wikidata!, label, code);
    person.born ||= row.born!;
    for (const kind of kinds) {
      for (const sector of kind.sector) person.sector.add(sector);
      terms.push({
        person: person.id,
        country: code,
        role: kind.role,
        titles: [...kind.titles],
        from: row.in_office_since!,
        to: "",
      });
    }
  }
}

/** A date as exact as it is known: Wikidata writes the first of January where it knows the year alone. */
function day(stamp: string): string {
  const date = /^(\d{4}-\d\d-\d\d)T/.exec(stamp)?.[1] ?? "";
  return date.endsWith("-01-01") ? date.slice(0, 4) : date;
}

function readHistory(): void {
  for (const row of [...history, ...current]) {
    const from = day(row.start!);
    const to = day(row.end!);
    const code = row.iso3!;
    if (
      !codes.has(code) ||
      COLLEGIAL.has(code) ||
      from === "" ||
      !/^Q\d+$/.test(row.person_qid!) ||
      /^Q\d+$/.test(row.person!)
    )
      continue;
    if (from < "1800" || from > "2026" || (to !== "" && to < "1945") || dropped.has(`${code} ${row.person_qid}`))
      continue;
    human(row.person_qid!, englishLabel(row.person_qid!, row.person!, code), code);
    terms.push({ person: row.person_qid!, country: code, role: row.role!, titles: [], from, to });
  }
}

/** Rows of the history that are wrong: fictional presidents, a rival's claim, a mistaken person. */
const dropped = new Set(
  parseTsv(here("dropped.tsv"), "dropped.tsv", ["country", "id", "why"]).map((r) => `${r.cells.country} ${r.cells.id}`),
);

/** Title words for heads of state and government of the past: those of today's office of the state. */
function fillTitles(all: Term[]): void {
  const usual = new Map<string, string[]>();
  for (const term of all) if (term.titles.length > 0) usual.set(`${term.country} ${term.role}`, term.titles);
  for (const row of parseTsv(here("titles.tsv"), "titles.tsv", ["country", "role", "titles"])) {
    usual.set(`${row.cells.country} ${row.cells.role}`, row.cells.titles.split("|"));
  }
  const heads = new Set(
    all.filter((t) => t.role === "head_of_state").map((t) => `${t.country} ${t.person} ${t.from.slice(0, 4)}`),
  );
  for (const term of all) {
    if (term.titles.length > 0) {
      term.titles = usual.get(`${term.country} ${term.role}`) ?? term.titles;
      continue;
    }
    const both =
      term.role === "head_of_government" && heads.has(`${term.country} ${term.person} ${term.from.slice(0, 4)}`);
    if (both) continue;
    term.titles =
      usual.get(`${term.country} ${term.role}`) ?? (term.role === "head_of_state" ? ["president"] : ["prime minister"]);
  }
}

/** REIGN's leaders in fact: birth years, the writing of the family name, and the role `leader`. */
function readReign(all: Term[]): void {
  const reignCodes = new Map(
    parseTsv(here("reign-codes.tsv"), "reign-codes.tsv", ["reign", "code"]).map((r) => [r.cells.reign, r.cells.code]),
  );
  let missed = 0;
  for (const row of csv("reign-leaders-2021.csv", "latin1")) {
    const code = reignCodes.get(row.stateabb!);
    if (!code) continue;
    const from = `${row.syear}-${row.smonth!.padStart(2, "0")}-${row.sdate!.padStart(2, "0")}`;
    const to = row.eyear ? `${row.eyear}-${row.emonth!.padStart(2, "0")}` : "";
    const id = matchReign(all, { code, leader: row.leader!, from, to }, (person) => humans.get(person)!.label);
    const person = id === null ? undefined : humans.get(id);
    if (!person) {
      missed++;
      continue;
    }
    if (row.birthyear && !person.born) person.born = row.birthyear;
    const surname = row.leader!.split(" ").at(-1)!;
    const called = person.called.at(-1);
    if (called && /^[A-Z][a-z]+$/.test(surname) && isSpelling(foldToken(called), surname)) person.called.push(surname);
    const own = all.filter((t) => t.person === person.id && t.country === code && t.role.startsWith("head_of"));
    const cover = own.find((t) => t.from.slice(0, 7) <= "2021-08" && (t.to === "" || t.to >= "2021"));
    all.push({
      person: person.id,
      country: code,
      role: "leader",
      titles: ["leader"],
      from,
      to: to || (cover?.to ?? "2021-08"),
    });
  }
  console.log(`REIGN: ${missed} rows matched no one`);
}

function addByHand(all: Term[]): void {
  for (const row of parsePeople(here("additions.tsv"), "additions.tsv")) {
    const known = humans.get(row.id);
    const person = known ?? human(row.id, row.label, row.country ?? "");
    if (!known || row.called.length > 0) person.called = [...row.called];
    person.label = row.label;
    person.born ||= row.born ?? "";
    person.sector = new Set(row.sector);
    person.country = row.country ?? "";
    person.description = row.description ?? "";
    for (const alias of row.aliases) person.aliases.add(alias);
  }
  for (const row of parseOffices(here("additions-offices.tsv"), "additions-offices.tsv")) {
    all.push({ ...row, titles: [...row.titles], from: row.from ?? "", to: row.to ?? "" });
  }
  for (const row of parseTsv(here("aliases.tsv"), "aliases.tsv", ["person", "called", "aliases"])) {
    const named = [...humans.values()].filter((p) => p.label === row.cells.person);
    const person =
      humans.get(row.cells.person) ??
      (named.length === 1 ? named[0]! : row.fail(`${named.length} people of that name`));
    if (row.cells.called) person.called = row.cells.called.split("|");
    for (const alias of row.cells.aliases.split("|")) if (alias) person.aliases.add(alias);
  }
}

/** "King Charles" for Charles III of a king's office, "Pope Francis" for a pope's. */
function addRulerAliases(all: Term[]): void {
  for (const term of all) {
    const person = humans.get(term.person)!;
    const title = term.titles[0];
    if (
      term.role !== "head_of_state" ||
      !title ||
      !/^(king|queen|emperor|sultan|emir|pope|grand duke|prince)$/.test(title)
    )
      continue;
    const bare = person.label.replace(/^Pope /, "").replace(/ ([IVX]{1,5})( of .*)?$| of [A-Z].*$/, "");
    const words = isRegnal(person.label) || title === "pope" || title === "emperor" ? bare : bare.split(" ")[0]!;
    const title2 = /^(Elizabeth|Margrethe|Beatrix|Juliana|Wilhelmina|Salote)/.test(bare) ? "queen" : title;
    const capital = title2.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
    person.aliases.add(`${capital} ${words}`);
    if (words !== person.label) person.aliases.add(`${capital} ${person.label.replace(/^Pope | of [A-Z].*$/g, "")}`);
  }
}

readOfficeholders();
readHistory();
const once = mergeTerms(terms, sameTerm);
const now = new Set(current.map((row) => `${row.iso3} ${row.role} ${row.person_qid}`));
closeTerms(once, codes, (t) => now.has(`${t.country} ${t.role} ${t.person}`) || english.has(t.person));
let all = mergeTerms(once, lastingTerm);
readReign(all);
continueLeaders(all, codes);
all = correctLeaders(all);
fillTitles(all);
addByHand(all);
all = mergeTerms(all, lastingTerm);
addRulerAliases(all);

const whole = all.filter((t) => t.to === "" || t.to >= t.from.slice(0, t.to.length));
console.log(`${all.length - whole.length} terms that end before they begin left out`);
const seen = new Set(whole.map((t) => t.person));
const people = [...humans.values()].filter((p) => seen.has(p.id) || p.description !== "");
people.sort((a, b) => (a.country + a.label).localeCompare(b.country + b.label, "en"));
whole.sort((a, b) => `${a.country} ${a.role} ${a.from}`.localeCompare(`${b.country} ${b.role} ${b.from}`));
// One crown, many realms: whoever is the sovereign of the United Kingdom is counted as hers or his, not as of the realm first in order.
for (const { person, country, role } of whole)
  if (country === "GBR" && role === "head_of_state") humans.get(person)!.country = "GBR";
const table = (rows: string[][]) => `${rows.map((cells) => cells.join("\t")).join("\n")}\n`;
const peopleRows = people.map((p) => [
  p.id,
  p.label,
  [...new Set(p.called)].join("|"),
  [...p.aliases].filter((a) => a !== p.label).join("|"),
  p.born,
  p.country,
  [...p.sector].join("|"),
  p.description,
]);
writeFileSync(
  data("people.tsv"),
  table([["id", "label", "called", "aliases", "born", "country", "sector", "description"], ...peopleRows]),
);
const officeRows = whole.map((t) => [t.person, t.country, t.role, t.titles.join("|"), t.from, t.to]);
writeFileSync(data("offices.tsv"), table([["person", "country", "role", "titles", "from", "to"], ...officeRows]));
console.log(`${people.length} people, ${whole.length} terms of office`);
