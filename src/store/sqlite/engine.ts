/** What both engines give: the little of SQLite that the store stands on. */
export interface Engine {
  readonly name: "node:sqlite" | "libsql";
  prepare(sql: string): EngineStatement;
  exec(sql: string): void;
  close(): void;
}

export interface EngineStatement {
  /** Whether it gives rows. */
  readonly reader: boolean;
  all(parameters: readonly Bound[]): unknown[];
  run(parameters: readonly Bound[]): { changes: number | bigint; lastInsertRowid: number | bigint };
}

/** What SQLite can hold. Anything else must be turned into one of these first: libsql ends the process on it. */
export type Bound = string | number | bigint | null | Uint8Array;

/** Turns a value into one that SQLite can hold; throws on what has no plain form. */
export function bind(value: unknown): Bound {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Uint8Array) return value;
  if (value instanceof Date) return value.toISOString();
  throw new TypeError(`a ${typeof value} cannot be stored`);
}
