import { holdsAt, type Lexicon, type NameMatch } from "../../lexicon/index.js";

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
 * null for the latest known), else the state, body, role or noun that the phrase is made of.
 */
export function actorOf(words: readonly PhraseWord[], lexicon: Lexicon, date: string | null): ActorCode {
  const phrase = new Phrase(words, lexicon, date);
  const whole = phrase.asName();
  return whole ?? { country: phrase.country(), sector: phrase.sector() };
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
    return match?.length === this.forms.length ? this.codeOf(match) : null;
  }

  private codeOf(match: NameMatch): ActorCode {
    for (const { entity } of match.candidates) {
      const person = this.lexicon.person(entity);
      if (person) return { country: person.country, sector: this.officeSector(entity) ?? person.sector };
    }
    const entity = match.candidates.map((one) => this.lexicon.entity(one.entity)).find((one) => one !== undefined);
    return { country: entity?.country ?? null, sector: entity?.sector ?? [] };
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
      if (!match) continue;
      const { country } = this.codeOf(match);
      if (country !== null) return country;
      i += match.length - 1;
    }
    return null;
  }

  /** The sector of the head of the phrase, else of what is nearest to it. */
  sector(): readonly string[] {
    const found = this.sectorAnywhere();
    const isFormer = this.forms.some((form) => FORMER.has(form.toLowerCase()));
    return isFormer && found.some((code) => OF_OFFICE.has(code)) ? ["ELI"] : found;
  }

  private sectorAnywhere(): readonly string[] {
    const end = this.headEnd();
    for (let at = end; at >= 0; at--) {
      const found = this.sectorEndingAt(at);
      if (found.length > 0) return found;
    }
    for (let at = end + 1; at < this.lemmas.length; at++) {
      const found = this.sectorEndingAt(at);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The last word before the first preposition or comma: the head of an English noun phrase. */
  private headEnd(): number {
    const cut = this.forms.findIndex((form, i) => i > 0 && (form === "," || PREPOSITIONS.has(form.toLowerCase())));
    return (cut < 0 ? this.forms.length : cut) - 1;
  }

  private sectorEndingAt(at: number): readonly string[] {
    const role = this.lexicon.roles.endingAt(this.lemmas, at);
    const body = this.lexicon.bodies.endingAt(this.lemmas, at);
    const longest = (body?.length ?? 0) > (role?.length ?? 0) ? body : (role ?? body);
    const sector = longest?.values[0]?.sector ?? [];
    if (sector.length > 0) return sector;
    const forward = this.lexicon.bodies.match(this.lemmas, at);
    if (forward && forward.length > 1) return forward.values[0]!.sector;
    const named = this.namedEndingAt(at);
    if (named.length > 0) return named;
    const noun = this.lexicon.nouns.endOf(this.lemmas.slice(Math.max(0, at - 3), at + 1));
    return noun?.sector ? [noun.sector] : [];
  }

  /** Sector of a known organization whose name ends there ("members of SANDF"). */
  private namedEndingAt(at: number): readonly string[] {
    for (let start = Math.max(0, at - 7); start <= at; start++) {
      const match = this.lexicon.names.matches(this.forms, start).find((one) => start + one.length - 1 === at);
      if (match) return this.codeOf(match).sector;
    }
    return [];
  }

  private roleSector(lemmas: readonly string[]): readonly string[] {
    return this.lexicon.roles.lookup(lemmas.join(" "))[0]?.sector ?? [];
  }
}
