import { holdsAt, type Lexicon, type NameMatch, type Person } from "../../lexicon/index.js";
import { plainest } from "./names/plainness.js";

/** A word of a phrase as the tokenizer gives it, with its lemma. */
export interface PhraseWord {
  form: string;
  lemma: string;
}

/** Which state's, and PLOVER sectors, the first the foremost; null and empty where the words do not say. */
export interface ActorCode {
  country: string | null;
  sector: readonly string[];
}

const PREPOSITIONS = new Set(["of", "in", "at", "from", "for", "to", "with", "on", "by", "near"]);
const FORMER = new Set(["former", "ex", "late", "disgraced", "ousted", "retired", "deposed"]);
/** Sectors that end with the office. */
const OF_OFFICE = new Set(["GOV", "LEG", "MIL", "SPY", "JUD", "COP"]);

/**
 * Country and sector of a phrase for an actor, by the words alone: a name of the lexicon, a person's office on `date` (YYYY-MM-DD, or
 * null for the latest known), else the state, body, role or noun that the phrase is made of; sector UNK where that says nothing. `home`:
 * the country of a phrase that names none, where what stands around it says so.
 */
export function actorOf(
  words: readonly PhraseWord[],
  lexicon: Lexicon,
  date: string | null,
  home: string | null = null,
): ActorCode {
  const phrase = new Phrase(words, lexicon, date);
  const whole = phrase.asName();
  if (whole) return { ...whole, country: whole.country ?? home };
  const sector = phrase.sector();
  return { country: phrase.country() ?? home, sector: sector.length > 0 ? sector : ["UNK"] };
}

/** Roles that every kind of organization has. */
const GENERIC = new Set(
  "chairman chairwoman chair chief head director boss member leader official officer spokesman spokeswoman spokesperson".split(
    " ",
  ),
);

/** Whole numbers from one down to, not including, another. */
function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, from - to) }, (_, i) => from - i);
}

class Phrase {
  private readonly forms: readonly string[];
  private readonly lemmas: readonly string[];

  constructor(
    words: readonly PhraseWord[],
    private readonly lexicon: Lexicon,
    private readonly date: string | null,
  ) {
    const from = words.length > 1 && /^(the|an?)$/i.test(words[0]!.form) ? 1 : 0;
    this.forms = words.slice(from).map(({ form }) => form);
    this.lemmas = words.slice(from).map(({ lemma }) => lemma.toLowerCase());
  }

  /** The phrase is a name and nothing else. */
  asName(): ActorCode | null {
    const match = this.lexicon.match(this.forms, 0);
    if (match?.length !== this.forms.length) return null;
    const code = this.codeOf(match);
    const isOpen = match.candidates.every((one) => one.kind === "contextual");
    return isOpen ? { ...code, country: null } : code;
  }

  private codeOf(match: NameMatch): ActorCode {
    const readings = plainest(match.candidates);
    const people = readings.map((one) => this.lexicon.person(one.entity)).filter((person) => person !== undefined);
    if (people.length === readings.length) {
      const person = this.inOffice(people);
      return { country: person.country, sector: this.officeSector(person.id) ?? person.sector };
    }
    const entity = readings
      .map((one) => this.lexicon.entity(one.entity))
      .find((one) => one !== undefined && one.class !== "person");
    return { country: entity?.country ?? null, sector: entity?.sector ?? [] };
  }

  /** Of namesakes, who holds an office on the date, else who did last. */
  private inOffice(people: readonly Person[]): Person {
    const { date } = this;
    const last = (person: Person) => {
      const ends = this.lexicon
        .offices(person.id)
        .map((office) => (date !== null && holdsAt(office, date) ? "9999" : (office.to ?? "9998")));
      return ends.sort().pop() ?? "";
    };
    return [...people].sort((a, b) => last(b).localeCompare(last(a)))[0]!;
  }

  /** Sector of the office held on the date; without a date, of the latest, or ELI where that has ended. */
  private officeSector(person: string): readonly string[] | null {
    const offices = this.lexicon.offices(person);
    if (offices.length === 0) return null;
    const { date } = this;
    const held =
      date === null
        ? offices.filter((office) => office.to === null)
        : offices.filter((office) => holdsAt(office, date));
    if (held.length === 0) return ["ELI"];
    const sectors = held.flatMap((office) => office.titles.flatMap((title) => this.roleSector([title])));
    return sectors.length > 0 ? [...new Set(sectors)] : null;
  }

  /** The state of the first name in the phrase that has one. */
  country(): string | null {
    for (let i = 0; i < this.forms.length; i++) {
      const match = this.lexicon.match(this.forms, i);
      if (!match || this.isStraySurname(match, i)) continue;
      const { country } = this.codeOf(match);
      if (country !== null) return country;
      i += match.length - 1;
    }
    return null;
  }

