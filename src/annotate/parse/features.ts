import { mix, scramble } from "../linear/hash.js";
import type { View } from "./view.js";

/** Room for the features of one configuration. */
export const PARSE_FEATURES = 128;

/** Features that look at the same things: `about` names these (writes them, answers how many), `write` appends the features'
 * hashes to `keys` and answers the new count. Two configurations that are alike in what a group is about share its scores. */
export interface Group {
  about(view: View, out: Int32Array): number;
  write(view: View, keys: Int32Array, from: number): number;
}

/** Features after Zhang & Nivre (2011), for the arc-hybrid system: the two words on top of the stack, the next three words,
 * their nearest dependents, labels, distance and number of dependents; and for attachment what stands further left and the
 * commas on the way. */
export const GROUPS: readonly Group[] = [
  { about: (v, out) => put(out, v.b0), write: ahead },
  { about: (v, out) => put(out, v.s0, v.s1), write: tops },
  { about: (v, out) => put(out, v.s0, v.b0), write: across },
  { about: (v, out) => put(out, v.s0, v.s1, v.s2, v.b0), write: around },
  { about: (v, out) => put(out, v.s0, v.s0l, v.s0l2, v.s0r, v.s0r2, v.s0n, (v.s0vl << 2) | v.s0vr), write: ofTop },
  { about: (v, out) => put(out, v.b0, v.b0l, v.b0l2, v.b0n, v.b0vl), write: ofNext },
  { about: (v, out) => put(out, v.s1, v.s1l, v.s1l2, v.s1r, v.s1r2, v.s1n, (v.s1vl << 2) | v.s1vr), write: ofSecond },
  {
    about: (v, out) => put(out, v.s0, v.b0, v.s0l, v.s0r, v.b0l, (v.s0ln << 16) | (v.s0rn << 8) | v.b0ln, v.s0vr),
    write: acrossWith,
  },
  {
    about: (v, out) => {
      put(out, v.s0, v.s1, v.s2, v.b0, v.s0l, v.s0r, v.s1l);
      out[7] = v.s1r;
      out[8] = (v.s0ln << 16) | (v.s0rn << 8) | v.s1rn;
      out[9] = v.s0vr;
      return ABOUT;
    },
    write: topsWith,
  },
];

/** The most that a group is about. */
export const ABOUT = 10;

function put(out: Int32Array, a: number, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0): number {
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
  out[4] = e;
  out[5] = f;
  out[6] = g;
  return 7;
}

/** All features of a configuration, into `keys`; answers how many. */
export function parseFeatures(view: View, keys: Int32Array): number {
  let k = 0;
  for (const group of GROUPS) k = group.write(view, keys, k);
  return k;
}

const one = (t: number, a: number) => scramble(mix(t, a));
const two = (t: number, a: number, b: number) => scramble(mix(mix(t, a), b));
const three = (t: number, a: number, b: number, c: number) => scramble(mix(mix(mix(t, a), b), c));

/** The words to come. */
function ahead(view: View, keys: Int32Array, from: number): number {
  const { b0t, b0w, b1t, b1w, b2t, b2w } = view;
  let k = from;
  keys[k++] = one(7, b0t);
  keys[k++] = one(8, b0w);
  keys[k++] = two(9, b0w, b0t);
  keys[k++] = one(10, b1t);
  keys[k++] = one(11, b1w);
  keys[k++] = two(12, b1w, b1t);
  keys[k++] = one(13, b2t);
  keys[k++] = one(14, b2w);
  keys[k++] = one(31, (b0t << 8) | b1t);
  keys[k++] = two(32, b0w, b1t);
  keys[k++] = two(33, b0t, b1w);
  return k;
}

