import { CompiledQuery } from "kysely";
import {
  addPosting,
  type Beside,
  type Posting,
  postingsAfter,
  postingsBefore,
  removePosting,
  type Shelf,
} from "../model/index.js";
import { decodeThing, encodeThing } from "./codec.js";
import { Recall } from "./recall.js";
import type { Database } from "./schema.js";

/** SQLite reads a negative limit as none. */
const NO_LIMIT = -1;
/** Longer lists are not held but asked, a stretch at a time. */
const LONG = 256;

/** A shelf over the store's tables. It must not outlive the transaction that it is used in; `recall` may, and is shared by all of a connection. */
export class SqlShelf implements Shelf {
  constructor(
    private readonly db: Database,
    private readonly recall = new Recall(),
  ) {}

  async get<T>(kind: string, id: string): Promise<T | undefined> {
    const key = `${kind}\t${id}`;
    const known = this.recall.things.get(key);
    if (known) return known.thing as T | undefined;
    const [row] = await this.rows<{ body: string }>("select body from things where kind = ? and id = ?", [kind, id]);
    const thing = row === undefined ? undefined : decodeThing(row.body);
    this.remember(key, thing, row?.body);
    return thing as T | undefined;
  }

  async put(kind: string, id: string, value: unknown): Promise<void> {
    const body = encodeThing(value);
    this.remember(`${kind}\t${id}`, value, body);
    await this.rows(
      "insert into things (kind, id, body) values (?, ?, ?) on conflict (kind, id) do update set body = excluded.body",
      [kind, id, body],
    );
  }

  async drop(kind: string, id: string): Promise<void> {
    this.remember(`${kind}\t${id}`, undefined);
    await this.rows("delete from things where kind = ? and id = ?", [kind, id]);
  }

  async add(lists: readonly string[], posting: Posting): Promise<void> {
    for (const list of lists) {
      const held = this.recall.lists.get(list);
      if (!held) continue;
      addPosting(held, posting);
      this.hold(list, held);
    }
    await this.rows(
      `insert into postings (list, place, id) select value, ?, ? from json_each(?) where true
       on conflict (list, place) do update set id = excluded.id`,
      [posting.order, posting.id, JSON.stringify(lists)],
    );
  }

  async remove(lists: readonly string[], { order }: Posting): Promise<void> {
    for (const list of lists) {
      const held = this.recall.lists.get(list);
      if (held) removePosting(held, order);
    }
    await this.rows("delete from postings where place = ? and list in (select value from json_each(?))", [
      order,
      JSON.stringify(lists),
    ]);
  }

  async before(list: string, order: string, most: number): Promise<Posting[]> {
    const held = await this.list(list);
    if (held) return postingsBefore(held, order, most);
    return this.rows<Posting>(
      'select place as "order", id from postings where list = ? and place < ? order by place desc limit ?',
      [list, order, limit(most)],
    );
  }

  async after(list: string, order: string, most: number): Promise<Posting[]> {
    const held = await this.list(list);
    return held ? postingsAfter(held, order, most) : this.stretch(list, order, limit(most));
  }

  async beside(lists: readonly string[], order: string, most: number): Promise<Beside[]> {
    const found: Beside[] = [];
    for (const list of lists) {
      found.push({ before: await this.before(list, order, most), after: await this.after(list, order, most) });
    }
    return found;
  }

  /** A whole list; null where it is a long one. */
  private async list(list: string): Promise<Posting[] | null> {
    const known = this.recall.lists.get(list);
    if (known !== undefined) return known;
    return this.hold(list, await this.stretch(list, "", LONG + 1));
  }

  private hold(list: string, postings: Posting[]): Posting[] | null {
    const held = postings.length > LONG ? null : postings;
    this.recall.lists.set(list, held, (held?.length ?? 0) + 1);
    return held;
  }

  private stretch(list: string, after: string, most: number): Promise<Posting[]> {
    return this.rows<Posting>(
      'select place as "order", id from postings where list = ? and place > ? order by place limit ?',
      [list, after, most],
    );
  }

  private async rows<R>(sql: string, parameters: unknown[]): Promise<R[]> {
    return (await this.db.executeQuery<R>(CompiledQuery.raw(sql, parameters))).rows;
  }

  private remember(key: string, thing: unknown, body = ""): void {
    this.recall.things.set(key, { thing }, key.length + body.length);
  }
}

function limit(most: number): number {
  return Number.isFinite(most) ? most : NO_LIMIT;
}
