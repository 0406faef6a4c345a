import { overlaps, type Span, type Statement } from "../../model/index.js";
import { coversHalf, oneOf, type Subject } from "./fields.js";
import type { KeyStatement } from "./key.js";

/** Where the key's cue stands; more places where it accepts more cues ("a|b"). */
export function cuePlaces(item: KeyStatement, subject: Subject): Span[] {
  return item.cue.split("|").map((cue) => cuePlace(cue, item, subject));
}

/** The place of a cue that is nearest to what it carries. */
function cuePlace(cue: string, item: KeyStatement, subject: Subject): Span {
  const cues = subject.places(cue).filter((place) => isWord(subject.text, place));
  const carried = item.says ?? item.denies;
  const says = carried === undefined ? undefined : subject.places(carried)[0];
  if (cues.length === 0) throw new Error(`the key's cue "${cue}" is not in the report`);
  if (!says) return cues[0]!;
  const distance = (at: Span) => Math.max(says.start - at.end, at.start - says.end, 0);
  return cues.reduce((best, at) => (distance(at) < distance(best) ? at : best));
}

function isWord(text: string, { start, end }: Span): boolean {
  return !/\p{L}/u.test(text[start - 1] ?? " ") && !/\p{L}/u.test(text[end] ?? " ");
}

/** The fields of an item in which a statement is not what the key says; none: it is right. */
export function wrongInStatement(item: KeyStatement, found: Statement, subject: Subject): string[] {
  const wrong: string[] = [];
  const check = (field: string, wanted: unknown, right: () => boolean) => {
    if (wanted !== undefined && !right()) wrong.push(field);
  };
  const sources = found.source.kind === "unnamed" ? ["unnamed"] : subject.entitiesOf(found.source.mentions);
  check("source", item.source, () => subject.holdsAll(item.source!, sources));
  check("to", item.to, () => subject.holdsAll(item.to!, subject.entitiesOf([...found.to, ...found.target])));
  check("target", item.target, () => subject.holdsAll(item.target!, subject.entitiesOf(found.target)));
  check("manner", item.manner, () => oneOf(item.manner!).includes(found.manner));
  check("quote", item.quote, () => found.quote === item.quote);
  check("time", item.time, () => subject.isTime(item.time!, found.time));
  check("hedge", item.hedge, () => found.hedges.some((hedge) => oneOf(item.hedge!).includes(hedge.grade)));
  check("says", item.says, () => coversHalf(found.content, subject.places(item.says!)[0]!));
  check("denies", item.denies, () => deniesWords(item.denies!, found, subject));
  check("chain", item.chain, () => {
    const chains = Array.isArray(item.chain) ? [item.chain] : item.chain!.any;
    return chains.some((chain) => subject.chain(chain, found.chain));
  });
  return wrong;
}

function deniesWords(words: string, found: Statement, subject: Subject): boolean {
  const place = subject.places(words)[0]!;
  return found.answers.some(({ stance, to }) => {
    if (stance !== "denies" && stance !== "rejects") return false;
    const statement = subject.record.statements.find((one) => one.id === to);
    const event = subject.record.events.find((one) => one.id === to);
    return Boolean(
      statement?.content.some((span) => overlaps(span, place)) || (event && overlaps(event.evidence, place)),
    );
  });
}
