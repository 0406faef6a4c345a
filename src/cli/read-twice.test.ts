import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { disk, type FileSystem } from "../read/index.js";
import { readTwice } from "./read-twice.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-twice-"));
  for (const name of ["a.html", "b.html", "c.html"]) {
    writeFileSync(join(folder, name), `<title>${name}</title><p>Peru said on Friday that Chile had sent ships.`);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The disk, with the names of the files that were opened. */
function watched(opened: string[], then?: () => void): FileSystem {
  return {
    ...disk,
    chunks: (path) => {
      opened.push(path.slice(-6));
      then?.();
      return disk.chunks(path);
    },
  };
}

describe("pages read twice", () => {
  it("are all looked through before the first is given", async () => {
    const [first, second]: [string[], string[]] = [[], []];
    const sources = readTwice([folder], { files: watched(second) }, { files: watched(first) });
    await sources.next();
    expect(first).toEqual(["a.html", "b.html", "c.html"]);
    await sources.return(undefined);
  });

  it("are looked through no further once that is stopped", async () => {
    const stop = new AbortController();
    const first: string[] = [];
    const look = { files: watched(first, () => stop.abort()), signal: stop.signal };
    await readTwice([folder], {}, look).next();
    expect(first).toEqual(["a.html"]);
  });
});
