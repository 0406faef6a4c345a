import { join } from "node:path";
import type { Problem } from "../model/index.js";
import type { FileSystem } from "./file-system.js";
import { isBeside } from "./format.js";
import { refusal } from "./problems.js";

/**
 * Paths of the files under a folder, depth first in order of name (code units), so that two runs go the same way. Hidden files and what
 * only stands beside reports are passed over; a folder that links lead to twice is walked once. Holds names, never contents.
 */
export async function* walk(folder: string, fs: FileSystem): AsyncGenerator<string | Problem> {
  const seen = new Set<string>();
  const waiting = [folder];
  while (waiting.length > 0) {
    const path = waiting.pop()!;
    try {
      const kind = await fs.kind(path);
      if (kind === "file") yield path;
      if (kind !== "folder") continue;
      const real = await fs.real(path);
      if (seen.has(real)) continue;
      seen.add(real);
      const names = (await fs.names(path)).filter((name) => !isBeside(name)).sort();
      for (const name of names.reverse()) waiting.push(join(path, name));
    } catch (error) {
      yield refusal(path, error);
    }
  }
}
