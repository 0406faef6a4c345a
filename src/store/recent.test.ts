import { describe, expect, it } from "vitest";
import { Recent } from "./recent.js";

describe("what was used of late", () => {
  it("is found again, the last value of a key", () => {
    const recent = new Recent<string>(10);
    recent.set("a", "one", 1);
    recent.set("a", "two", 1);
    expect([recent.get("a"), recent.get("b")]).toEqual(["two", undefined]);
  });

  it("stays while it is asked for, and is forgotten where it is not", () => {
    const recent = new Recent<number>(8);
    recent.set("kept", 0, 1);
    recent.set("left", 0, 1);
    for (let n = 1; n <= 20; n++) {
      recent.set(`other ${n}`, n, 1);
      recent.get("kept");
    }
    expect([recent.get("kept"), recent.get("left"), recent.get("other 20")]).toEqual([0, undefined, 20]);
  });

  it("is gone once it is taken away, from either generation", () => {
    const recent = new Recent<number>(4);
    recent.set("a", 1, 1);
    for (const key of ["b", "c", "d"]) recent.set(key, 2, 1);
    recent.delete("a");
    recent.delete("d");
    expect(["a", "d"].map((key) => recent.get(key))).toEqual([undefined, undefined]);
    recent.clear();
    expect(recent.get("c")).toBeUndefined();
  });
});
