import { describe, expect, it } from "vitest";
import { mix } from "../linear/hash.js";
import type { Scorer } from "../linear/scorer.js";
import { PARSE_FEATURES, parseFeatures } from "./features.js";
import { Memo } from "./memo.js";
import { Moves } from "./moves.js";
import { State } from "./state.js";
import { type Nodes, View } from "./view.js";

/** A model that has a weight for every feature. */
const weights: Scorer = {
  add: (keys, count, scores) => {
    for (let k = 0; k < count; k++) scores[(keys[k]! >>> 8) % scores.length]! += keys[k]! & 255;
  },
};

const nodesOf = (count: number, seed: number): Nodes => ({
  word: Int32Array.from({ length: count + 1 }, (_, i) => mix(seed, i % 7)),
  tag: Int32Array.from({ length: count + 1 }, (_, i) => mix(seed, i) & 31),
  commas: Int32Array.from({ length: count + 1 }, (_, i) => i >> 2),
});

describe("scores kept group by group", () => {
  it("are those of all features added up, whatever was scored before", () => {
    const moves = new Moves(["root", "nsubj", "obj", "det"]);
    const memo = new Memo(weights, moves.count);
    const view = new View();
    const keys = new Int32Array(PARSE_FEATURES);
    for (let round = 0; round < 40; round++) {
      const count = 3 + (round % 20);
      const nodes = nodesOf(count, round % 3);
      const state = new State();
      state.reset(count);
      memo.forget();
      for (let step = 0; !state.done(); step++) {
        view.read(state, nodes);
        const [kept, fresh] = [new Int32Array(moves.count), new Int32Array(moves.count)];
        memo.score(view, kept);
        weights.add(keys, parseFeatures(view, keys), fresh);
        expect(kept).toEqual(fresh);
        const choice = Int32Array.from(fresh, (_, move) => mix(round * 1000 + step, move));
        moves.apply(state, moves.best(state, choice, 0));
      }
    }
  });
});