/** The two words on top of the stack. */
function tops(view: View, keys: Int32Array, from: number): number {
  const { gap1, s0t, s0w, s1t, s1w, tops } = view;
  let k = from;
  keys[k++] = one(1, s0t);
  keys[k++] = one(2, s0w);
  keys[k++] = two(3, s0w, s0t);
  keys[k++] = one(4, s1t);
  keys[k++] = one(5, s1w);
  keys[k++] = two(6, s1w, s1t);
  keys[k++] = two(24, tops, mix(s0w, s1w));
  keys[k++] = two(25, tops, s0w);
  keys[k++] = two(26, tops, s1w);
  keys[k++] = two(27, s0w, s1w);
  keys[k++] = one(28, tops);
  keys[k++] = two(29, s1w, s0t);
  keys[k++] = two(30, s1t, s0w);
  keys[k++] = two(69, s1w, gap1);
  return k;
}

/** The top of the stack and the next words. */
function across(view: View, keys: Int32Array, from: number): number {
  const { b0t, b0w, b1t, b1w, b2t, gap, passed, s0t, s0w, tags } = view;
  let k = from;
  keys[k++] = two(17, tags, mix(s0w, b0w));
  keys[k++] = two(18, tags, s0w);
  keys[k++] = two(19, tags, b0w);
  keys[k++] = two(20, s0w, b0w);
  keys[k++] = one(21, tags);
  keys[k++] = two(22, s0w, b0t);
  keys[k++] = two(23, s0t, b0w);
  keys[k++] = two(34, s0w, b1t);
  keys[k++] = two(38, tags, b1t);
  keys[k++] = three(39, tags, b1t, b2t);
  keys[k++] = three(60, tags, s0w, b1t);
  keys[k++] = three(61, tags, b0w, b1t);
  keys[k++] = two(62, s0w, gap);
  keys[k++] = two(63, s0t, gap);
  keys[k++] = two(64, b0w, gap);
  keys[k++] = two(65, b0t, gap);
  keys[k++] = three(104, s0w, b0t, (b1t << 8) | b2t);
  keys[k++] = two(110, s0w, b1w);
  keys[k++] = two(112, tags, passed);
  return k;
}

/** Three words of the stack and the next words. */
function around(view: View, keys: Int32Array, from: number): number {
  const { b0t, b0w, b1t, b2t, gap1, s0t, s0w, s1t, s1w, s2t, s2w, tags, tops, within } = view;
  let k = from;
  keys[k++] = one(15, s2t);
  keys[k++] = two(16, s2w, s2t);
  keys[k++] = two(35, s1w, b0t);
  keys[k++] = two(36, s1t, b0w);
  keys[k++] = two(37, s1w, b0w);
  keys[k++] = two(40, tags, s1t);
  keys[k++] = three(41, tags, s1t, b1t);
  keys[k++] = three(42, tags, s1t, s2t);
  keys[k++] = three(57, tops, s0w, b0t);
  keys[k++] = three(58, tops, s1w, b0t);
  keys[k++] = three(59, tops, b0w, b0t);
  keys[k++] = three(68, tops, gap1, b0t);
  keys[k++] = two(101, b0w, s2t);
  keys[k++] = three(102, s0t, s1t, (s2t << 8) | b0t);
  keys[k++] = three(103, s1w, s0t, (b0t << 8) | b1t);
  keys[k++] = three(105, s1w, s0w, b0w);
  keys[k++] = three(106, s1w, s0t, b0w);
  keys[k++] = three(107, s1t, s0w, b0w);
  keys[k++] = three(109, s2w, s1w, b0t);
  keys[k++] = three(111, tops, b0t, (b1t << 8) | b2t);
  keys[k++] = three(113, tops, within, b0t);
  keys[k++] = three(114, s1t, within, b0w);
  keys[k++] = two(115, (s1t << 8) | s2t, tags);
  return k;
}

