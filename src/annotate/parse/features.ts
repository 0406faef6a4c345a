import { mix, scramble } from "../linear/hash.js";
import type { State } from "./state.js";

/** Room for the features of one configuration. */
export const PARSE_FEATURES = 128;

/** What the parser knows of a sentence's nodes, index 0 the root, one past the last the end. */
export interface Nodes {
  word: Int32Array;
  tag: Int32Array;
  /** Number of commas before each node. */
  commas: Int32Array;
}

const MISSING_WORD = 0x1f3d5b79;
const MISSING_TAG = 254;

/** Features after Zhang & Nivre (2011), for the arc-hybrid system: the two words on top of the stack, the next three words,
 * their nearest dependents, labels, distance and number of dependents. Writes hashes into `keys`; answers how many. */
export function parseFeatures(state: State, nodes: Nodes, keys: Int32Array): number {
  const { word, tag, commas } = nodes;
  const { stack, depth, label, left1, left2, right1, right2, lefts, rights } = state;
  const s0 = stack[depth - 1]!;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const b0 = state.next <= state.count ? state.next : -1;
  const b1 = b0 > 0 && b0 < state.count ? b0 + 1 : -1;
  const b2 = b1 > 0 && b1 < state.count ? b1 + 1 : -1;
  const W = (node: number) => (node < 0 ? MISSING_WORD : word[node]!);
  const T = (node: number) => (node < 0 ? MISSING_TAG : tag[node]!);
  const L = (node: number) => (node < 0 ? 254 : label[node]!);

  const s0w = W(s0);
  const s0t = T(s0);
  const s1w = W(s1);
  const s1t = T(s1);
  const s2t = T(s2);
  const b0w = W(b0);
  const b0t = T(b0);
  const b1w = W(b1);
  const b1t = T(b1);
  const b2t = T(b2);
  const s0l = left1[s0]!;
  const s0l2 = left2[s0]!;
  const s0r = right1[s0]!;
  const s0r2 = right2[s0]!;
  const s1l = s1 < 0 ? -1 : left1[s1]!;
  const s1l2 = s1 < 0 ? -1 : left2[s1]!;
  const s1r = s1 < 0 ? -1 : right1[s1]!;
  const s1r2 = s1 < 0 ? -1 : right2[s1]!;
  const b0l = b0 < 0 ? -1 : left1[b0]!;
  const b0l2 = b0 < 0 ? -1 : left2[b0]!;
  const tags = (s0t << 8) | b0t;
  const gap = b0 < 0 ? 0 : near(b0 - s0);
  const gap1 = s1 < 0 ? 0 : near(s0 - s1);
  const s0vl = Math.min(3, lefts[s0]!);
  const s0vr = Math.min(3, rights[s0]!);
  const s1vr = s1 < 0 ? 0 : Math.min(3, rights[s1]!);
  const s1vl = s1 < 0 ? 0 : Math.min(3, lefts[s1]!);
  const b0vl = b0 < 0 ? 0 : Math.min(3, lefts[b0]!);

  let k = 0;
  const put = (h: number) => {
    keys[k++] = scramble(h);
  };
  const one = (t: number, a: number) => put(mix(t, a));
  const two = (t: number, a: number, b: number) => put(mix(mix(t, a), b));
  const three = (t: number, a: number, b: number, c: number) => put(mix(mix(mix(t, a), b), c));

  // Single words.
  one(1, s0t);
  one(2, s0w);
  two(3, s0w, s0t);
  one(4, s1t);
  one(5, s1w);
  two(6, s1w, s1t);
  one(7, b0t);
  one(8, b0w);
  two(9, b0w, b0t);
  one(10, b1t);
  one(11, b1w);
  two(12, b1w, b1t);
  one(13, b2t);
  one(14, W(b2));
  one(15, s2t);
  two(16, W(s2), s2t);
  // Pairs.
  two(17, tags, mix(s0w, b0w));
  two(18, tags, s0w);
  two(19, tags, b0w);
  two(20, s0w, b0w);
  one(21, tags);
  two(22, s0w, b0t);
  two(23, s0t, b0w);
  two(24, (s0t << 8) | s1t, mix(s0w, s1w));
  two(25, (s0t << 8) | s1t, s0w);
  two(26, (s0t << 8) | s1t, s1w);
  two(27, s0w, s1w);
  one(28, (s0t << 8) | s1t);
  two(29, s1w, s0t);
  two(30, s1t, s0w);
  one(31, (b0t << 8) | b1t);
  two(32, b0w, b1t);
  two(33, b0t, b1w);
  two(34, s0w, b1t);
  two(35, s1w, b0t);
  two(36, s1t, b0w);
  two(37, s1w, b0w);
  // Triples.
  two(38, tags, b1t);
  three(39, tags, b1t, b2t);
  two(40, tags, s1t);
  three(41, tags, s1t, b1t);
  three(42, tags, s1t, s2t);
  two(43, tags, T(s0l));
  two(44, tags, T(s0r));
  two(45, tags, T(b0l));
  three(46, tags, T(s0l), L(s0l));
  three(47, tags, T(s0r), L(s0r));
  three(48, tags, T(b0l), L(b0l));
  const tops = (s0t << 8) | s1t;
  two(49, tops, T(s0l));
  two(50, tops, T(s0r));
  two(51, tops, T(s1l));
  two(52, tops, T(s1r));
  three(53, tops, T(s1r), L(s1r));
  three(54, tops, T(s0l), L(s0l));
  three(55, tops, T(s0r), L(s0r));
  three(56, tops, b0t, L(s1r));
  three(57, tops, s0w, b0t);
  three(58, tops, s1w, b0t);
  three(59, tops, b0w, b0t);
  three(60, tags, s0w, b1t);
  three(61, tags, b0w, b1t);
  // Distance and number of dependents.
  two(62, s0w, gap);
  two(63, s0t, gap);
  two(64, b0w, gap);
  two(65, b0t, gap);
  three(66, tags, gap, s0vr);
  three(67, tops, gap1, s0vr);
  three(68, tops, gap1, b0t);
  two(69, s1w, gap1);
  two(70, s0w, s0vr);
  two(71, s0t, (s0vl << 2) | s0vr);
  two(72, s0w, s0vl);
  two(73, b0w, b0vl);
  two(74, b0t, b0vl);
  two(75, s1w, s1vr);
  two(76, s1t, (s1vl << 2) | s1vr);
  // Dependents and their labels.
  two(77, W(s0l), L(s0l));
  two(78, W(s0r), L(s0r));
  two(79, W(b0l), L(b0l));
  two(80, W(s1r), L(s1r));
  two(81, s0w, L(s0l));
  two(82, s0w, L(s0r));
  two(83, b0w, L(b0l));
  two(84, s1w, L(s1r));
  two(85, s1w, L(s1l));
  three(86, s0t, L(s0l), L(s0l2));
  three(87, s0t, L(s0r), L(s0r2));
  three(88, b0t, L(b0l), L(b0l2));
  three(89, s1t, L(s1r), L(s1r2));
  three(90, s1t, L(s1l), L(s1l2));
  three(91, s0t, T(s0l), T(s0l2));
  three(92, s0t, T(s0r), T(s0r2));
  three(93, b0t, T(b0l), T(b0l2));
  three(94, s1t, T(s1r), T(s1r2));
  two(95, W(s0r), s0w);
  three(96, s0w, T(s0r), b0t);
  three(97, s1w, s0w, T(s0l));
  three(98, s1t, s0w, T(s0l));
  three(99, s1w, s0t, T(s0l));
  three(100, s1w, s0t, W(s0l));
  two(101, b0w, s2t);
  three(102, s0t, s1t, (s2t << 8) | b0t);
  three(103, s1w, s0t, (b0t << 8) | b1t);
  three(104, s0w, b0t, (b1t << 8) | b2t);
  // Attachment: what stands further left, the preposition in between, commas on the way.
  three(105, s1w, s0w, b0w);
  three(106, s1w, s0t, b0w);
  three(107, s1t, s0w, b0w);
  three(108, W(s2), s0t, W(s0l));
  three(109, W(s2), s1w, b0t);
  two(110, s0w, b1w);
  three(111, tops, b0t, (b1t << 8) | b2t);
  const passed = b0 < 0 ? 3 : Math.min(2, commas[b0]! - commas[s0]!);
  const within = s1 < 0 ? 3 : Math.min(2, commas[s0]! - commas[s1]!);
  two(112, tags, passed);
  three(113, tops, within, b0t);
  three(114, s1t, within, b0w);
  two(115, (s1t << 8) | s2t, tags);
  return k;
}

function near(distance: number): number {
  if (distance < 5) return distance;
  return distance < 10 ? 5 : 6;
}
