import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Problem, problemLine, type Source, sha256 } from "../model/index.js";
import { disk, type FileSystem, isProblem, type ReadOptions, readPaths } from "./index.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-read-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function read(paths: string[], options: ReadOptions = {}): Promise<(Source | Problem)[]> {
  const found: (Source | Problem)[] = [];
  for await (const one of readPaths(paths, options)) found.push(one);
  return found;
}

/** What was found, in short: the file's name for a source, the code for a problem. */
function outline(found: (Source | Problem)[]): string[] {
  return found.map((one) => (isProblem(one) ? `${one.code} ${short(one.at)}` : `${one.format} ${short(one.origin)}`));
}

function short(path: string): string {
  return path.startsWith(folder) ? path.slice(folder.length + 1) : path;
}

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? new TextEncoder().encode(part) : part;
}

describe("a file", () => {
  it("gives its bytes unchanged with their hash", async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x4f, 0x6b, 0xff, 0x2e]);
    const [source] = await read([await put("a.txt", bytes)]);
    expect(source).toMatchObject({ hash: sha256(bytes), format: "text", fetched: null });
    expect([...(source as Source).bytes]).toEqual([...bytes]);
  });

  it.each([
    ["empty.txt", "", "empty"],
    ["blank.txt", " \n\t\n\u00a0 ", "empty"],
    ["nul.txt", "a\u0000b", "binary"],
    ["picture.png", "\u0089PNG\r\n\u001a\n\u0000\u0000", "binary"],
    ["controls.bin", "\u0001\u0002\u0003\u0004 and", "binary"],
    ["paper.pdf", "%PDF-1.7 words", "binary"],
    ["packed.html", "PK\u0003\u0004\u0000", "binary"],
    ["blank.html", " \n", "empty"],
    ["feed.txt", "<?xml version='1.0'?><rss/>", "unreadable"],
    ["sitemap.xml", "<?xml version='1.0'?><urlset><url/></urlset>", "unreadable"],
  ])("%s is refused as %s", async (name, content, code) => {
    const found = await read([await put(name, content)]);
    expect(outline(found)).toEqual([`${code} ${name}`]);
    expect(problemLine(found[0] as Problem)).toMatch(/^\S+: .+; .+/);
  });

  it.each([
    ["page.txt", "  <!DOCTYPE html><p>Talks resumed.</p>"],
    ["page.html", "<p>Talks resumed.</p>"],
    ["page.xml", "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'><html/>"],
    ["page", "<!-- saved from the web -->\n<HTML lang=en><p>Talks resumed.</p>"],
    ["page.xhtml", "<?xml version='1.0'?><!DOCTYPE html><html><p>Talks resumed.</p></html>"],
    ["wide.htm", Buffer.from("\ufeff<html><p>Talks resumed.</p></html>", "utf16le")],
  ])("%s is a web page", async (name, content) => {
    expect(outline(await read([await put(name, content)]))).toEqual([`html ${name}`]);
  });

  it("that is not there is missing, and the next is read", async () => {
    const next = await put("next.txt", "Talks resumed.");
    expect(outline(await read([join(folder, "none.txt"), next]))).toEqual(["missing none.txt", "text next.txt"]);
  });

  it("without rights is named, whoever runs the test", async () => {
    const path = await put("locked.txt", "Talks resumed.");
    expect(outline(await read([path], { files: refusing("EACCES", "locked.txt") }))).toEqual(["no-rights locked.txt"]);
  });

  it("of UTF-16 with its mark is text", async () => {
    const bytes = Buffer.from("\ufeffTalks resumed.", "utf16le");
    expect(outline(await read([await put("wide.txt", bytes)]))).toEqual(["text wide.txt"]);
  });
});

/** The disk, but one path is refused: at its opening, or for a folder at its listing. */
function refusing(code: string, name: string): FileSystem {
  const refuse = (path: string) => {
    if (path.endsWith(name)) throw Object.assign(new Error(code), { code });
  };
  return {
    ...disk,
    names: async (path) => {
      refuse(path);
      return disk.names(path);
    },
    chunks: (path) => {
      if (!path.endsWith(name)) return disk.chunks(path);
      return (async function* () {
        refuse(path);
        yield* disk.chunks(path);
      })();
    },
  };
}

