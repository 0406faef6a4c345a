import { type Event, type HearsayRecord, overlaps, type Span, type Statement } from "../../model/index.js";
import { wrongInEvent } from "./events.js";
import { bare, type IsMeant, Subject } from "./fields.js";
import type { KeyDocument, KeyEvent, KeyStatement, SeedsKey } from "./key.js";
import { cuePlaces, wrongInStatement } from "./statements.js";

/** How one item of the key came out. */
export interface ItemResult {
  kind: "statement" | "event";
  /** The item's words. */
  item: string;
  stretch: boolean;
  outcome: "right" | "wrong" | "missed";
  /** Fields that differ, where it was found but is wrong. */
  fields: string[];
  by: string | null;
}

/** A record that matches no item and no `also`, or contradicts the item it matches. */
export interface FalseRecord {
  kind: "statement" | "event";
  words: string;
  by: string;
  why: string;
}

export interface DocumentResult {
  file: string;
  items: ItemResult[];
  false: FalseRecord[];
  /** Findings whose words stand in boilerplate: there must be none. */
  fromBoilerplate: number;
  /** All statements and events that the record holds. */
  records: number;
  /** What is wrong in headline, dateline, editor, boilerplate and publication date. */
  frame: string[];
}

/** Scores one record against its part of the key. */
export function scoreDocument(document: KeyDocument, record: HearsayRecord, key: SeedsKey): DocumentResult {
  return {
    file: document.file,
    ...match(document, new Subject(record, meantBy(key))),
    fromBoilerplate: fromBoilerplate(record),
    records: record.statements.length + record.events.length,
    frame: wrongInFrame(document, record),
  };
}

/** What a key asks of one text. */
export type Wanted = Pick<KeyDocument, "statements" | "events" | "also">;

/** How each item of the key came out, and what was found that it does not know. */
export function match(wanted: Wanted, subject: Subject): Pick<DocumentResult, "items" | "false"> {
  const statements = matchStatements(wanted, subject);
  const events = matchEvents(wanted, subject);
  return { items: [...statements.items, ...events.items], false: [...statements.false, ...events.false] };
}

/** The seed key's entities: by id where that is Wikidata's, else by label. */
function meantBy(key: SeedsKey): IsMeant {
  const labels = new Map(
    Object.entries(key.entities).map(([id, [label, , forms]]) => [id, new Set([label, ...forms].map(bare))]),
  );
  return (wanted, found, record) => {
    if (wanted === found) return true;
    if (!labels.has(wanted) || /^Q\d+$/.test(wanted)) return false;
    const entity = record.entities.find((one) => one.id === found);
    if (!entity) return false;
    if (labels.get(wanted)!.has(bare(entity.label))) return true;
    return wanted === "kcna" && entity.country === "PRK" && /^news_/.test(entity.class);
  };
}

function matchStatements(document: Wanted, subject: Subject) {
  const taken = new Map<Statement, { item: KeyStatement; fields: string[] }>();
  const items = document.statements.map((item): ItemResult => {
    const cues = cuePlaces(item, subject);
    const found = subject.record.statements.filter(({ cue }) => cues.some((place) => overlaps(cue, place)));
    const best = leastWrong(found, (statement) => wrongInStatement(item, statement, subject));
    if (best) taken.set(best.of, { item, fields: best.fields });
    return result("statement", `${item.cue}: ${item.says ?? item.denies ?? ""}`, item.stretch, best);
  });
  const wrong = subject.record.statements.flatMap((statement): FalseRecord[] =>
    falseRecord("statement", statement, statement.cue, taken.get(statement)?.fields, document, subject),
  );
  return { items, false: wrong };
}

function matchEvents(document: Wanted, subject: Subject) {
  const taken = new Map<Event, string[]>();
  const order = [...document.events].sort((a, b) => a.text.length - b.text.length);
  const results = new Map<KeyEvent, ItemResult>();
  for (const item of order) {
    const places = subject.places(item.text);
    const inside = (event: Event) => places.some((place) => overlaps(place, event.trigger));
    const found = subject.record.events.filter((event) => inside(event) && !taken.has(event));
    const likely = found.filter(
      (event) => !subject.isExtra(event.trigger, document.also) || resembles(item, event, subject),
    );
    const best = leastWrong(likely, (event) => wrongInEvent(item, event, subject));
    if (best) taken.set(best.of, best.fields);
    results.set(item, result("event", item.text, item.stretch, best));
  }
  const wrong = subject.record.events.flatMap((event): FalseRecord[] =>
    falseRecord("event", event, event.trigger, taken.get(event), document, subject),
  );
  return { items: document.events.map((item) => results.get(item)!), false: wrong };
}

