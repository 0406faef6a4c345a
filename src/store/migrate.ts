import { type Kysely, sql } from "kysely";
import { StoreError } from "./errors.js";
import { MIGRATIONS, type Migration } from "./migrations/index.js";
import type { Database } from "./schema.js";

/**
 * Brings the tables to this program's version, all in one transaction, so that a program killed midway leaves the old version whole.
 * A file that is another program's database, or a newer Hearsay's, is refused untouched.
 */
export async function migrate(db: Database, location: string, migrations = MIGRATIONS): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const version = await storeVersion(trx, location, migrations);
    if (version === 0) {
      await sql`create table if not exists schema_versions (version integer primary key, name text not null)`.execute(
        trx,
      );
    }
    for (const migration of migrations.filter((one) => one.version > version)) {
      await migration.up(trx as unknown as Kysely<unknown>);
      await trx.insertInto("schema_versions").values({ version: migration.version, name: migration.name }).execute();
    }
  });
}

/** The version of the tables; 0 where there are none. Throws where this program must not touch them. */
export async function storeVersion(
  db: Database,
  location: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<number> {
  const tables = await tableNames(db);
  if (!tables.includes("schema_versions")) {
    if (tables.length > 0) {
      throw new StoreError("not-a-store", location, `${location}: a database, but not of Hearsay; name another file`);
    }
    return 0;
  }
  const row = await db
    .selectFrom("schema_versions")
    .select((eb) => eb.fn.max("version").as("version"))
    .executeTakeFirst();
  const version = Number(row?.version ?? 0);
  const known = migrations.at(-1)?.version ?? 0;
  if (version > known) {
    throw new StoreError(
      "newer",
      location,
      `${location}: written by a newer Hearsay (store version ${version}, this program knows ${known}); update hearsay or name another file`,
    );
  }
  return version;
}

async function tableNames(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(db);
  return rows.map((row) => row.name);
}
