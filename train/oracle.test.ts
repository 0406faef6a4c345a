import { describe, expect, it } from "vitest";
import { State } from "../src/annotate/parse/state.js";
import { moveCosts } from "./oracle.js";
import { makeProjective } from "./projective.js";
import { Random } from "./random.js";

/** Follows moves that cost nothing until the sentence is parsed. */
function followOracle(gold: Int32Array, random: Random): number[] {
  const state = new State();
  state.reset(gold.length - 1);
  while (!state.done()) {
    const costs = moveCosts(state, gold);
    const least = Math.min(costs.shift, costs.left, costs.right);
    const free = (["shift", "left", "right"] as const).filter((move) => costs[move] === least);
    const move = free[Math.floor(random.next() * free.length)]!;
    if (move === "shift") state.shift();
    else if (move === "left") state.arcLeft(0);
    else state.arcRight(0);
  }
  return [...state.head.slice(1, gold.length)];
}

describe("the dynamic oracle", () => {
  it.each([
    ["a chain", [0, 2, 0, 2, 3]],
    ["a root at the end", [0, 5, 1, 5, 5, 0]],
    ["left and right dependents", [0, 2, 4, 2, 0, 4, 7, 5, 4]],
  ])("leads to the gold tree: %s", (_, heads) => {
    const gold = Int32Array.from(heads);
    const random = new Random(7);
    for (let round = 0; round < 20; round++) expect(followOracle(gold, random)).toEqual(heads.slice(1));
  });
});

describe("crossing arcs", () => {
  it("are lifted until none cross, and a tree without them is left alone", () => {
    const crossing = Int32Array.from([0, 3, 4, 0, 3]);
    makeProjective(crossing);
    expect(followOracle(crossing, new Random(1))).toEqual([...crossing.slice(1)]);
    const plain = Int32Array.from([0, 2, 0, 2, 3]);
    makeProjective(plain);
    expect([...plain]).toEqual([0, 2, 0, 2, 3]);
  });
});
