import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";

/** What a path is. */
export type PathKind = "file" | "folder" | "stream" | "other";

/** The few things that reading asks of the disk; tests hand in one that refuses. */
export interface FileSystem {
  /** What the path is, links followed. Throws as `fs.stat` does. */
  kind(path: string): Promise<PathKind>;
  /** The path with every link followed: two names of one folder give the same. */
  real(path: string): Promise<string>;
  /** Names in a folder, in no order. */
  names(path: string): Promise<string[]>;
  /** The bytes, chunk by chunk. */
  chunks(path: string): AsyncIterable<Uint8Array>;
}

/** The disk. */
export const disk: FileSystem = {
  async kind(path) {
    const found = await stat(path);
    if (found.isFile()) return "file";
    if (found.isDirectory()) return "folder";
    return found.isFIFO() || found.isCharacterDevice() ? "stream" : "other";
  },
  real: (path) => realpath(path),
  names: (path) => readdir(path),
  chunks: (path) => createReadStream(path, { highWaterMark: 1 << 18 }),
};
