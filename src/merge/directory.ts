import type { Entity, HearsayRecord } from "../model/index.js";
import { type Described, describedAlike, describedAs } from "./described.js";
import { canonicalOrder } from "./reports.js";

const ORGANS: readonly Entity["class"][] = ["government_body", "armed_force"];
const OFFICES: readonly string[] = ["GOV", "MIL", "SPY"];
/** Entities that stand for nobody in particular. */
const NOBODY = new Set(["unnamed", "unknown"]);

/** Who the entities of many records are, and for whom each of them acts. */
export class Directory {
  private readonly entities = new Map<string, Entity>();
  private readonly states = new Map<string, string>();
  private readonly descriptions = new Map<string, Described>();

  constructor(records: readonly Pick<HearsayRecord, "document" | "entities">[]) {
    for (const record of canonicalOrder(records)) {
      for (const entity of record.entities) {
        if (!this.entities.has(entity.id)) this.entities.set(entity.id, entity);
      }
    }
    for (const entity of this.entities.values()) {
      const description = describedAs(entity);
      if (description) this.descriptions.set(entity.id, description);
      if (entity.class !== "state" || entity.country === null) continue;
      const known = this.states.get(entity.country);
      if (known === undefined || entity.id < known) this.states.set(entity.country, entity.id);
    }
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

  /**
   * As `parties`, for those who take part in something: who goes by a description is the same side as others of the same country
   * that the same word describes. Sources are never taken together so.
   */
  sides(ids: readonly string[]): string[] {
    return [...new Set(ids.filter((id) => !NOBODY.has(id)).map((id) => this.side(id)))].sort();
  }

  private side(id: string): string {
    const party = this.party(id);
    const description = party === id ? this.descriptions.get(id) : undefined;
    return description ? `described:${description.country}/${description.head}` : party;
  }

  /** Whether two entities of different reports go by descriptions that can be of the same. */
  describedAlike(a: string, b: string): boolean {
    const [left, right] = [this.descriptions.get(a), this.descriptions.get(b)];
    return left !== undefined && right !== undefined && describedAlike(left, right);
  }

  isPerson(id: string): boolean {
    return this.entities.get(id)?.class === "person";
  }

  isNews(id: string): boolean {
    const kind = this.entities.get(id)?.class;
    return kind === "news_agency" || kind === "news_outlet";
  }
}
