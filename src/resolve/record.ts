import type { EventDraft, Extraction, Reading, StatementDraft } from "../extract/types.js";
import {
  type ChainLink,
  type Event,
  type HearsayRecord,
  type Mention,
  makeId,
  type Participant,
  type Published,
  RECORD_VERSION,
  type Statement,
  type Time,
} from "../model/index.js";
import { chainsOf } from "./chains.js";
import { type Reference, UNNAMED } from "./types.js";

/** What the record is made of, once everything is resolved. */
export interface Resolved {
  reading: Reading;
  extraction: Extraction;
  reference: Reference;
  /** Parallel to `extraction.times`. */
  times: readonly Time[];
  published: Published;
  made: HearsayRecord["made"];
}

/** Turns drafts that point by index into the record, whose ids are hashes of what each thing is. */
export function assembleRecord(resolved: Resolved): HearsayRecord {
  const assembly = new Assembly(resolved);
  return assembly.record();
}

class Assembly {
  private readonly documentId: string;
  private readonly mentions: Mention[][];
  private readonly statementIds: string[];
  private readonly eventIds: string[];
  private readonly chains: ChainLink[][];

  constructor(private readonly resolved: Resolved) {
    const { extraction, reference, reading } = resolved;
    this.documentId = reading.document.id;
    this.mentions = extraction.mentions.map((draft, at) => {
      const entities = reference.of[at] ?? [];
      const { start, end, form } = draft;
      return entities.map((entity) => ({
        id: makeId("m", this.documentId, start, end, ...(entities.length > 1 ? [entity] : [])),
        start,
        end,
        form,
        entity,
      }));
    });
    this.statementIds = distinct(
      extraction.statements,
      (s) => [s.cue.start, s.cue.end],
      (s) => [s.manner, s.by],
      (...parts) => makeId("s", this.documentId, ...parts),
    );
    this.eventIds = distinct(
      extraction.events,
      (e) => [e.trigger.start, e.trigger.end],
      (e) => [e.act, e.by],
      (...parts) => makeId("e", this.documentId, ...parts),
    );
    this.chains = chainsOf(extraction.statements, reference);
  }

  record(): HearsayRecord {
    const { reading, extraction, published, made, times } = this.resolved;
    const statements = extraction.statements.map((draft, at) => this.statement(draft, at));
    const events = extraction.events.map((draft, at) => this.event(draft, at)).filter((event) => event !== null);
    const kept = new Set([...statements, ...events].map((finding) => finding.id));
    const mentions = uniqueById(this.mentions.flat());
    const used = new Set(mentions.map((mention) => mention.entity));
    return {
      hearsay: RECORD_VERSION,
      made,
      document: { ...reading.document, published },
      sentences: reading.annotation.sentences.map(({ start, end }) => ({ start, end })),
      mentions,
      entities: [...this.resolved.reference.entities.values()].filter((entity) => used.has(entity.id)),
      times: uniqueById([...times]),
      statements: statements.map((statement) => ({
        ...statement,
        answers: statement.answers.filter((answer) => kept.has(answer.to)),
      })),
      events: events.map((event) => ({
        ...event,
        statement: event.statement && kept.has(event.statement) ? event.statement : null,
      })),
    };
  }

  private statement(draft: StatementDraft, at: number): Statement {
    const { kind, start, end } = draft.source;
    return {
      id: this.statementIds[at]!,
      cue: draft.cue,
      manner: draft.manner,
      source: { kind, mentions: this.mentionIds(draft.source.mentions), start, end },
      to: this.mentionIds(draft.to),
      target: this.mentionIds(draft.target),
      content: draft.content,
      quoted: draft.quoted,
      quote: draft.quote,
      hedges: draft.hedges,
      time: this.timeId(draft.time),
      parent: draft.parent === null ? null : (this.statementIds[draft.parent] ?? null),
      answers: draft.answers.flatMap((answer) => {
        const to =
          answer.statement !== null
            ? this.statementIds[answer.statement]
            : answer.event !== null
              ? this.eventIds[answer.event]
              : undefined;
        return to ? [{ stance: answer.stance, to }] : [];
      }),
      chain: this.chains[at]!,
      by: draft.by,
    };
  }

  /** Null where nobody who acts, or undergoes the act, could be told: such a finding says nothing about anyone. */
  private event(draft: EventDraft, at: number): Event | null {
    const actors = this.participants(draft.actors);
    if (draft.unnamedActor) actors.push({ mention: null, entity: UNNAMED, country: null, sector: [] });
    const acting = new Set(actors.map((actor) => actor.entity));
    const recipients = this.participants(draft.recipients).filter((recipient) => !acting.has(recipient.entity));
    if (actors.length === 0 && (draft.actors.length > 0 || recipients.length === 0)) return null;
    const { act, type, mode, context, cameo, scale, polarity, certainty, tense, reality, condition, historical, by } =
      draft;
    return {
      id: this.eventIds[at]!,
      trigger: draft.trigger,
      evidence: draft.evidence,
      type,
      act,
      mode,
      context,
      cameo,
      scale,
      actors,
      recipients,
      objects: draft.objects.map(({ start, end, mention }) => ({
        start,
        end,
        mention: this.mentionIds(mention === null ? [] : [mention])[0] ?? null,
      })),
      place: this.mentionIds(draft.place === null ? [] : [draft.place])[0] ?? null,
      time: this.timeId(draft.time),
      polarity,
      certainty,
      tense,
      reality,
      condition,
      historical,
      within: draft.within === null ? null : (this.statementIds[draft.within] ?? null),
      statement: draft.statement === null ? null : (this.statementIds[draft.statement] ?? null),
      by,
    };
  }

  private mentionIds(indices: readonly number[]): string[] {
    return [...new Set(indices.flatMap((index) => (this.mentions[index] ?? []).map((mention) => mention.id)))];
  }

  private timeId(index: number | null): string | null {
    return index === null ? null : (this.resolved.times[index]?.id ?? null);
  }

  private participants(indices: readonly number[]): Participant[] {
    const seen = new Set<string>();
    const found: Participant[] = [];
    for (const mention of indices.flatMap((index) => this.mentions[index] ?? [])) {
      if (seen.has(mention.entity)) continue;
      seen.add(mention.entity);
      const entity = this.resolved.reference.entities.get(mention.entity);
      found.push({
        mention: mention.id,
        entity: mention.entity,
        country: entity?.country ?? null,
        sector: entity?.sector ?? [],
      });
    }
    return found;
  }
}

/** Ids from each draft's own span; where two drafts share one, what tells them apart is hashed with it. */
function distinct<T>(
  drafts: readonly T[],
  span: (draft: T) => (string | number)[],
  more: (draft: T) => (string | number)[],
  id: (...parts: (string | number)[]) => string,
): string[] {
  const seen = new Set<string>();
  return drafts.map((draft) => {
    let made = id(...span(draft));
    for (let again = 0; seen.has(made); again++)
      made = id(...span(draft), ...more(draft), ...(again > 0 ? [again] : []));
    seen.add(made);
    return made;
  });
}

function uniqueById<T extends { id: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}
