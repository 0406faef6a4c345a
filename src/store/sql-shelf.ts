import { CompiledQuery } from "kysely";
import type { Beside, Posting, Shelf } from "../model/index.js";
import { decodeThing, encodeThing } from "./codec.js";
import type { Database } from "./schema.js";

/** SQLite reads a negative limit as none. */
const NO_LIMIT = -1;
/** So many things are kept decoded. */
const REMEMBERED = 20_000;

/** A shelf over the store's tables. It remembers what it has read, so it must not outlive the transaction that it is used in. */
export class SqlShelf implements Shelf {
  private readonly known = new Map<string, unknown>();

  constructor(private readonly db: Database) {}

  async get<T>(kind: string, id: string): Promise<T | undefined> {
    const key = `${kind}\t${id}`;
    if (this.known.has(key)) return this.known.get(key) as T | undefined;
    const [row] = await this.rows<{ body: string }>("select body from things where kind = ? and id = ?", [kind, id]);
    const thing = row === undefined ? undefined : decodeThing(row.body);
    this.remember(key, thing);
    return thing as T | undefined;
  }

  async put(kind: string, id: string, value: unknown): Promise<void> {
    this.remember(`${kind}\t${id}`, value);
    await this.rows(
      "insert into things (kind, id, body) values (?, ?, ?) on conflict (kind, id) do update set body = excluded.body",
      [kind, id, encodeThing(value)],
    );
  }

  async drop(kind: string, id: string): Promise<void> {
    this.remember(`${kind}\t${id}`, undefined);
    await this.rows("delete from things where kind = ? and id = ?", [kind, id]);
  }

  async add(lists: readonly string[], { order, id }: Posting): Promise<void> {
    await this.rows(
      `insert into postings (list, place, id) select value, ?, ? from json_each(?) where true
       on conflict (list, place) do update set id = excluded.id`,
      [order, id, JSON.stringify(lists)],
    );
  }

  async remove(lists: readonly string[], { order }: Posting): Promise<void> {
    await this.rows("delete from postings where place = ? and list in (select value from json_each(?))", [
      order,
      JSON.stringify(lists),
    ]);
  }

  before(list: string, order: string, most: number): Promise<Posting[]> {
    return this.rows<Posting>(
      'select place as "order", id from postings where list = ? and place < ? order by place desc limit ?',
      [list, order, limit(most)],
    );
  }

  after(list: string, order: string, most: number): Promise<Posting[]> {
    return this.rows<Posting>(
      'select place as "order", id from postings where list = ? and place > ? order by place limit ?',
      [list, order, limit(most)],
    );
  }

  async beside(lists: readonly string[], order: string, most: number): Promise<Beside[]> {
    const found: Beside[] = [];
    for (const list of lists) {
      found.push({ before: await this.before(list, order, most), after: await this.after(list, order, most) });
    }
    return found;
  }

  private async rows<R>(sql: string, parameters: unknown[]): Promise<R[]> {
    return (await this.db.executeQuery<R>(CompiledQuery.raw(sql, parameters))).rows;
  }

  private remember(key: string, thing: unknown): void {
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(key, thing);
  }
}

function limit(most: number): number {
  return Number.isFinite(most) ? most : NO_LIMIT;
}
