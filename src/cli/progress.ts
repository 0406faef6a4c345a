import { stat } from "node:fs/promises";
import { SingleBar } from "cli-progress";
import { disk, type FileSystem, isUrl } from "../read/index.js";
import { walk } from "../read/walk.js";
import { warn } from "./output.js";

/** How far a long read has come: a first look through its files where there is one, then reports done, a rate, the time left. Silent where stderr is no terminal. */
export class Progress {
  private began = performance.now();
  private done = 0;
  private looking = false;

  private constructor(private readonly bar: SingleBar | null) {}

  /** Sized by the bytes of the files under `paths`, so that there is an end to show; stdin has none. */
  static async over(paths: readonly string[]): Promise<Progress> {
    if (!process.stderr.isTTY) return new Progress(null);
    const bytes = await bytesOf(paths);
    const format = " {bar} {percentage}% | {doing} | {eta_formatted} left";
    const bar = new SingleBar({
      format,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      etaBuffer: 50,
    });
    bar.start(Math.max(bytes, 1), 0, { doing: "0 reports" });
    return new Progress(bar);
  }

  /** The disk, every byte that is read from it counted: of packed files those that lie there. */
  readonly files: FileSystem = { ...disk, chunks: (path) => this.counted(disk.chunks(path), false) };

  /** The disk for a look through all files before they are read; the count begins again after it. */
  readonly firstLook: FileSystem = { ...disk, chunks: (path) => this.counted(disk.chunks(path), true) };

  add(reports: number): void {
    this.done += reports;
    const rate = (this.done / ((performance.now() - this.began) / 1000)).toFixed(1);
    this.bar?.update({ doing: `${this.done} reports | ${rate}/s` });
  }

  private async *counted(chunks: AsyncIterable<Uint8Array>, looking: boolean): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      yield chunk;
      if (looking !== this.looking) this.startOver(looking);
      this.bar?.increment(chunk.length);
    }
  }

  private startOver(looking: boolean): void {
    this.looking = looking;
    this.began = performance.now();
    this.bar?.update(0, { doing: looking ? "a first look for what hosts repeat" : "0 reports" });
  }

  /** A line above the bar. */
  say(line: string): void {
    if (this.bar) process.stderr.write("\r\u001b[K");
    warn(line);
  }

  stop(): void {
    this.bar?.stop();
  }
}

async function bytesOf(paths: readonly string[]): Promise<number> {
  let sum = 0;
  for (const path of paths) {
    if (path === "-" || isUrl(path)) continue;
    for await (const file of walk(path, disk)) sum += typeof file === "string" ? await sizeOf(file) : 0;
  }
  return sum;
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
