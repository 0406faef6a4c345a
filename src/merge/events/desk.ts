import { type Shelf, sha256 } from "../../model/index.js";
import type { EventGroup } from "../grouping.js";
import { Links } from "../links.js";
import { byVotes } from "../votes.js";
import { compareEvents } from "./agree.js";
import { blockKeys } from "./blocks.js";
import { byOrder, type EventMention } from "./mention.js";

/** So many mentions before one, in each of its lists, can be told to be the same. */
const WINDOW = 48;
const ALL = Number.POSITIVE_INFINITY;

/**
 * Which mentions, of any reports, tell of one event, one report at a time. What copies of one text tell in the same words is one
 * telling: the first of them stands for all, and tellings are joined that agree in role, act and time.
 */
export class EventDesk {
  readonly links: Links;
  private readonly touched = new Set<string>();
  /** Groups that were asked for since something last changed. */
  private readonly groups = new Map<string, EventGroup | null>();

  constructor(private readonly shelf: Shelf) {
    this.links = new Links(shelf, {
      name: "event",
      window: WINDOW,
      choose: async (id, { candidates }) =>
        byVotes(await this.mention(id), candidates, (one) => this.mention(one), compareEvents),
    });
  }

  /** Puts a report's mentions in; `family` is the copy family that its words belong to. */
  async put(document: string, mentions: readonly EventMention[], family: string): Promise<void> {
    await this.drop(document);
    await this.shelf.put(
      "mentions",
      document,
      mentions.map(({ id }) => id),
    );
    const times = new Map<string, number>();
    for (const mention of mentions) {
      await this.shelf.put("mention", mention.id, mention);
      await this.place(mention, family, times);
    }
  }

  async drop(document: string): Promise<void> {
    for (const id of await this.mentionsIn(document)) {
      await this.takeOut(await this.mention(id));
      await this.shelf.drop("mention", id);
    }
    await this.shelf.drop("mentions", document);
  }

  /** The report's words have come to belong to another family. */
  async move(document: string, family: string): Promise<void> {
    const times = new Map<string, number>();
    for (const id of await this.mentionsIn(document)) {
      const mention = await this.mention(id);
      await this.takeOut(mention);
      await this.place(mention, family, times);
    }
  }

  async mentionsIn(document: string): Promise<readonly string[]> {
    return (await this.shelf.get<string[]>("mentions", document)) ?? [];
  }

  async mention(id: string): Promise<EventMention> {
    const known = await this.shelf.get<EventMention>("mention", id);
    if (!known) throw new Error(`no mention ${id} on the shelf`);
    return known;
  }

  /** The group, by its root, that a mention is in; null where there is no such mention. */
  async rootOf(mention: string): Promise<string | null> {
    const telling = await this.shelf.get<string>("telling", mention);
    return this.links.rootOf(telling === undefined ? mention : ((await this.firstOf(telling)) ?? mention));
  }

  /** All mentions of one event, in order; null where `root` is none any more. */
  async group(root: string): Promise<EventGroup | null> {
    const known = this.groups.get(root);
    if (known !== undefined) return known;
    const group = await this.gather(root);
    this.groups.set(root, group);
    return group;
  }

  private async gather(root: string): Promise<EventGroup | null> {
    const found: { mention: EventMention; reasons: string[] }[] = [];
    for (const { id, reasons } of await this.links.members(root)) {
      found.push({ mention: await this.mention(id), reasons });
      const telling = await this.shelf.get<string>("telling", id);
      if (telling === undefined) continue;
      for (const { id: other } of (await this.shelf.after(list(telling), "", ALL)).slice(1)) {
        found.push({ mention: await this.mention(other), reasons: ["the same words in a copy"] });
      }
    }
    if (found.length === 0) return null;
    found.sort((a, b) => byOrder(a.mention, b.mention));
    return {
      members: found.map(({ mention }) => mention),
      reasons: new Map(found.map(({ mention, reasons }) => [mention.id, reasons])),
    };
  }

  /** Joins what can be joined, and gives the roots of the groups that are new, other than before, or gone. */
  async settle(): Promise<string[]> {
    this.groups.clear();
    await this.links.settle();
    const changed = new Set([...this.links.changed, ...this.touched]);
    this.links.changed.clear();
    this.touched.clear();
    return [...changed].sort();
  }

  private async place(mention: EventMention, family: string, times: Map<string, number>): Promise<void> {
    this.groups.clear();
    const { id, order, wording } = mention;
    const item = { id, order, keys: blockKeys(mention) };
    if (wording === null) return this.links.insert(item);
    const time = (times.get(wording) ?? 0) + 1;
    times.set(wording, time);
    const telling = sha256(`${family} ${time} ${wording}`).slice(0, 24);
    await this.shelf.put("telling", id, telling);
    const first = await this.firstOf(telling);
    await this.shelf.add([list(telling)], { order, id });
    if (first !== null && first === (await this.firstOf(telling))) return this.note(first);
    if (first !== null) await this.links.remove(first);
    await this.links.insert(item);
  }

  private async takeOut({ id, order }: EventMention): Promise<void> {
    this.groups.clear();
    const telling = await this.shelf.get<string>("telling", id);
    if (telling === undefined) return this.links.remove(id);
    const first = await this.firstOf(telling);
    await this.shelf.remove([list(telling)], { order, id });
    await this.shelf.drop("telling", id);
    if (first !== id) return this.note(first!);
    await this.links.remove(id);
    const next = await this.firstOf(telling);
    if (next === null) return;
    const mention = await this.mention(next);
    await this.links.insert({ id: next, order: mention.order, keys: blockKeys(mention) });
  }

  private async note(first: string): Promise<void> {
    const root = await this.links.rootOf(first);
    if (root !== null) this.touched.add(root);
  }

  private async firstOf(telling: string): Promise<string | null> {
    return (await this.shelf.after(list(telling), "", 1))[0]?.id ?? null;
  }
}

function list(telling: string): string {
  return `telling ${telling}`;
}
