import { createRequire } from "node:module";
import type { Bound, Engine } from "./engine.js";

interface NodeStatement {
  all(...parameters: Bound[]): unknown[];
  run(...parameters: Bound[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  columns?(): unknown[];
}

interface NodeSqlite {
  DatabaseSync: new (
    path: string,
  ) => {
    prepare(sql: string): NodeStatement;
    exec(sql: string): void;
    close(): void;
  };
}

/** Null where this Node has no `node:sqlite` (before 22.5). */
export function loadNodeSqlite(): NodeSqlite | null {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 5)) return null;
  try {
    return quietly(() => createRequire(import.meta.url)("node:sqlite") as NodeSqlite);
  } catch {
    return null;
  }
}

/** SQLite from Node itself. */
export function openNodeSqlite(sqlite: NodeSqlite, path: string): Engine {
  const database = new sqlite.DatabaseSync(path);
  return {
    name: "node:sqlite",
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns ? statement.columns().length > 0 : givesRows(sql),
        all: (parameters) => statement.all(...parameters).map((row) => ({ ...(row as object) })),
        run: (parameters) => statement.run(...parameters),
      };
    },
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
  };
}

/** For the versions of Node whose statements do not name their columns. */
function givesRows(sql: string): boolean {
  return /^\s*(select|pragma|with)\b/i.test(sql) || /\breturning\b/i.test(sql);
}

/** Node warns that the module is experimental; a user of the program can do nothing about it. */
function quietly<T>(load: () => T): T {
  const emit = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return load();
  } finally {
    process.emitWarning = emit;
  }
}
