import { mix, scramble } from "../linear/hash.js";
import type { Words } from "../words.js";

/** Room for the features of one word. */
export const NAME_FEATURES = 72;

const EDGE = 0x27d4eb2f;

/** What the name recognizer knows of a sentence. */
export interface NameView {
  words: Words;
  /** The tagger's tags. */
  tags: Int32Array;
  /** Which tags the tagger's lexicon knows each word with. */
  usual: Int32Array;
  /** `Gazetteer.mark`. */
  listed: Int32Array;
  /** What the rest of the document tells of each word (document.ts). */
  elsewhere: Int32Array;
}

/** The features of word `i`, into `keys`; answers how many. */
export function nameFeatures(view: NameView, i: number, keys: Int32Array): number {
  const { words, tags, usual, listed, elsewhere } = view;
  const n = words.count;
  const { lower, suffix, prefix, shape, exact } = words;
  const at = (array: Int32Array, j: number) => (j >= 0 && j < n ? array[j]! : EDGE);
  const w0 = lower[i]!;
  const wm1 = at(lower, i - 1);
  const wp1 = at(lower, i + 1);
  const t0 = tags[i]!;
  const tm1 = at(tags, i - 1);
  const tp1 = at(tags, i + 1);
  const s0 = shape[i]!;
  const sm1 = at(shape, i - 1);
  const sp1 = at(shape, i + 1);
  const g0 = listed[i]!;
  const gp1 = at(listed, i + 1);
  const gm1 = at(listed, i - 1);
  const manner = words.style * 2 + (i === 0 ? 1 : 0);
  let k = 0;
  const one = (template: number, a: number) => {
    keys[k++] = scramble(mix(template, a));
  };
  const two = (template: number, a: number, b: number) => {
    keys[k++] = scramble(mix(mix(template, a), b));
  };
  const three = (template: number, a: number, b: number, c: number) => {
    keys[k++] = scramble(mix(mix(mix(template, a), b), c));
  };
  two(1, t0, manner);
  two(2, t0, words.capital[i]!);
  // Small words that no list holds and that stand apart from capitals are left with what little is above.
  const plain = words.capital[i] === 0 && g0 === 0;
  one(3, w0);
  if (plain && at(words.shape, i - 1) === s0 && sp1 === s0) return k;
  one(4, exact[i]!);
  two(5, s0, manner);
  one(6, suffix[1]![i]!);
  one(7, suffix[2]![i]!);
  one(8, suffix[3]![i]!);
  one(9, prefix[1]![i]!);
  one(10, prefix[2]![i]!);
  one(11, wm1);
  one(12, wp1);
  one(13, at(lower, i - 2));
  one(14, at(lower, i + 2));
  two(15, wm1, w0);
  two(16, w0, wp1);
  two(17, wm1, s0);
  two(18, wp1, s0);
  three(19, sm1, s0, sp1);
  two(20, sm1, s0);
  two(21, s0, sp1);
  two(22, t0, tm1);
  two(23, t0, tp1);
  three(24, tm1, t0, tp1);
  one(25, g0);
  two(26, g0, t0);
  two(27, g0, gp1);
  two(28, gm1, g0);
  two(29, g0, s0);
  one(30, at(suffix[2]!, i - 1));
  one(31, at(suffix[2]!, i + 1));
  two(32, at(lower, i - 2), wm1);
  two(33, wp1, at(lower, i + 2));
  three(34, wm1, t0, s0);
  three(35, wp1, t0, s0);
  one(36, elsewhere[i]!);
  two(37, elsewhere[i]!, s0);
  two(38, elsewhere[i]!, g0);
  two(39, at(elsewhere, i - 1), elsewhere[i]!);
  two(40, elsewhere[i]!, at(elsewhere, i + 1));
  two(41, at(exact, i - 1), g0);
  two(42, at(exact, i + 1), g0);
  two(43, suffix[2]![i]!, s0);
  two(44, at(suffix[2]!, i + 1), sp1);
  two(45, at(suffix[2]!, i - 1), sm1);
  one(46, gp1);
  one(47, gm1);
  two(48, at(tags, i - 2), tm1);
  two(49, tp1, at(tags, i + 2));
  one(50, usual[i]!);
  two(51, usual[i]!, s0);
  three(52, usual[i]!, t0, manner);
  three(53, usual[i]!, at(usual, i + 1), s0);
  three(54, at(usual, i - 1), usual[i]!, s0);
  return k;
}
