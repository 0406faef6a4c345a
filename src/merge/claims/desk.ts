import type { Shelf } from "../../model/index.js";
import type { EventDesk } from "../events/desk.js";
import type { EventMention } from "../events/index.js";
import type { ClaimGroup, EventGroup } from "../grouping.js";
import { Links } from "../links.js";
import { quotationKeys } from "../quotations.js";
import { byVotes, type Comparison } from "../votes.js";
import { compareClaims, isContinuing } from "./proposition.js";

/** So many events before one, of the same act and actors, can be told to be the same proposition. */
const WINDOW = 32;
/** An event is compared through so many of its mentions. */
const ASKED = 8;

/** Which events are one proposition. Every event is in one claim whole; events join where their mentions do. */
export class ClaimDesk {
  private readonly links: Links;
  private readonly touched = new Set<string>();

  constructor(
    private readonly shelf: Shelf,
    private readonly events: EventDesk,
  ) {
    this.links = new Links(shelf, {
      name: "claim",
      window: WINDOW,
      choose: async (id, { candidates }) =>
        byVotes(await this.event(id), candidates, (one) => this.event(one), compareEvents),
    });
  }

  /** Takes over the events, by root, that have changed, and gives the roots of the claims that are other than before, or gone. */
  async follow(changed: readonly string[]): Promise<string[]> {
    for (const root of changed) {
      const group = await this.events.group(root);
      if (!group) {
        await this.links.remove(root);
        await this.shelf.drop("asked", root);
        continue;
      }
      await this.take(root, group);
    }
    await this.links.settle();
    for (const root of changed) {
      const claim = await this.links.rootOf(root);
      if (claim !== null) this.touched.add(claim);
    }
    const found = new Set([...this.links.changed, ...this.touched]);
    this.links.changed.clear();
    this.touched.clear();
    return [...found].sort();
  }

  /** Looks at an event's claim again where what it is compared through has changed. */
  private async take(root: string, { members }: EventGroup): Promise<void> {
    const asked = members
      .slice(0, ASKED)
      .map(({ digest }) => digest)
      .join(" ");
    if (asked === (await this.shelf.get<string>("asked", root)) && (await this.links.rootOf(root)) !== null) return;
    await this.shelf.put("asked", root, asked);
    const first = members[0]!;
    await this.links.insert({ id: root, order: first.order, keys: keysOf(members.slice(0, ASKED)) });
  }

  /** The claim, by its root, that an event is in. */
  rootOf(event: string): Promise<string | null> {
    return this.links.rootOf(event);
  }

  /** A claim's events, in order; null where `root` is none any more. */
  async group(root: string): Promise<ClaimGroup | null> {
    const events: EventGroup[] = [];
    for (const { id, reasons } of await this.links.members(root)) {
      const group = await this.event(id);
      const first = group.members[0]!.id;
      const joined = reasons.length > 0 ? new Map([[first, ["taken for the same claim", ...reasons]]]) : [];
      events.push({ members: [...group.members], reasons: new Map([...group.reasons, ...joined]) });
    }
    return events.length > 0 ? { events } : null;
  }

  private async event(root: string): Promise<EventGroup> {
    const group = await this.events.group(root);
    if (!group) throw new Error(`no event ${root} on the shelf`);
    return group;
  }
}

function compareEvents(a: EventGroup, b: EventGroup): Comparison {
  let vetoed: string | null = null;
  for (const left of a.members.slice(0, ASKED)) {
    for (const right of b.members.slice(0, ASKED)) {
      const joining = compareClaims(left, right);
      if (joining.same) return joining;
      vetoed ??= joining.veto;
    }
  }
  return { same: false, veto: vetoed };
}

/** Events of acts that do not go on are claims of their own, and meet others only in a quotation. */
function keysOf(asked: readonly EventMention[]): string[] {
  const first = asked[0]!;
  const quoted = asked.flatMap((mention) => (mention.quoted ? quotationKeys(mention.quoted) : []));
  const going = isContinuing(first)
    ? [`${first.event.act} ${first.actorParties.join(" ")} ${first.event.historical}`]
    : [];
  return [...new Set([...going, ...quoted])];
}
