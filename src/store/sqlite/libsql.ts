import { createRequire } from "node:module";
import type { Bound, Engine } from "./engine.js";

interface LibsqlStatement {
  readonly reader: boolean;
  all(parameters: readonly Bound[]): unknown[];
  run(parameters: readonly Bound[]): { changes: number; lastInsertRowid: number };
}

interface LibsqlDatabase {
  prepare(sql: string): LibsqlStatement;
  exec(sql: string): void;
  close(): void;
}

type Libsql = new (path: string) => LibsqlDatabase;

/** SQLite from the package `libsql`, for Node before 22.5. Only `all` and `run` are used: its `get` adds a column of its own. */
export function openLibsql(path: string): Engine {
  const Database = createRequire(import.meta.url)("libsql") as Libsql;
  const database = new Database(path);
  return {
    name: "libsql",
    prepare: (sql) => database.prepare(sql),
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
  };
}