  /** One word that only as somebody's surname is a name, with no title before it, says nothing. */
  private isStraySurname(match: NameMatch, i: number): boolean {
    const kinds = plainest(match.candidates).map((one) => one.kind);
    const titled = i > 0 && this.lexicon.roles.endingAt(this.lemmas, i - 1) !== null;
    return match.length === 1 && kinds.every((kind) => kind === "family") && !titled;
  }

  /** The sector of the head of the phrase, else of what is nearest to it. */
  sector(): readonly string[] {
    const found = this.sectorAnywhere();
    if (found.length === 0 && this.isPeople()) return ["CVL"];
    const isFormer = this.forms.some((form) => FORMER.has(form.toLowerCase()));
    return isFormer && found.some((code) => OF_OFFICE.has(code)) ? ["ELI"] : found;
  }

  /** "Ordinary Kazakhs": people of a state, and nothing more is said of them. */
  private isPeople(): boolean {
    const last = this.forms.length - 1;
    const match = last > 0 ? this.lexicon.match(this.forms, last) : null;
    return match?.candidates.some((one) => one.kind === "demonym" && one.number === "plural") ?? false;
  }

  private sectorAnywhere(): readonly string[] {
    const end = this.headEnd();
    const title = this.titleBeforeName(end);
    if (title.length > 0) return title;
    const house = this.houseOf(end);
    if (house.length > 0) return house;
    const order = [...range(end, -1), ...range(this.lemmas.length - 1, end)];
    for (const words of [this.lemmas, this.forms.map((form) => form.toLowerCase())]) {
      for (const at of order) {
        const found = this.sectorEndingAt(words, at);
        if (found.length > 0) return found;
      }
    }
    return [];
  }

  /** "Chairman of the company", "army accountant": who belongs to an organization has its sector. */
  private houseOf(head: number): readonly string[] {
    const before = this.lexicon.bodies.endingAt(this.lemmas, head - 1)?.values[0]?.sector ?? [];
    if (before.some((code) => code === "MIL" || code === "COP")) return before;
    if (!GENERIC.has(this.lemmas[head] ?? "")) return [];
    if (before.length > 0) return before;
    if (this.lemmas[head + 1] !== "of") return [];
    for (let at = head + 2; at < this.lemmas.length; at++) {
      const found = this.sectorEndingAt(this.lemmas, at);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** "US Senator Marco Rubio": the role right before the person whose name ends the head. */
  private titleBeforeName(end: number): readonly string[] {
    for (let start = 1; start <= end; start++) {
      const match = this.lexicon.names.matches(this.forms, start).find((one) => start + one.length - 1 === end);
      const isPerson = match?.candidates.some((one) => this.lexicon.person(one.entity));
      if (isPerson) return this.lexicon.roles.endingAt(this.lemmas, start - 1)?.values[0]?.sector ?? [];
    }
    return [];
  }

  /** The last word before the first preposition or comma: the head of an English noun phrase. */
  private headEnd(): number {
    const cut = this.forms.findIndex((form, i) => i > 0 && (form === "," || PREPOSITIONS.has(form.toLowerCase())));
    return (cut < 0 ? this.forms.length : cut) - 1;
  }

  private sectorEndingAt(words: readonly string[], at: number): readonly string[] {
    const role = this.lexicon.roles.endingAt(words, at);
    const body = this.lexicon.bodies.endingAt(words, at);
    const longest = (body?.length ?? 0) > (role?.length ?? 0) ? body : (role ?? body);
    const sector = longest?.values[0]?.sector ?? [];
    if (sector.length > 0) return sector;
    const forward = this.lexicon.bodies.match(words, at);
    if (forward && forward.length > 1) return forward.values[0]!.sector;
    const named = this.namedEndingAt(at);
    if (named.length > 0) return named;
    const noun = this.lexicon.nouns.endOf(words.slice(Math.max(0, at - 3), at + 1));
    return noun?.sector ? [noun.sector] : [];
  }

  /** Sector of a known organization whose name ends there ("members of SANDF"). */
  private namedEndingAt(at: number): readonly string[] {
    for (let start = Math.max(0, at - 7); start <= at; start++) {
      const match = this.lexicon.names.matches(this.forms, start).find((one) => start + one.length - 1 === at);
      if (match && !this.isStraySurname(match, start)) return this.codeOf(match).sector;
    }
    return [];
  }

  private roleSector(lemmas: readonly string[]): readonly string[] {
    return this.lexicon.roles.lookup(lemmas.join(" "))[0]?.sector ?? [];
  }
}
