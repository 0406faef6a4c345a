import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where the store is when nobody says: `hearsay.db` in the working folder if it is there, else in the user's data folder
 * (XDG Base Directory Specification: `$XDG_DATA_HOME`, which must be absolute, or `~/.local/share`).
 */
export function defaultStorePath(env: Readonly<Record<string, string | undefined>>, cwd: string): string {
  const here = join(cwd, "hearsay.db");
  if (existsSync(here)) return here;
  const given = env.XDG_DATA_HOME;
  const data = given?.startsWith("/") ? given : join(env.HOME || homedir(), ".local", "share");
  return join(data, "hearsay", "hearsay.db");
}
