import { MANY, type State } from "./state.js";

/** What the parser knows of a sentence's nodes, index 0 the root, one past the last the end. */
export interface Nodes {
  word: Int32Array;
  tag: Int32Array;
  /** Number of commas before each node. */
  commas: Int32Array;
}

const MISSING_WORD = 0x1f3d5b79;
const MISSING_TAG = 254;
const MISSING_LABEL = 254;

/** What the features look at in a configuration. Nodes: `s0`, `s1`, `s2` from the top of the stack down, `b0` the next word;
 * `l`, `l2`, `r`, `r2` after a node is its first and second leftmost and rightmost dependent; -1 for none. After a node `w` is
 * its word, `t` its tag, `n` its label; `vl` and `vr` are the number of dependents on a side, `MANY` at most. */
export class View {
  s0 = 0;
  s1 = 0;
  s2 = 0;
  b0 = 0;
  s0l = 0;
  s0l2 = 0;
  s0r = 0;
  s0r2 = 0;
  s1l = 0;
  s1l2 = 0;
  s1r = 0;
  s1r2 = 0;
  b0l = 0;
  b0l2 = 0;
  b0l2n = 0;
  b0l2t = 0;
  b0ln = 0;
  b0lt = 0;
  b0lw = 0;
  b0t = 0;
  b0vl = 0;
  b0w = 0;
  b1t = 0;
  b1w = 0;
  b2t = 0;
  b2w = 0;
  s0l2n = 0;
  s0l2t = 0;
  s0ln = 0;
  s0lt = 0;
  s0lw = 0;
  s0r2n = 0;
  s0r2t = 0;
  s0rn = 0;
  s0rt = 0;
  s0rw = 0;
  s0t = 0;
  s0vl = 0;
  s0vr = 0;
  s0w = 0;
  s1l2n = 0;
  s1ln = 0;
  s1lt = 0;
  s1r2n = 0;
  s1r2t = 0;
  s1rn = 0;
  s1rt = 0;
  s1rw = 0;
  s1t = 0;
  s1vl = 0;
  s1vr = 0;
  s1w = 0;
  s2t = 0;
  s2w = 0;
  tags = 0;
  tops = 0;
  gap = 0;
  gap1 = 0;
  passed = 0;
  within = 0;
  s0n = 0;
  s1n = 0;
  b0n = 0;

  /** Looks at one configuration. */
  read(state: State, nodes: Nodes): void {
    const { stack, depth, left1, left2, right1, right2, lefts, rights } = state;
    this.s0 = stack[depth - 1]!;
    this.s1 = depth > 1 ? stack[depth - 2]! : -1;
    this.s2 = depth > 2 ? stack[depth - 3]! : -1;
    this.b0 = state.next <= state.count ? state.next : -1;
    const { s0, s1, b0 } = this;
    this.s0l = left1[s0]!;
    this.s0l2 = left2[s0]!;
    this.s0r = right1[s0]!;
    this.s0r2 = right2[s0]!;
    this.s1l = s1 < 0 ? -1 : left1[s1]!;
    this.s1l2 = s1 < 0 ? -1 : left2[s1]!;
    this.s1r = s1 < 0 ? -1 : right1[s1]!;
    this.s1r2 = s1 < 0 ? -1 : right2[s1]!;
    this.b0l = b0 < 0 ? -1 : left1[b0]!;
    this.b0l2 = b0 < 0 ? -1 : left2[b0]!;
    this.s0vl = Math.min(MANY, lefts[s0]!);
    this.s0vr = Math.min(MANY, rights[s0]!);
    this.s1vl = s1 < 0 ? 0 : Math.min(MANY, lefts[s1]!);
    this.s1vr = s1 < 0 ? 0 : Math.min(MANY, rights[s1]!);
    this.b0vl = b0 < 0 ? 0 : Math.min(MANY, lefts[b0]!);
    this.words(state.count, nodes);
    this.labels(state.label);
  }

  private words(count: number, { word, tag, commas }: Nodes): void {
    const { s0, s1, s2, b0 } = this;
    const W = (node: number) => (node < 0 ? MISSING_WORD : word[node]!);
    const T = (node: number) => (node < 0 ? MISSING_TAG : tag[node]!);
    const b1 = b0 > 0 && b0 < count ? b0 + 1 : -1;
    const b2 = b1 > 0 && b1 < count ? b1 + 1 : -1;
    this.b0l2t = T(this.b0l2);
    this.b0lt = T(this.b0l);
    this.b0lw = W(this.b0l);
    this.b0t = T(b0);
    this.b0w = W(b0);
    this.b1t = T(b1);
    this.b1w = W(b1);
    this.b2t = T(b2);
    this.b2w = W(b2);
    this.s0l2t = T(this.s0l2);
    this.s0lt = T(this.s0l);
    this.s0lw = W(this.s0l);
    this.s0r2t = T(this.s0r2);
    this.s0rt = T(this.s0r);
    this.s0rw = W(this.s0r);
    this.s0t = T(s0);
    this.s0w = W(s0);
    this.s1lt = T(this.s1l);
    this.s1r2t = T(this.s1r2);
    this.s1rt = T(this.s1r);
    this.s1rw = W(this.s1r);
    this.s1t = T(s1);
    this.s1w = W(s1);
    this.s2t = T(s2);
    this.s2w = W(s2);
    this.tags = (this.s0t << 8) | this.b0t;
    this.tops = (this.s0t << 8) | this.s1t;
    this.gap = b0 < 0 ? 0 : near(b0 - s0);
    this.gap1 = s1 < 0 ? 0 : near(s0 - s1);
    this.passed = b0 < 0 ? 3 : Math.min(2, commas[b0]! - commas[s0]!);
    this.within = s1 < 0 ? 3 : Math.min(2, commas[s0]! - commas[s1]!);
  }

  private labels(label: Int32Array): void {
    const L = (node: number) => (node < 0 ? MISSING_LABEL : label[node]!);
    this.b0l2n = L(this.b0l2);
    this.b0ln = L(this.b0l);
    this.s0l2n = L(this.s0l2);
    this.s0ln = L(this.s0l);
    this.s0r2n = L(this.s0r2);
    this.s0rn = L(this.s0r);
    this.s1l2n = L(this.s1l2);
    this.s1ln = L(this.s1l);
    this.s1r2n = L(this.s1r2);
    this.s1rn = L(this.s1r);
    this.s0n = (this.s0ln << 24) | (this.s0l2n << 16) | (this.s0rn << 8) | this.s0r2n;
    this.s1n = (this.s1ln << 24) | (this.s1l2n << 16) | (this.s1rn << 8) | this.s1r2n;
    this.b0n = (this.b0ln << 8) | this.b0l2n;
  }
}

function near(distance: number): number {
  if (distance < 5) return distance;
  return distance < 10 ? 5 : 6;
}
