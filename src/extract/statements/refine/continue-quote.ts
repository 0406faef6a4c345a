import { covers, type Manner, type Span } from "../../../model/index.js";
import type { Found } from "../found.js";
import type { Scene } from "../scene.js";

/** A speech printed whole is cut here, so that no statement holds a document. */
const MOST_PIECES = 60;

const MARK = /["“„«]/;

/** Manners of indirect speech that a quotation goes on from. */
const SPOKEN = new Set<Manner>(
  "say announce claim allege warn deny confirm acknowledge criticize condemn praise suggest predict report demand".split(
    " ",
  ) as Manner[],
);
const CLAUSAL = /\/(said-that|parenthetical|accused-of|praised|pledged-to|denied-doing|referred-as|colon)$/;

/**
 * A quotation that makes up a sentence of its own, right after one that somebody said, goes on with that person's words
 * ("“A,” he said. “B.”"), over the end of a paragraph too; so does one right after what somebody is reported to have said ("He said
 * that A. “B.”").
 */
export function continueQuotes(
  scenes: readonly Scene[],
  byIndex: ReadonlyMap<number, Scene>,
  finds: readonly Found[],
): void {
  const outside = (find: Found) => byIndex.get(find.sentence)!.quotation(find.cue) === null;
  const taken = new Taken(finds.filter(outside).flatMap((find) => find.content));
  let speaking: Found | null = null;
  let at = 0;
  for (const scene of scenes) {
    const here: Found[] = [];
    while (at < finds.length && finds[at]!.sentence <= scene.index)
      if (finds[at++]!.sentence === scene.index) here.push(finds[at - 1]!);
    const own = here.filter((find) => find.by.endsWith("/quoted"));
    if (own.length > 0) {
      speaking = own[own.length - 1]!;
      continue;
    }
    const rest = wholeQuotation(scene);
    if (!rest) speaking = reported(scene, here);
    else if (speaking && goesOn(scene, speaking, rest) && !taken.overlaps(rest)) {
      speaking.content.push(rest);
      taken.add(rest);
    }
  }
}

/** In the same marks as before, where there were any: within “…” an unclosed "… is the reporter's again, or another's. */
function goesOn(scene: Scene, { content, by }: Found, { start }: Span): boolean {
  const { text } = scene.reading.document;
  const [first] = content;
  const marked = by.endsWith("/quoted") && first !== undefined && MARK.test(text.charAt(first.start));
  return content.length < MOST_PIECES && (!marked || text.charAt(first.start) === text.charAt(start));
}

/** Who is reported to speak in the sentence, and nobody else: the one outermost statement in so many words; null. */
function reported(scene: Scene, here: readonly Found[]): Found | null {
  const plain = here.filter((find) => scene.quotation(find.cue) === null && find.content.length > 0);
  const outer = plain.filter((find) => !plain.some((other) => other !== find && isWithin(scene, find, other)));
  const speakers = new Set(outer.map(({ speaker }) => speaker.heads.join()));
  const find = outer[outer.length - 1];
  if (!find || speakers.size > 1 || find.speaker.kind !== "mention") return null;
  return SPOKEN.has(find.manner) && CLAUSAL.test(find.by) ? find : null;
}

function isWithin(scene: Scene, find: Found, other: Found): boolean {
  const { start } = scene.tokens[find.cue]!;
  return other.content.some((span) => covers(span, start));
}

/** The quotation that holds every word of the sentence, or all but a trailing mark. */
function wholeQuotation(scene: Scene): Span | null {
  const words = scene.tokens.map((_, i) => i).filter((i) => !scene.isPunctuation(i));
  const first = words[0];
  if (first === undefined) return null;
  const quotation = scene.quotation(first);
  if (!quotation || words.some((i) => scene.quotation(i) !== quotation)) return null;
  return { start: quotation.start, end: quotation.end };
}

/** Stretches that somebody says already; asked in text order. */
class Taken {
  private readonly spans: Span[];
  private at = 0;
  private last = -1;

  constructor(spans: readonly Span[]) {
    this.spans = [...spans].sort((a, b) => a.start - b.start);
  }

  overlaps({ start, end }: Span): boolean {
    while (this.at < this.spans.length && this.spans[this.at]!.start < end) {
      this.last = Math.max(this.last, this.spans[this.at++]!.end);
    }
    return this.last > start;
  }

  add({ end }: Span): void {
    this.last = Math.max(this.last, end);
  }
}
