import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import { StoreError } from "../errors.js";
import type { Database, Tables } from "../schema.js";
import { bind, type Engine, type EngineStatement } from "./engine.js";
import { openLibsql } from "./libsql.js";
import { loadNodeSqlite, openNodeSqlite } from "./node.js";

const MEMORY = ":memory:";
/** How long a writer waits for another one, in milliseconds. */
const PATIENCE_MS = 30_000;
/** So many statements are kept prepared: the store itself has fewer. */
const MOST_PREPARED = 200;

/** Opens the file with Node's own SQLite where there is one, else with libsql; write-ahead log, one writer and many readers. */
export function openDatabase(path: string, readonly: boolean): Database {
  if (readonly && path !== MEMORY && !existsSync(path)) {
    throw new StoreError("missing", path, `${path}: no store here; run hearsay read first, or name it with --store`);
  }
  if (path !== MEMORY && !readonly) mkdirSync(dirname(path), { recursive: true });
  const engine = openEngine(path);
  try {
    engine.exec(`pragma busy_timeout = ${PATIENCE_MS}`);
    if (!readonly) engine.prepare("pragma journal_mode = wal").all([]);
    engine.exec("pragma synchronous = normal");
    engine.exec("pragma foreign_keys = on");
    if (readonly) engine.exec("pragma query_only = on");
  } catch (cause) {
    engine.close();
    throw notAStore(path, cause);
  }
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: shim(engine) }) });
}

function openEngine(path: string): Engine {
  const sqlite = loadNodeSqlite();
  try {
    return sqlite ? openNodeSqlite(sqlite, path) : openLibsql(path);
  } catch (cause) {
    throw notAStore(path, cause);
  }
}

function notAStore(path: string, cause: unknown): StoreError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StoreError("not-a-store", path, `${path}: cannot be opened as a store (${why}); name another file`, {
    cause,
  });
}

/** kysely opens its transactions lazily; a writer must hold the lock from the start, or it fails when another one was quicker. */
function shim(engine: Engine): SqliteDatabase {
  const prepared = new Map<string, EngineStatement>();
  const statementOf = (sql: string): EngineStatement => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= MOST_PREPARED) prepared.clear();
    const statement = engine.prepare(sql === "begin" ? "begin immediate" : sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    close: () => engine.close(),
    prepare(sql) {
      const statement = statementOf(sql);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(parameters.map(bind)),
        run: (parameters) => statement.run(parameters.map(bind)),
        iterate: (parameters) => statement.all(parameters.map(bind))[Symbol.iterator](),
      };
    },
  };
}
