import {
  type Claim,
  type Entity,
  type HearsayRecord,
  type Merged,
  type MergedEvent,
  overlaps,
} from "../../model/index.js";
import type { CorpusKey, Place } from "./key.js";

/** What was made of all reports, looked at with the key's names for reports, words and holders. */
export class Subject {
  private readonly byRef = new Map<string, HearsayRecord>();
  private readonly refs = new Map<string, string>();
  private readonly entities = new Map<string, Entity>();
  private readonly publishers = new Set<string>(["unknown-publisher"]);
  private readonly mergedOf = new Map<string, MergedEvent[]>();
  private readonly claimOf = new Map<string, Claim>();
  private readonly claimsById: ReadonlyMap<string, Claim>;

  constructor(
    readonly key: CorpusKey,
    readonly records: readonly HearsayRecord[],
    readonly merged: Merged,
  ) {
    for (const record of records) this.take(record);
    this.claimsById = new Map(merged.claims.map((claim) => [claim.id, claim]));
    for (const event of merged.events) {
      for (const mention of event.mentions) {
        this.mergedOf.set(mention.event, [...(this.mergedOf.get(mention.event) ?? []), event]);
      }
    }
    for (const claim of merged.claims) {
      for (const { event } of claim.positions) if (event !== null) this.claimOf.set(event, claim);
    }
  }

  private take(record: HearsayRecord): void {
    const { ref, id, publisher } = record.document;
    this.byRef.set(ref ?? id, record);
    this.refs.set(id, ref ?? id);
    if (publisher) this.publishers.add(publisher.id);
    for (const entity of record.entities) if (!this.entities.has(entity.id)) this.entities.set(entity.id, entity);
  }

  record(ref: string): HearsayRecord | undefined {
    return this.byRef.get(ref);
  }

  /** The key's name of a document. */
  ref(document: string): string {
    return this.refs.get(document) ?? document;
  }

  /** What the key calls an entity: `unnamed`, `author`, the code of its country, or its own id. */
  nameOf(entity: string): string {
    if (entity === "unnamed") return entity;
    if (this.publishers.has(entity)) return "author";
    return this.entities.get(entity)?.country ?? entity;
  }

  /** Whether the entities are, together, all of the wanted ones. */
  holds(wanted: readonly string[], entities: readonly string[]): boolean {
    const names = new Set(entities.map((entity) => this.nameOf(entity)));
    return wanted.every((name) => names.has(name));
  }

  /** Ids of a report's events whose trigger stands in some words of it. */
  private eventsAt([ref, words]: Place): string[] {
    const record = this.byRef.get(ref);
    const start = record?.document.text.indexOf(words) ?? -1;
    if (!record || start < 0) return [];
    const place = { start, end: start + words.length };
    return record.events.filter(({ trigger }) => overlaps(trigger, place)).map(({ id }) => id);
  }

  /** Merged events that some words of a report are a mention of. */
  mergedAt(place: Place): MergedEvent[] {
    return this.eventsAt(place).flatMap((event) => this.mergedOf.get(event) ?? []);
  }

  /** Claims that some words of a report hold, by a position there or by the event. */
  claimsAt(place: Place): Set<Claim> {
    const found = new Set<Claim>();
    for (const event of this.eventsAt(place)) {
      const own = this.claimOf.get(event);
      if (own) found.add(own);
      for (const { claim } of this.mergedOf.get(event) ?? []) {
        const other = claim === null ? undefined : this.claimsById.get(claim);
        if (other) found.add(other);
      }
    }
    return found;
  }
}
