import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "./tokens.js";

const forms = (text: string) =>
  tokenize(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end));

describe("tokens", () => {
  it.each([
    ["I don't know; he can't, won’t.", "I|do|n't|know|;|he|ca|n't|,|wo|n’t|."],
    ["Kim’s and the countries' ties", "Kim|’s|and|the|countries|'|ties"],
    ["a nuclear-powered submarine", "a|nuclear|-|powered|submarine"],
    ["DPRK-Russia relations", "DPRK|-|Russia|relations"],
    ["the state-run media", "the|state|-|run|media"],
    ["non-proliferation and anti-ship missiles", "non-proliferation|and|anti-ship|missiles"],
    ["Rep. Kang Dae-sik met Tsai Ing-wen.", "Rep.|Kang|Dae-sik|met|Tsai|Ing-wen|."],
    ["the U.S. and the U.K.", "the|U.S.|and|the|U.K."],
    ["at 10:30 a.m. on Dec. 3", "at|10:30|a.m.|on|Dec.|3"],
    ["It cost $1,000.50, or 5%.", "It|cost|$|1,000.50|,|or|5|%|."],
    ["in the 1980s and ’90s", "in|the|1980s|and|’90s"],
    ["from 1969-1970", "from|1969|-|1970"],
    ["call 713-853-3989 now", "call|713-853-3989|now"],
    ["He said … well... no", "He|said|…|well|...|no"],
    ["(see http://a.example.org/b?c=d).", "(|see|http://a.example.org/b?c=d|)|."],
    ["write to kim.lee@example.com.", "write|to|kim.lee@example.com|."],
    ["“sacred war,” he said", "“|sacred|war|,|”|he|said"],
    ["Edited by Mike Firn.North Korea", "Edited|by|Mike|Firn|.|North|Korea"],
    ["AT&T and example.com", "AT&T|and|example.com"],
    ["sold for 5bn at 10am", "sold|for|5|bn|at|10|am"],
    ["cannot", "can|not"],
    ["zero\u200bwidth\ufeff", "zero|width"],
  ])("%s", (text, expected) => {
    expect(forms(text)).toEqual(expected.split("|"));
  });

  it("are in order, inside the stretch, without overlap or white space, and leave no letter out", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.nat(20), (text, start) => {
        const stretch = { start: Math.min(start, text.length), end: text.length };
        const tokens = tokenize(text, stretch);
        let at = stretch.start;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start)).not.toMatch(/[a-z0-9]/i);
          expect(text.slice(token.start, token.end)).not.toMatch(/[ \n\t]/);
          at = token.end;
        }
        expect(at).toBeLessThanOrEqual(stretch.end);
        expect(text.slice(at, stretch.end)).not.toMatch(/[a-z0-9]/i);
      }),
    );
  });

  it("make one token of a giant word, and many of many marks, in linear time", () => {
    const giant = "a".repeat(3_000_000);
    expect(tokenize(giant, { start: 0, end: giant.length })).toHaveLength(1);
    const marks = "“".repeat(300_000);
    expect(tokenize(marks, { start: 0, end: marks.length })).toHaveLength(300_000);
    for (const knot of ["a.", "a-", "a'", "1,", "a@", "1-", "A&"]) {
      const text = knot.repeat(100_000);
      expect(tokenize(text, { start: 0, end: text.length }).length).toBeGreaterThan(0);
    }
  });

  it("bear lone surrogates and controls", () => {
    expect(forms("a\ud800 b\udc00\u0000c")).toEqual(["a\ud800", "b\udc00", "c"]);
  });
});
