import { describe, expect, it } from "vitest";
import { Writer } from "./bytes.js";
import { open, seal } from "./file.js";

const payload = () => {
  const writer = new Writer();
  writer.count(300);
  writer.signed(-70_000);
  writer.texts(["a", "ñ"]);
  return writer.bytes();
};

describe("a model file", () => {
  it("gives back what was written", () => {
    const reader = open("parser", seal("parser", payload()));
    expect([reader.count(), reader.signed(), reader.texts()]).toEqual([300, -70_000, ["a", "ñ"]]);
  });

  it("is refused with the reason if it is damaged, cut short, of another part or no model", () => {
    const file = seal("parser", payload());
    const damaged = file.slice();
    damaged[damaged.length - 1]! ^= 1;
    expect(() => open("parser", damaged)).toThrow("the parser model is damaged");
    expect(() => open("parser", file.slice(0, -1))).toThrow("the parser model is cut short");
    expect(() => open("names", file)).toThrow('the file given as names model holds "parser"');
    expect(() => open("parser", new Uint8Array(40))).toThrow("not a Hearsay model file");
  });

  it("is refused if its format has another version", () => {
    const file = seal("parser", payload());
    file[7] = 57;
    expect(() => open("parser", file)).toThrow("another format version");
  });
});