/** The top's dependents, their labels and number. */
function ofTop(view: View, keys: Int32Array, from: number): number {
  const { s0l2n, s0l2t, s0ln, s0lt, s0lw, s0r2n, s0r2t, s0rn, s0rt, s0rw, s0t, s0vl, s0vr, s0w } = view;
  let k = from;
  keys[k++] = two(70, s0w, s0vr);
  keys[k++] = two(71, s0t, (s0vl << 2) | s0vr);
  keys[k++] = two(72, s0w, s0vl);
  keys[k++] = two(77, s0lw, s0ln);
  keys[k++] = two(78, s0rw, s0rn);
  keys[k++] = two(81, s0w, s0ln);
  keys[k++] = two(82, s0w, s0rn);
  keys[k++] = three(86, s0t, s0ln, s0l2n);
  keys[k++] = three(87, s0t, s0rn, s0r2n);
  keys[k++] = three(91, s0t, s0lt, s0l2t);
  keys[k++] = three(92, s0t, s0rt, s0r2t);
  keys[k++] = two(95, s0rw, s0w);
  return k;
}

/** The next word's dependents. */
function ofNext(view: View, keys: Int32Array, from: number): number {
  const { b0l2n, b0l2t, b0ln, b0lt, b0lw, b0t, b0vl, b0w } = view;
  let k = from;
  keys[k++] = two(73, b0w, b0vl);
  keys[k++] = two(74, b0t, b0vl);
  keys[k++] = two(79, b0lw, b0ln);
  keys[k++] = two(83, b0w, b0ln);
  keys[k++] = three(88, b0t, b0ln, b0l2n);
  keys[k++] = three(93, b0t, b0lt, b0l2t);
  return k;
}

/** The dependents of the word under the top. */
function ofSecond(view: View, keys: Int32Array, from: number): number {
  const { s1l2n, s1ln, s1r2n, s1r2t, s1rn, s1rt, s1rw, s1t, s1vl, s1vr, s1w } = view;
  let k = from;
  keys[k++] = two(75, s1w, s1vr);
  keys[k++] = two(76, s1t, (s1vl << 2) | s1vr);
  keys[k++] = two(80, s1rw, s1rn);
  keys[k++] = two(84, s1w, s1rn);
  keys[k++] = two(85, s1w, s1ln);
  keys[k++] = three(89, s1t, s1rn, s1r2n);
  keys[k++] = three(90, s1t, s1ln, s1l2n);
  keys[k++] = three(94, s1t, s1rt, s1r2t);
  return k;
}

/** The top and the next word with their dependents. */
function acrossWith(view: View, keys: Int32Array, from: number): number {
  const { b0ln, b0lt, b0t, gap, s0ln, s0lt, s0rn, s0rt, s0vr, s0w, tags } = view;
  let k = from;
  keys[k++] = two(43, tags, s0lt);
  keys[k++] = two(44, tags, s0rt);
  keys[k++] = two(45, tags, b0lt);
  keys[k++] = three(46, tags, s0lt, s0ln);
  keys[k++] = three(47, tags, s0rt, s0rn);
  keys[k++] = three(48, tags, b0lt, b0ln);
  keys[k++] = three(66, tags, gap, s0vr);
  keys[k++] = three(96, s0w, s0rt, b0t);
  return k;
}

/** The two words on top with their dependents. */
function topsWith(view: View, keys: Int32Array, from: number): number {
  const { b0t, gap1, s0ln, s0lt, s0lw, s0rn, s0rt, s0t, s0vr, s0w, s1lt, s1rn, s1rt, s1t, s1w, s2w, tops } = view;
  let k = from;
  keys[k++] = two(49, tops, s0lt);
  keys[k++] = two(50, tops, s0rt);
  keys[k++] = two(51, tops, s1lt);
  keys[k++] = two(52, tops, s1rt);
  keys[k++] = three(53, tops, s1rt, s1rn);
  keys[k++] = three(54, tops, s0lt, s0ln);
  keys[k++] = three(55, tops, s0rt, s0rn);
  keys[k++] = three(56, tops, b0t, s1rn);
  keys[k++] = three(67, tops, gap1, s0vr);
  keys[k++] = three(97, s1w, s0w, s0lt);
  keys[k++] = three(98, s1t, s0w, s0lt);
  keys[k++] = three(99, s1w, s0t, s0lt);
  keys[k++] = three(100, s1w, s0t, s0lw);
  keys[k++] = three(108, s2w, s0t, s0lw);
  return k;
}
