import { describe, expect, it } from "vitest";
import { sameDeed } from "./deeds.js";

describe("words of one deed", () => {
  it.each([
    ["expel", "expulsion"],
    ["die", "death"],
    ["died", "deaths"],
    ["win", "victory"],
    ["negotiate", "negotiations"],
    ["resigned", "resignation"],
    ["shipment", "ship"],
    ["withdrew", "withdrawal"],
    ["bombings", "explosion"],
  ])("%s and %s", (a, b) => {
    expect(sameDeed(a, b)).toBe(true);
  });

  it.each([
    ["visit", "victory"],
    ["import", "impose"],
    ["sign", "signal"],
    ["arm", "army"],
    ["ban", "bank"],
    ["die", "diet"],
  ])("not %s and %s", (a, b) => {
    expect(sameDeed(a, b)).toBe(false);
  });
});
