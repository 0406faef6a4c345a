import { canonicalOrder, partyOf, type World, worldOf } from "../../merge/index.js";
import type { Entity } from "../../model/index.js";
import type { ReportEntry } from "./entries.js";

/** Every entity that reports name; of what several say of one, the first in order of publication holds. */
export class Everybody {
  private readonly entities = new Map<string, Entity>();
  private readonly world: World;

  constructor(reports: readonly Pick<ReportEntry, "document" | "entities">[]) {
    for (const { entities } of canonicalOrder(reports)) {
      for (const entity of entities) if (!this.entities.has(entity.id)) this.entities.set(entity.id, entity);
    }
    this.world = worldOf([{ entities: [...this.entities.values()] }]);
  }

  all(): Iterable<Entity> {
    return this.entities.values();
  }

  get(id: string): Entity | undefined {
    return this.entities.get(id);
  }

  label(id: string): string {
    return this.entities.get(id)?.label ?? id;
  }

  /** Whom somebody acts for. */
  party(id: string): string {
    const entity = this.entities.get(id);
    return entity ? partyOf(entity, this.world).id : id;
  }
}
