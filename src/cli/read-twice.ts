import { stat } from "node:fs/promises";
import { learnHostLines } from "../clean/index.js";
import { until } from "../keep/index.js";
import type { Problem, Source } from "../model/index.js";
import { disk, type FileSystem, isUrl, type ReadOptions, readPaths } from "../read/index.js";

/** How the first look is taken: over which files, and until when. */
export interface FirstLook {
  files?: FileSystem;
  signal?: AbortSignal;
}

/**
 * Reads paths, the files among them twice where they hold pages: once for the lines that a host prints on all its pages, then for the
 * reports. A single page tells nothing of its host, and neither do inputs that hold no pages by their name.
 */
export async function* readTwice(
  paths: readonly string[],
  options: ReadOptions,
  { files = disk, signal }: FirstLook = {},
): AsyncGenerator<Source | Problem> {
  const again = [];
  for (const path of paths) if (path !== "-" && !isUrl(path) && (await mayHoldPages(path))) again.push(path);
  const many = again.length > 1 || (again.length === 1 && !PAGE.test(again[0]!));
  const all = readPaths(paths, options);
  if (many) yield* learnHostLines(until(readPaths(again, { files }), signal), all);
  else yield* all;
}

const PAGE = /\.x?html?(?:\.gz)?$/i;
const WITHOUT = /\.(?:txt|jsonl|ndjson|json|xml|rss|atom)(?:\.gz)?$/i;

async function mayHoldPages(path: string): Promise<boolean> {
  if (!WITHOUT.test(path)) return true;
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
