import {
  contains,
  type Decision,
  type Event,
  type HearsayRecord,
  type Mention,
  type Span,
  type Statement,
} from "../model/index.js";
import type { Catalogue } from "../query/index.js";
import { flat } from "./plain.js";
import type { BriefSource, Evidence } from "./types.js";

/** The records that a brief cites, whole, each read once. */
export class Desk {
  private readonly records = new Map<string, HearsayRecord | null>();

  constructor(private readonly source: BriefSource) {}

  get catalogue(): Catalogue {
    return this.source.catalogue;
  }

  decisions(): Promise<readonly Decision[]> {
    return this.source.decisions();
  }

  async record(document: string): Promise<HearsayRecord | null> {
    const known = this.records.get(document);
    if (known !== undefined) return known;
    const record = await this.source.record(document);
    this.records.set(document, record);
    return record;
  }

  /** Whether some evidence has these words as they are here. */
  async says(words: string, evidence: readonly Evidence[]): Promise<boolean> {
    for (const { document, start, end } of evidence) {
      const text = (await this.record(document))?.document.text ?? "";
      if (flat(text.slice(start, end)).includes(flat(words))) return true;
    }
    return false;
  }

  /** Words that tell of a finding; with them those that name who takes part and when, where these stand elsewhere. */
  async evidenceOf(document: string, finding: Event): Promise<Evidence[]> {
    const record = await this.record(document);
    if (!record) return [];
    const parties = [...finding.actors, ...finding.recipients];
    const mentions = parties.flatMap(({ mention, entity }) => {
      const own = record.mentions.find(({ id }) => id === mention);
      return own ?? nearest(entity, finding.trigger.start, record) ?? [];
    });
    const times = record.times.filter(({ id }) => id === finding.time);
    return cite(record, [finding.evidence], mentions, times);
  }

  /** Whether a report names somebody at all: whom it does not name, no evidence can. */
  async names(document: string, entity: string): Promise<boolean> {
    const record = await this.record(document);
    return record?.mentions.some((mention) => mention.entity === entity) ?? false;
  }

  /** Words of a statement: what it carries, who makes it, when; and those that name who hands it on. */
  async evidenceOfStatement(document: string, statement: Statement): Promise<Evidence[]> {
    const record = await this.record(document);
    if (!record) return [];
    const line = lineage(statement, record);
    const spans = [...statement.content, ...statement.hedges, ...line.map(saying)];
    const links = statement.chain.flatMap(({ entities }) => entities);
    const mentions = links.flatMap((entity) => nearest(entity, statement.cue.start, record) ?? []);
    const times = record.times.filter(({ id }) => id === statement.time);
    return cite(record, spans, mentions, times);
  }
}

/** The words by which somebody says something: who, and the verb. */
export function saying({ cue, source }: Statement): Span {
  if (source.start === null || source.end === null) return cue;
  const whole = { start: Math.min(cue.start, source.start), end: Math.max(cue.end, source.end) };
  return whole.end - whole.start <= CLAUSE ? whole : cue;
}

/** Words of a source and its verb that are further apart, in code units, are cited apart. */
const CLAUSE = 100;

/** A statement with those that carry it, the innermost first. */
function lineage(statement: Statement, { statements }: HearsayRecord): Statement[] {
  const line: Statement[] = [];
  for (let at: Statement | undefined = statement; at && !line.includes(at); ) {
    line.push(at);
    const { parent }: Statement = at;
    at = statements.find((one) => one.id === parent);
  }
  return line;
}

/** The last mention of somebody before a place, else the first after it. */
function nearest(entity: string, place: number, { mentions }: HearsayRecord): Mention | undefined {
  const all = mentions.filter((mention) => mention.entity === entity).sort((a, b) => a.start - b.start);
  return all.findLast(({ start }) => start <= place) ?? all[0];
}

/**
 * These words, with a mention of each entity that they do not name themselves, and the times that they do not hold. What another span
 * holds is left out.
 */
function cite(
  { document, mentions }: HearsayRecord,
  spans: readonly Span[],
  parties: readonly Mention[],
  times: readonly Span[],
): Evidence[] {
  const within = (inner: Span) => spans.some((outer) => contains(outer, inner));
  const named = new Set(mentions.filter(within).map(({ entity }) => entity));
  const missing = parties.filter(({ entity }) => !named.has(entity));
  const all = [...spans, ...missing, ...times.filter((time) => !within(time))];
  const kept = all.filter(
    (span, at) => !all.some((other, i) => i !== at && contains(other, span) && (!contains(span, other) || i < at)),
  );
  return kept.map(({ start, end }) => ({ document: document.id, start, end }));
}