describe("a folder", () => {
  it("passes over what a browser saved with a page, not what is only called so", async () => {
    await put("saved/Talks.html", "<p>Talks resumed.</p>");
    await put("saved/Talks_files/frame.html", "<p>An advertisement.</p>");
    await put("saved/loose_files/report.txt", "Talks resumed.");
    expect(outline(await read([join(folder, "saved")]))).toEqual([
      "html saved/Talks.html",
      "text saved/loose_files/report.txt",
    ]);
  });

  it("is read in order of name, hidden files and what stands beside reports left out", async () => {
    for (const name of [
      "b.txt",
      "a/z.txt",
      "a/b/c.txt",
      "B.txt",
      ".hidden.txt",
      ".git/x.txt",
      "README.md",
      "key.yaml",
    ]) {
      await put(name, "Talks resumed.");
    }
    expect(outline(await read([folder]))).toEqual(["text B.txt", "text a/b/c.txt", "text a/z.txt", "text b.txt"]);
  });

  it("with links in a circle is walked once", async () => {
    await put("a/report.txt", "Talks resumed.");
    await symlink(folder, join(folder, "a", "up"));
    await symlink(join(folder, "none"), join(folder, "a", "dangling"));
    expect(outline(await read([folder]))).toEqual(["missing a/dangling", "text a/report.txt"]);
  });

  it("that is empty or without rights is named, the rest is read", async () => {
    await mkdir(join(folder, "void"));
    await put("locked/a.txt", "Talks resumed.");
    await put("open.txt", "Talks resumed.");
    const files = refusing("EPERM", "locked");
    expect(outline(await read([folder], { files }))).toEqual(["no-rights locked", "text open.txt"]);
    expect(outline(await read([join(folder, "void")]))).toEqual(["empty void"]);
  });
});

describe("JSON lines", () => {
  it("give a source a line; a broken line is named with its place and the rest is read", async () => {
    const path = await put(
      "in.jsonl",
      '{"text":"One."}\n\n{"text":"Two."\n{"id":7,"text":"Three."}\r\n[1]\n{"id":1}\n{"text":5}\n{"text":" "}',
    );
    const found = await read([path]);
    expect(outline(found)).toEqual([
      "jsonl in.jsonl:1",
      "bad-json in.jsonl:3",
      "jsonl in.jsonl:4",
      "bad-document in.jsonl:5",
      "bad-document in.jsonl:6",
      "bad-document in.jsonl:7",
      "empty in.jsonl:8",
    ]);
    expect(found.filter((one) => isProblem(one)).map((one) => one.what)).toEqual([
      "not valid JSON (stopped at character 15 of the line)",
      "the JSON is no object",
      "the key text is missing",
      "the key text has the wrong type",
      "the document's text is empty",
    ]);
  });

  it("on standard input are told by their first byte, be it in small chunks", async () => {
    const stdin = chunks('{"te', 'xt":"One."}\n{"text":', '"Two."}');
    expect(outline(await read(["-"], { stdin }))).toEqual(["jsonl -:1", "jsonl -:2"]);
  });

  it("in another file are read by option, and text on standard input is one report", async () => {
    const path = await put("in.log", '{"text":"One."}\n');
    expect(outline(await read([path], { format: "jsonl" }))).toEqual(["jsonl in.log:1"]);
    expect(outline(await read(["-"], { stdin: chunks("Talks ", "resumed.") }))).toEqual(["text -"]);
    expect(outline(await read(["-"]))).toEqual(["empty -"]);
  });

  it("longer than a report can be are named and passed over, in bounded memory", async () => {
    async function* long(): AsyncGenerator<Uint8Array> {
      const chunk = new Uint8Array(1 << 20).fill(97);
      yield* chunks('{"text":"');
      for (let i = 0; i < 70; i++) yield chunk;
      yield* chunks('"}\n{"text":"Two."}\n');
    }
    expect(outline(await read(["-"], { stdin: long(), format: "jsonl" }))).toEqual(["too-large -:1", "jsonl -:2"]);
  });

  it("of one document over many lines are a .json file", async () => {
    expect(outline(await read([await put("one.json", '{\n "text": "One."\n}\n')]))).toEqual(["jsonl one.json"]);
  });
});

describe("reading", () => {
  it("is lazy: what is not asked for is not opened", async () => {
    for (let i = 0; i < 5; i++) await put(`${i}.txt`, "Talks resumed.");
    let opened = 0;
    const files: FileSystem = {
      ...disk,
      chunks: (path) => {
        opened++;
        return disk.chunks(path);
      },
    };
    for await (const _ of readPaths([folder], { files })) break;
    expect(opened).toBe(1);
  });

  it("goes on after a stream that fails", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"text":"One."}\n');
      throw Object.assign(new Error("EIO"), { code: "EIO" });
    }
    const next = await put("next.txt", "Talks resumed.");
    expect(outline(await read(["-", next], { stdin: failing() }))).toEqual([
      "jsonl -:1",
      "unreadable -",
      "text next.txt",
    ]);
  });
});
