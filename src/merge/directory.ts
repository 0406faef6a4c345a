import type { Entity, HearsayRecord } from "../model/index.js";
import { type Described, describedAlike, describedAs } from "./described.js";
import { canonicalOrder } from "./reports.js";
import type { World } from "./world.js";

const ORGANS: readonly Entity["class"][] = ["government_body", "armed_force"];
const OFFICES: readonly string[] = ["GOV", "MIL", "SPY"];
/** Entities that stand for nobody in particular. */
const NOBODY = new Set(["unnamed", "unknown"]);

/** Who somebody is, as one report has them. */
export interface Who {
  label: string;
  class: Entity["class"];
  /** Whom they act for: leaders, ministries and armed forces for their state, everybody else for themselves. */
  party: string;
  partyLabel: string;
  described: Described | null;
}

export function whoIs(entity: Entity, world: World): Who {
  const { label, class: kind } = entity;
  const party = partyOf(entity, world);
  return { label, class: kind, party: party.id, partyLabel: party.label, described: describedAs(entity) };
}

/** Whom somebody acts for. */
export function partyOf(
  { id, label, class: kind, country, sector }: Entity,
  world: World,
): { id: string; label: string } {
  if (country === null || kind === "state") return { id, label };
  const acts = ORGANS.includes(kind) || (kind === "person" && sector.some((one) => OFFICES.includes(one)));
  return acts ? (world.stateOf(country) ?? { id: `state:${country}`, label: country }) : { id, label };
}

/** Everybody a report names. */
export function whoIn(record: HearsayRecord, world: World): ReadonlyMap<string, Who> {
  return new Map(record.entities.map((entity) => [entity.id, whoIs(entity, world)]));
}

/**
 * Who the entities of some reports are, and for whom each of them acts; of what two reports say of one, the first holds. Nothing that
 * other reports say plays a part, so that one report more changes nothing between those before it.
 */
export class Directory {
  constructor(private readonly known: readonly ReadonlyMap<string, Who>[]) {}

  static of(records: readonly HearsayRecord[], world: World): Directory {
    return new Directory(canonicalOrder(records).map((record) => whoIn(record, world)));
  }

  get(id: string): Who | undefined {
    for (const some of this.known) {
      const who = some.get(id);
      if (who) return who;
    }
    return undefined;
  }

  label(id: string): string {
    return this.get(id)?.label ?? this.labelOfParty(id) ?? id;
  }

  party(id: string): string {
    return this.get(id)?.party ?? id;
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
    const described = party === id ? this.get(id)?.described : null;
    return described ? `described:${described.country}/${described.head}` : party;
  }

  /** Whether two entities of different reports go by descriptions that can be of the same. */
  describedAlike(a: string, b: string): boolean {
    const [left, right] = [this.get(a)?.described, this.get(b)?.described];
    return left != null && right != null && describedAlike(left, right);
  }

  isPerson(id: string): boolean {
    return this.get(id)?.class === "person";
  }

  /** A person in no office whom no table knows: only the reports that name them vouch for them. */
  isPrivate(id: string): boolean {
    return id.startsWith("local:") && this.isPerson(id) && this.party(id) === id;
  }

  isNews(id: string): boolean {
    const kind = this.get(id)?.class;
    return kind === "news_agency" || kind === "news_outlet";
  }

  /** A state that no report here names itself, only those who act for it. */
  private labelOfParty(id: string): string | undefined {
    for (const some of this.known) {
      for (const who of some.values()) if (who.party === id) return who.partyLabel;
    }
    return undefined;
  }
}
