import { type ChainLink, type HearsayRecord, overlaps, quote, type Span, type Time } from "../../model/index.js";

/** Whether an entity of a record, by its id, is the one that a key calls `wanted`. */
export type IsMeant = (wanted: string, found: string, record: HearsayRecord) => boolean;

/** One document's record, looked at with a key's names for its entities. */
export class Subject {
  constructor(
    readonly record: HearsayRecord,
    private readonly isMeant: IsMeant,
  ) {}

  get text(): string {
    return this.record.document.text;
  }

  /** Entities of mentions. */
  entitiesOf(mentions: readonly string[]): string[] {
    const wanted = new Set(mentions);
    return this.record.mentions.filter((mention) => wanted.has(mention.id)).map((mention) => mention.entity);
  }

  holdsAll(wanted: string | readonly string[], found: readonly string[]): boolean {
    return [wanted].flat().every((id) => found.some((entity) => this.isMeant(id, entity, this.record)));
  }

  /** Participants by the key's rule: all that it names, or one of those it lists as `any`. */
  participants(wanted: string | string[] | { any: string[] }, found: readonly string[]): boolean {
    if (typeof wanted === "object" && "any" in wanted) return wanted.any.some((id) => this.holdsAll(id, found));
    return this.holdsAll(wanted, found);
  }

  /** Whether a chain is the wanted one; links with "+" may be left out or stand as inherited. */
  chain(wanted: readonly (string | string[])[], found: readonly ChainLink[]): boolean {
    let at = 0;
    for (const link of wanted) {
      const optional = typeof link === "string" && link.startsWith("+");
      const names = [link].flat().map((name) => name.replace(/^\+/, ""));
      const here = found[at];
      if (here && this.holdsAll(names, here.entities) && here.entities.length === names.length) at++;
      else if (!optional) return false;
    }
    return at === found.length;
  }

  time(id: string | null): Time | undefined {
    return this.record.times.find((time) => time.id === id);
  }

  /** Whether a time is the wanted one or lies within it. */
  isTime(wanted: string | { any: string[] }, id: string | null): boolean {
    const time = this.time(id);
    if (!time) return false;
    return oneOf(wanted).some((value) => time.value === value || time.value.startsWith(`${value}-`));
  }

  words(span: Span): string {
    return quote(this.text, span);
  }

  /** All places of some words in the text. */
  places(words: string): Span[] {
    const found: Span[] = [];
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + 1)) {
      found.push({ start: at, end: at + words.length });
    }
    return found;
  }

  /** Whether a span lies in one of the texts that the key lists as right to find but not required. */
  isExtra(span: Span, also: readonly string[]): boolean {
    return also.some((words) => this.places(words).some((place) => place.start <= span.start && span.end <= place.end));
  }
}

/** What is accepted for a field, as a list. */
export function oneOf(wanted: string | { any: string[] }): string[] {
  return typeof wanted === "string" ? [wanted] : wanted.any;
}

/** Whether `spans` hold at least half of `wanted`. */
export function coversHalf(spans: readonly Span[], wanted: Span): boolean {
  const covered = spans
    .filter((span) => overlaps(span, wanted))
    .reduce((sum, span) => sum + Math.min(span.end, wanted.end) - Math.max(span.start, wanted.start), 0);
  return covered * 2 >= wanted.end - wanted.start;
}

/** A name as it is compared: without article, case and the shape of its apostrophe. */
export function bare(label: string): string {
  return label
    .toLowerCase()
    .replace(/^(the|a|an) /, "")
    .replace(/^rep\. /, "")
    .replace(/’/g, "'")
    .trim();
}
