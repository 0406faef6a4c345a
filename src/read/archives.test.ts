import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isProblem, type Problem, type Source } from "../model/index.js";
import { answer, resource, warcOf } from "./fixtures/warc.js";
import { readPaths } from "./index.js";

type Found = Source | Problem;

/** Reads bytes as standard input gives them, in chunks of `size`. */
async function read(bytes: Uint8Array, size = 1 << 16): Promise<Found[]> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const found: Found[] = [];
  for await (const one of readPaths(["-"], { stdin: stdin() })) found.push(one);
  return found;
}

function texts(found: readonly Found[]): string[] {
  return found.map((one) => (isProblem(one) ? `${one.code}: ${one.what}` : Buffer.from(one.bytes).toString()));
}

const PAGE = "<!DOCTYPE html><p>Talks resumed.";

describe("gzip", () => {
  it("is unpacked whatever lies in it, in one member or many, in chunks of any size", async () => {
    const lines = Array.from({ length: 50 }, (_, i) => `{"text":"Report ${i}."}`);
    const many = Buffer.concat(lines.map((line) => gzipSync(`${line}\n`)));
    for (const size of [1, 7, 1 << 16]) expect(texts(await read(many, size))).toEqual(lines);
    expect(texts(await read(gzipSync("Talks resumed.")))).toEqual(["Talks resumed."]);
    expect((await read(gzipSync(PAGE)))[0]).toMatchObject({ format: "html" });
  });

  it("that is a bomb is refused in bounded memory", async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000, "a"));
    const before = process.memoryUsage().rss;
    expect(texts(await read(bomb))).toEqual(["too-large: longer than 64 MB, which no report is"]);
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  it("that is cut off or damaged loses what lay there, says so and goes on", async () => {
    const lines = Array.from({ length: 4000 }, (_, i) => `{"text":"Report ${i} of ${(i * 7919) % 4001}."}`);
    const members = lines.map((line) => gzipSync(`${line}\n`));
    const whole = Buffer.concat(members);
    const broken = Buffer.from(whole);
    broken.fill(0xff, 100_000, 100_040);
    const found = await read(broken);
    const kept = found.filter((one) => !isProblem(one)).length;
    expect(kept).toBeGreaterThan(3400);
    expect(found.filter((one) => isProblem(one)).map(({ what }) => what)).toEqual(["its gzip is damaged or cut off"]);
    expect(texts(found).at(-1)).toBe(lines.at(-1));
    expect(texts(await read(gzipSync("Talks resumed.").subarray(0, 25)))).toEqual([
      "unreadable: its gzip is damaged or cut off",
    ]);
  });
});

describe("web archives", () => {
  it("give a source a page, with its address and the day it was had; what is no report is passed over", async () => {
    const archive = warcOf([
      { type: "warcinfo", body: "software: none" },
      answer("https://a.example/1", PAGE),
      answer("https://a.example/logo", "\u0001\u0002", { type: "image/png" }),
      answer("https://a.example/gone", PAGE, { status: 404 }),
      answer("https://a.example/moved", PAGE, { status: 301 }),
      { ...answer("https://a.example/asked", PAGE), type: "request" },
      resource("https://a.example/2.txt", "Talks resumed."),
      answer("file:///etc/passwd", PAGE),
    ]);
    for (const bytes of [archive, gzipSync(archive)]) {
      const found = await read(bytes, 100);
      expect(found).toMatchObject([
        { format: "html", uri: "https://a.example/1", fetched: "2024-10-08T10:00:00Z", contentType: "text/html" },
        { format: "text", uri: "https://a.example/2.txt" },
      ]);
      expect(texts(found)).toEqual([PAGE, "Talks resumed."]);
    }
  });

  it("undo transfer and content encodings, also where the headers say what is no longer so", async () => {
    const chunked = `5\r\n${PAGE.slice(0, 5)}\r\n${(PAGE.length - 5).toString(16)};x=y\r\n${PAGE.slice(5)}\r\n0\r\n\r\n`;
    const archive = warcOf([
      answer("https://a.example/1", chunked, { headers: ["Transfer-Encoding: chunked"] }),
      answer("https://a.example/2", gzipSync(PAGE), { headers: ["Content-Encoding: gzip"] }),
      answer("https://a.example/3", PAGE, { headers: ["Content-Encoding: br", "Transfer-Encoding: chunked"] }),
      answer("https://a.example/4", gzipSync(Buffer.alloc(40_000_000, "a")), { headers: ["Content-Encoding: gzip"] }),
      answer("https://a.example/5", gzipSync(PAGE).subarray(0, 20), { headers: ["Content-Encoding: gzip"] }),
    ]);
    expect(texts(await read(archive))).toEqual([
      PAGE,
      PAGE,
      PAGE,
      "too-large: longer than 12 MB, which no report is",
      "unreadable: its content is packed and damaged",
    ]);
  });

  it("with broken records say where, and go on at the next", async () => {
    const good = (at: number) => warcOf([answer(`https://a.example/${at}`, PAGE)]);
    const broken = Buffer.concat([
      good(1),
      Buffer.from("WARC/1.0\r\nWARC-Type: response\r\n\r\n"),
      good(2),
      Buffer.from("noise\r\nmore noise\r\n"),
      good(3),
      good(4).subarray(0, 200),
    ]);
    const found = await read(broken);
    expect(found.map((one) => (isProblem(one) ? one.what : one.uri))).toEqual([
      "https://a.example/1",
      "record 2 of the archive is broken: it does not say how long it is",
      "https://a.example/2",
      "record 4 of the archive is broken: bytes that are no record",
      "https://a.example/3",
      expect.stringMatching(/^record 5 of the archive is broken: it ends after \d+ of \d+ bytes$/),
    ]);
  });

  it("of one huge page are read past it in bounded memory", async () => {
    const huge = warcOf([
      answer("https://a.example/1", Buffer.alloc(100_000_000, "a")),
      answer("https://a.example/2", PAGE),
    ]);
    expect(texts(await read(huge))).toEqual(["too-large: longer than 12 MB, which no report is", PAGE]);
  });
});
