import { mix, scramble } from "../linear/hash.js";
import type { Words } from "../words.js";
import type { TagLexicon } from "./lexicon.js";

/** Room for the features of one word. */
export const TAG_FEATURES = 64;

const EDGE = 0x5bd1e995 | 0;

/** The features of word `i`, into `keys`; answers how many. `tags` holds the tags already given, from the left; `usual`
 * the ambiguity classes of all words, which stand in for the tags on the right. */
export function tagFeatures(words: Words, usual: Int32Array, tags: Int32Array, i: number, keys: Int32Array): number {
  const n = words.count;
  const { lower, suffix, shape } = words;
  const has1 = i > 0;
  const w0 = lower[i]!;
  const wm1 = has1 ? lower[i - 1]! : EDGE;
  const wm2 = i > 1 ? lower[i - 2]! : EDGE;
  const wp1 = i + 1 < n ? lower[i + 1]! : EDGE;
  const wp2 = i + 2 < n ? lower[i + 2]! : EDGE;
  const t1 = has1 ? tags[i - 1]! : 255;
  const t2 = i > 1 ? tags[i - 2]! : 255;
  const t12 = t1 * 256 + t2;
  const u0 = usual[i]!;
  const up1 = i + 1 < n ? usual[i + 1]! : 9999;
  const up2 = i + 2 < n ? usual[i + 2]! : 9999;
  const s0 = shape[i]!;
  const sp1 = i + 1 < n ? shape[i + 1]! : EDGE;
  const sm1 = has1 ? shape[i - 1]! : EDGE;
  const suf2 = suffix[1]![i]!;
  const suf3 = suffix[2]![i]!;
  const start = i === 0 ? 1 : 0;
  const manner = words.style * 2 + start;

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
  one(1, manner);
  one(2, w0);
  one(3, words.exact[i]!);
  one(4, words.prefix[0]![i]!);
  one(5, words.prefix[1]![i]!);
  one(6, words.prefix[2]![i]!);
  one(7, suffix[0]![i]!);
  one(8, suf2);
  one(9, suf3);
  one(10, suffix[3]![i]!);
  one(11, suffix[4]![i]!);
  two(12, s0, manner);
  one(13, t1);
  one(14, t12);
  two(15, w0, t1);
  two(16, w0, t12);
  one(17, wm1);
  one(18, wp1);
  one(19, wm2);
  one(20, wp2);
  two(21, wm1, w0);
  two(22, w0, wp1);
  two(23, wm1, wp1);
  two(24, suf3, t1);
  two(25, suf3, t12);
  one(26, u0);
  two(27, u0, t1);
  two(28, u0, up1);
  three(29, u0, t1, up1);
  one(30, up1);
  two(31, up1, up2);
  two(32, u0, t12);
  three(33, u0, up1, up2);
  three(34, w0, t1, up1);
  two(35, suf3, up1);
  three(36, suf2, t1, up1);
  one(37, i + 1 < n ? suffix[2]![i + 1]! : EDGE);
  one(38, has1 ? suffix[2]![i - 1]! : EDGE);
  two(39, s0, sp1);
  two(40, sm1, s0);
  two(41, suf3, words.capital[i]! * 8 + manner);
  two(42, u0, words.capital[i]! * 8 + manner);
  two(43, wm2, wm1);
  two(44, wp1, wp2);
  three(45, wm1, u0, up1);
  three(46, t1, w0, wp1);
  three(47, suf3, s0, t1);
  two(48, t1, wp1);
  three(49, sm1, s0, sp1);
  two(50, u0, sp1);
  three(51, u0, sm1, t1);
  two(52, w0, words.capital[i]! * 8 + manner);
  three(53, wm1, w0, wp1);
  three(54, t1, suf3, up1);
  return k;
}

/** The ambiguity class of each word. */
export function usualTags(words: Words, lexicon: TagLexicon): Int32Array {
  const usual = new Int32Array(words.count);
  for (let i = 0; i < words.count; i++) usual[i] = lexicon.usual(words.lower[i]!);
  return usual;
}
