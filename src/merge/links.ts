import type { Posting, Shelf } from "../model/index.js";
import { Queue } from "./queue.js";

/** A thing to be put with others of its kind: a telling, an event, a report, a story. */
export interface LinkItem {
  id: string;
  /** Sorts it among all of its kind, whatever order they come in. */
  order: string;
  /** Lists that it stands in. Two things that could belong together share one. */
  keys: readonly string[];
  /** Those of its lists in which it looks for what comes before it; all, where not given. */
  looks?: readonly string[];
}

/** A group that an item may join, as far as its members stand near the item in the item's lists. */
export interface Candidate {
  root: string;
  /** In order. */
  members: string[];
}

/** What is near an item: groups, and for each list that it looks in who stands there. */
export interface Vicinity {
  candidates: Candidate[];
  /** The nearest first. */
  lists: ReadonlyMap<string, readonly string[]>;
}

/** Which member an item is joined through, and why. */
export interface Choice {
  via: string;
  reasons: string[];
}

export interface LinkRule {
  /** Names the item's lists and things on the shelf. */
  name: string;
  /** So many things before an item, in each of its lists, are looked at: what bounds the cost of one more. */
  window: number;
  choose(id: string, vicinity: Vicinity): Promise<Choice | null>;
}

interface Held {
  order: string;
  keys: readonly string[];
  looks: readonly string[];
  /** The first of its group; its own id before it is placed. */
  root: string;
  via: string | null;
  reasons: string[];
}

const ALL = Number.POSITIVE_INFINITY;

/**
 * Groups that grow one thing at a time. Each thing is joined to one that comes before it in order, or stands alone; which one depends
 * on the things that stand just before it in its lists and on their groups, on nothing else. So a thing that comes late has those
 * after it in its lists looked at again, in order, for as long as something changes: whatever the order of arrival, the groups are
 * those of one pass in order.
 */
export class Links {
  /** Roots whose group has changed: some are gone. Read and cleared by who describes groups. */
  readonly changed = new Set<string>();
  private readonly waiting = new Queue();

  constructor(
    private readonly shelf: Shelf,
    private readonly rule: LinkRule,
  ) {}

  /** Puts a thing in, or in again where it is known with another order or other keys. */
  async insert({ id, order, keys, looks = keys }: LinkItem): Promise<void> {
    const known = await this.find(id);
    if (known && known.order === order && same(known.keys, keys) && same(known.looks, looks)) return this.touch(id);
    if (known) await this.remove(id);
    await this.keep(id, { order, keys, looks, root: id, via: null, reasons: [] });
    await this.shelf.add([...this.lists(keys), this.group(id)], { order, id });
    this.changed.add(id);
    this.waiting.add(id, order);
    await this.awaken({ order, id }, keys);
  }

  async remove(id: string): Promise<void> {
    const known = await this.find(id);
    if (!known) return;
    const { order, keys, root, via } = known;
    await this.shelf.remove(this.lists(keys), { order, id });
    await this.awaken({ order, id }, keys);
    await this.shelf.remove([this.group(root)], { order, id });
    if (via !== null) await this.shelf.remove([this.branch(via)], { order, id });
    this.changed.add(root);
    this.waiting.remove(id);
    await this.shelf.drop(this.rule.name, id);
  }

  /** What a thing holds has changed, so that it and those that look at it are to be looked at again. */
  async touch(id: string): Promise<void> {
    const known = await this.find(id);
    if (!known) return;
    this.changed.add(known.root);
    this.waiting.add(id, known.order);
    await this.awaken({ order: known.order, id }, known.keys);
  }

  /** Places what waits, in order, until nothing changes. */
  async settle(): Promise<void> {
    for (let next = this.waiting.next(); next !== null; next = this.waiting.next()) await this.place(next);
  }

  /** The first of the group that a thing is in; null where it is not known. */
  async rootOf(id: string): Promise<string | null> {
    return (await this.find(id))?.root ?? null;
  }

  /** The members of a group in order, with the reasons that joined each; none where `root` is no root any more. */
  async members(root: string): Promise<{ id: string; reasons: string[] }[]> {
    const postings = await this.shelf.after(this.group(root), "", ALL);
    return Promise.all(postings.map(async ({ id }) => ({ id, reasons: (await this.find(id))?.reasons ?? [] })));
  }

  private async place(id: string): Promise<void> {
    const known = await this.find(id);
    if (!known) return;
    const choice = await this.rule.choose(id, await this.vicinity(known));
    const root = choice ? ((await this.find(choice.via))?.root ?? id) : id;
    const via = choice?.via ?? null;
    if (via !== known.via) {
      const posting = { order: known.order, id };
      if (known.via !== null) await this.shelf.remove([this.branch(known.via)], posting);
      if (via !== null) await this.shelf.add([this.branch(via)], posting);
    } else if (root === known.root && same(known.reasons, choice?.reasons ?? [])) return;
    await this.keep(id, { ...known, via, reasons: choice?.reasons ?? [] });
    this.changed.add(root);
    if (root !== known.root) await this.move(id, root);
  }

  private async vicinity({ order, looks }: Held): Promise<Vicinity> {
    const orders = new Map<string, string>();
    const lists = new Map<string, string[]>();
    for (const key of looks) {
      const near = await this.shelf.before(this.list(key), order, this.rule.window);
      lists.set(
        key,
        near.map((posting) => posting.id),
      );
      for (const posting of near) orders.set(posting.id, posting.order);
    }
    const groups = new Map<string, string[]>();
    for (const [id] of [...orders].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
      const root = (await this.find(id))!.root;
      const members = groups.get(root);
      if (members) members.push(id);
      else groups.set(root, [id]);
    }
    return { candidates: [...groups].map(([root, members]) => ({ root, members })), lists };
  }

  /** Takes a thing, with all that hangs on it, into the group of `root`; what looks at any of them is to be looked at again. */
  private async move(id: string, root: string): Promise<void> {
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const known = (await this.find(next))!;
      const posting = { order: known.order, id: next };
      await this.shelf.remove([this.group(known.root)], posting);
      await this.shelf.add([this.group(root)], posting);
      this.changed.add(known.root);
      await this.keep(next, { ...known, root });
      await this.awaken(posting, known.keys);
      for (const child of await this.shelf.after(this.branch(next), "", ALL)) open.push(child.id);
    }
  }

  /** Who stands after a thing in its lists, so near that the thing is or was within sight, waits to be placed again. */
  private async awaken({ order }: Posting, keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      for (const one of await this.shelf.after(this.list(key), order, this.rule.window))
        this.waiting.add(one.id, one.order);
    }
  }

  private find(id: string): Promise<Held | undefined> {
    return this.shelf.get<Held>(this.rule.name, id);
  }

  private keep(id: string, held: Held): Promise<void> {
    return this.shelf.put(this.rule.name, id, held);
  }

  private lists(keys: readonly string[]): string[] {
    return keys.map((key) => this.list(key));
  }

  private list(key: string): string {
    return `${this.rule.name} ${key}`;
  }

  private group(root: string): string {
    return `${this.rule.name}# ${root}`;
  }

  private branch(id: string): string {
    return `${this.rule.name}^ ${id}`;
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
