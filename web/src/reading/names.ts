import type { HearsayRecord } from "../../../src/model/index.ts";
import { NOBODY } from "../../../src/model/nobody.ts";
import type { EntityRef } from "../data/shapes.ts";

/** Who the mentions and ids of one record stand for. */
export class Names {
  private readonly entities: Map<string, HearsayRecord["entities"][number]>;
  private readonly mentions: Map<string, string>;

  constructor(record: HearsayRecord) {
    this.entities = new Map(record.entities.map((entity) => [entity.id, entity]));
    this.mentions = new Map(record.mentions.map((mention) => [mention.id, mention.entity]));
  }

  entity(id: string): EntityRef {
    const found = this.entities.get(id);
    const label = found?.label ?? NOBODY[id] ?? id.replace(/^local:/, "");
    return { id, label, class: found?.class ?? null, country: found?.country ?? null };
  }

  /** Each entity once, in the order of the mentions. */
  of(mentions: readonly string[]): EntityRef[] {
    const ids = mentions.flatMap((mention) => this.mentions.get(mention) ?? []);
    return [...new Set(ids)].map((id) => this.entity(id));
  }
}