/** A finding that may be meant by an `also` answers for an item only where type and actors agree. */
function resembles(item: KeyEvent, event: Event, subject: Subject): boolean {
  const fields = wrongInEvent(item, event, subject);
  return !fields.includes("type") && !fields.includes("actors");
}

function leastWrong<T>(found: readonly T[], wrong: (one: T) => string[]): { of: T; fields: string[] } | null {
  const judged = found.map((of) => ({ of, fields: wrong(of) }));
  return judged.sort((a, b) => a.fields.length - b.fields.length)[0] ?? null;
}

function result(
  kind: ItemResult["kind"],
  item: string,
  stretch: boolean | undefined,
  best: { of: Statement | Event; fields: string[] } | null,
): ItemResult {
  const outcome = best === null ? "missed" : best.fields.length === 0 ? "right" : "wrong";
  return { kind, item, stretch: stretch ?? false, outcome, fields: best?.fields ?? [], by: best?.of.by ?? null };
}

function falseRecord(
  kind: FalseRecord["kind"],
  finding: Statement | Event,
  place: Span,
  fields: string[] | undefined,
  document: Wanted,
  subject: Subject,
): FalseRecord[] {
  if (fields && fields.length === 0) return [];
  if (!fields && subject.isExtra(place, document.also)) return [];
  if (!fields && "statement" in finding && speaksOfItem(finding, subject, document)) return [];
  const why = fields ? `contradicts the key in ${fields.join(", ")}` : "matches nothing in the key";
  const { start, end } = "evidence" in finding ? finding.evidence : (finding.content[0] ?? finding.cue);
  const words = `${subject.words(place)} · ${subject.words({ start, end }).slice(0, 100)}`;
  return [{ kind, words, by: finding.by, why }];
}

/** The event that a right statement is ("praised" is a SUPPORT) is no finding of its own. */
function speaksOfItem(event: Event, subject: Subject, document: Wanted): boolean {
  const statement = subject.record.statements.find((one) => one.id === event.statement);
  return (
    statement !== undefined &&
    document.statements.some(
      (item) =>
        cuePlaces(item, subject).some((cue) => overlaps(cue, statement.cue)) &&
        wrongInStatement(item, statement, subject).length === 0,
    )
  );
}

function fromBoilerplate(record: HearsayRecord): number {
  const boilerplate = record.document.blocks.filter((block) => block.role === "boilerplate" || block.role === "credit");
  const places = [...record.statements.map((one) => one.cue), ...record.events.map((one) => one.trigger)];
  return places.filter((place) => boilerplate.some((block) => overlaps(block, place))).length;
}

function wrongInFrame(key: KeyDocument, { document }: HearsayRecord): string[] {
  const wrong: string[] = [];
  if ((key.headline ?? null) !== document.headline) wrong.push(`headline: ${document.headline}`);
  if ((key.subheadline ?? null) !== document.subheadline) wrong.push(`subheadline: ${document.subheadline}`);
  if ((key.dateline ?? null) !== (document.dateline?.place ?? null))
    wrong.push(`dateline: ${document.dateline?.place}`);
  if ((key.editor ?? null) !== document.editor) wrong.push(`editor: ${document.editor}`);
  for (const words of key.boilerplate) {
    const start = document.text.indexOf(words);
    const marked = document.blocks.some(
      (block) => (block.role === "boilerplate" || block.role === "credit") && block.start <= start && start < block.end,
    );
    if (!marked) wrong.push(`not marked as boilerplate: ${words}`);
  }
  const { value, basis } = key.published.together;
  if (document.published.value !== value) wrong.push(`published: ${document.published.value}, not ${value}`);
  if (document.published.basis !== basis) wrong.push(`basis: ${document.published.basis}, not ${basis}`);
  return wrong;
}
