import type { Entity, HearsayRecord } from "../model/index.js";
import { canonicalOrder } from "./reports.js";

const ORGANS: readonly Entity["class"][] = ["government_body", "armed_force"];
const OFFICES: readonly string[] = ["GOV", "MIL", "SPY"];
/** Entities that stand for nobody in particular. */
const NOBODY = new Set(["unnamed", "unknown"]);

/** Who the entities of many records are, and for whom each of them acts. */
export class Directory {
  private readonly entities = new Map<string, Entity>();
  private readonly states = new Map<string, string>();

  constructor(records: readonly HearsayRecord[]) {
    for (const record of canonicalOrder(records)) {
      for (const entity of record.entities) {
        if (!this.entities.has(entity.id)) this.entities.set(entity.id, entity);
      }
    }
    for (const entity of this.entities.values()) {
      if (entity.class !== "state" || entity.country === null) continue;
      const known = this.states.get(entity.country);
      if (known === undefined || entity.id < known) this.states.set(entity.country, entity.id);
    }
  }

  get(id: string): Entity | undefined {
    return this.entities.get(id);
  }

  label(id: string): string {
    return this.entities.get(id)?.label ?? id;
  }

  /** The party that an entity acts for: leaders, ministries and armed forces act for their state, everybody else for themselves. */
  party(id: string): string {
    const entity = this.entities.get(id);
    if (!entity?.country || entity.class === "state") return id;
    const acts =
      ORGANS.includes(entity.class) ||
      (entity.class === "person" && entity.sector.some((sector) => OFFICES.includes(sector)));
    return acts ? (this.states.get(entity.country) ?? `state:${entity.country}`) : id;
  }

  /** Parties of the entities that stand for somebody, sorted, each once. */
  parties(ids: readonly string[]): string[] {
    return [...new Set(ids.filter((id) => !NOBODY.has(id)).map((id) => this.party(id)))].sort();
  }

  isPerson(id: string): boolean {
    return this.entities.get(id)?.class === "person";
  }

  isNews(id: string): boolean {
    const kind = this.entities.get(id)?.class;
    return kind === "news_agency" || kind === "news_outlet";
  }
}
