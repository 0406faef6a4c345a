import { StoreError } from "./errors.js";
import { migrate, storeVersion } from "./migrate.js";
import { MIGRATIONS } from "./migrations/index.js";
import { SqlStore } from "./sql-store.js";
import { openDatabase } from "./sqlite/database.js";
import type { OpenOptions, Store } from "./types.js";

/**
 * Opens a store and brings its tables up to date. `location` is a path, or `:memory:` for one that is gone when closed.
 * Throws `StoreError`, whose message is one line for the user.
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location)) {
    throw new StoreError(
      "unsupported",
      shown(location),
      `${shown(location)}: this version keeps its store in a file; name a path`,
    );
  }
  const readonly = options.readonly ?? false;
  const db = openDatabase(location, readonly);
  try {
    if (readonly) await requireCurrent(await storeVersion(db, location), location);
    else await migrate(db, location);
  } catch (error) {
    await db.destroy();
    if (error instanceof StoreError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      "not-a-store",
      location,
      `${location}: cannot be opened as a store (${why}); name another file`,
      {
        cause: error,
      },
    );
  }
  return new SqlStore(db, location);
}

async function requireCurrent(version: number, location: string): Promise<void> {
  if (version === (MIGRATIONS.at(-1)?.version ?? 0)) return;
  throw new StoreError(
    "readonly",
    location,
    `${location}: written by an older Hearsay (store version ${version}); run hearsay read once to bring it up to date`,
  );
}

/** A URL may hold a password: it is never printed. */
function shown(url: string): string {
  return url.replace(/\/\/[^@/]*@/, "//");
}
