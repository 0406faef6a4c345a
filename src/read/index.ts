import { basename } from "node:path";
import type { Problem, Source } from "../model/index.js";
import { disk, type FileSystem } from "./file-system.js";
import { type Format, formatByName } from "./format.js";
import { emptyInput, refusal } from "./problems.js";
import { readStream } from "./stream.js";
import { walk } from "./walk.js";
import { isUrl, readUrl, type WebClient } from "./web/index.js";

export { decodeHtml } from "./charset.js";
export { decodeText, wellFormed } from "./decode.js";
export { parseDocumentInput } from "./document-input.js";
export { disk, type FileSystem } from "./file-system.js";
export type { Format } from "./format.js";
export * from "./web/index.js";

export interface ReadOptions {
  /** What `-` reads; without it `-` is empty. */
  stdin?: AsyncIterable<Uint8Array>;
  /** The format of every input; by default the ending of its name tells, else its first bytes. */
  format?: Format;
  /** The disk; tests hand in another. */
  files?: FileSystem;
  /** What fetches web addresses among the paths; without it they are refused. */
  web?: { client: WebClient; now(): string };
}

/** Tells a problem from what was read. */
export function isProblem<T extends object>(found: T | Problem): found is Problem {
  return "code" in found && "advice" in found;
}

/**
 * Reads files, folders (all files under them, in order of name), JSON lines, web pages, feeds, web archives, any of them in gzip, and, for
 * `-`, standard input; web addresses where a client is given. Gives one `Source` per document, or a `Problem` for what cannot be read, in order and one at a time; it never throws for what an input is.
 */
export async function* readPaths(
  paths: Iterable<string>,
  options: ReadOptions = {},
): AsyncGenerator<Source | Problem, void, undefined> {
  const files = options.files ?? disk;
  for (const path of paths) {
    if (path === "-") yield* readStream("-", options.stdin ?? nothing(), options.format ?? null);
    else if (isUrl(path)) yield* options.web ? readUrl(path, options.web.client, options.web.now) : [noWeb(path)];
    else yield* readPath(path, files, options.format ?? null);
  }
}

async function* readPath(path: string, files: FileSystem, format: Format | null): AsyncGenerator<Source | Problem> {
  let kind: Awaited<ReturnType<FileSystem["kind"]>>;
  try {
    kind = await files.kind(path);
  } catch (error) {
    yield refusal(path, error);
    return;
  }
  if (kind === "folder") yield* readFolder(path, files, format);
  else if (kind === "other") {
    yield { code: "unreadable", at: path, what: "neither a file nor a folder", advice: "give a file or a folder" };
  } else yield* readFile(path, files, format);
}

async function* readFolder(path: string, files: FileSystem, format: Format | null): AsyncGenerator<Source | Problem> {
  let any = false;
  for await (const found of walk(path, files)) {
    any = true;
    if (typeof found === "string") yield* readFile(found, files, format);
    else yield found;
  }
  if (!any) yield emptyInput(path, "the folder holds no reports");
}

async function* readFile(path: string, files: FileSystem, format: Format | null): AsyncGenerator<Source | Problem> {
  yield* readStream(path, files.chunks(path), format ?? formatByName(basename(path)));
}

function noWeb(at: string): Problem {
  return { code: "refused", at, what: "a web address, which is not fetched here", advice: "give it to hearsay read" };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
