/** 32-bit hashes of strings and of feature templates. Every feature of every model is one such number: the hot loops see
 * no strings. Signed 32-bit integers throughout, because that is what JavaScript engines keep unboxed. */

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return scramble(h);
}

/** Mixes one value into a hash (a feature's template number with the values it looks at). */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ Math.imul(value, 0x9e3779b1), 0x85ebca6b);
  return h ^ (h >>> 15);
}

/** Last scramble, so that nearby inputs fall far apart in a table of any size; never 0, which marks an empty slot. */
export function scramble(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  h ^= h >>> 16;
  return h === 0 ? 1 : h;
}
