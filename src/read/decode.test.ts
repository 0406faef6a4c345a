import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, wellFormed } from "./decode.js";

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === "number" ? [value] : [...value].map((letter) => letter.charCodeAt(0)))),
  );

describe("decodeText", () => {
  it("reads UTF-8 and leaves out its mark", () => {
    expect(decodeText(Buffer.from("\ufeffCafé “now”"))).toEqual({ text: "Café “now”", encoding: "utf-8", replaced: 0 });
  });

  it("replaces what is no UTF-8 and counts it, but not a U+FFFD of the author's", () => {
    expect(decodeText(bytes("a", 0xff, "b ", 0xef, 0xbf, 0xbd, " ", 0xc3, 0xa9))).toEqual({
      text: "a\ufffdb \ufffd é",
      encoding: "utf-8",
      replaced: 1,
    });
  });

  it("reads Windows-1252 where the bytes are plainly that", () => {
    expect(decodeText(bytes(0x93, "Non", 0x94, " ", 0x97, " caf", 0xe9, " ", 0xa3, "5"))).toEqual({
      text: "“Non” — café £5",
      encoding: "windows-1252",
      replaced: 0,
    });
  });

  it("reads no Windows-1252 where a high byte stands alone or UTF-8 stands beside it", () => {
    for (const stray of [0xff, 0xfe, 0x80, 0xc3, 0xe9]) {
      expect(decodeText(bytes("a", stray, "b"))).toEqual({ text: "a\ufffdb", encoding: "utf-8", replaced: 1 });
    }
    expect(decodeText(bytes(0x93, "x", 0x94, " ", 0xc3, 0xa9)).encoding).toBe("utf-8");
  });

  it("reads UTF-16 of both orders by its mark", () => {
    expect(decodeText(Buffer.from("\ufeffÉté", "utf16le"))).toEqual({ text: "Été", encoding: "utf-16le", replaced: 0 });
    expect(decodeText(Buffer.from("\ufeffÉté", "utf16le").swap16())).toMatchObject({
      text: "Été",
      encoding: "utf-16be",
    });
  });

  it("never throws and gives back every well-formed text", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (random) => decodeText(random).replaced >= 0));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!/^[\ufeff\ufffe]/.test(text) && !text.includes("\ufffd"));
        expect(decodeText(Buffer.from(text)).text).toBe(text);
      }),
    );
  });
});

describe("wellFormed", () => {
  it("replaces lone surrogates one for one and keeps pairs", () => {
    expect(wellFormed("a\ud800b\udc00c😀")).toEqual({ text: "a\ufffdb\ufffdc😀", replaced: 2 });
  });
});
