import type { Reader, Writer } from "../linear/bytes.js";
import { hashText, mix } from "../linear/hash.js";
import { normalise, type Words } from "../words.js";

/** Kinds of listed names. A name may be in several lists; the list is a clue to the recognizer, not an answer. */
export const LISTS = ["country", "city", "people", "person", "given", "surname", "organization"] as const;
export type List = (typeof LISTS)[number];

const LONGEST = 7;
const SEED = 97;

/** Lists of names, looked up by the longest run of words. Case counts: "Turkey" is listed, "turkey" is not. */
export class Gazetteer {
  /** Hash of the words → 1 + number of the list, or 0 where more words must follow. */
  private readonly runs = new Map<number, number>();

  add(list: List, words: readonly string[]): void {
    if (words.length === 0 || words.length > LONGEST) return;
    let hash = SEED;
    words.forEach((word, i) => {
      hash = mix(hash, hashText(normalise(word)));
      if (i < words.length - 1 && !this.runs.has(hash)) this.runs.set(hash, 0);
    });
    const kind = 1 + LISTS.indexOf(list);
    const old = this.runs.get(hash) ?? 0;
    if (old === 0 || kind < old) this.runs.set(hash, kind);
  }

  /** For each word 0, or the list of the longest listed run that holds it, and its place there: kind * 4 + 0 first,
   * 1 inside, 2 last, 3 alone. */
  mark(words: Words): Int32Array {
    const marks = new Int32Array(words.count);
    for (let i = 0; i < words.count; i++) {
      if (words.capital[i] === 0) continue;
      const { length, kind } = this.longest(words, i);
      if (length === 0) continue;
      for (let j = 0; j < length; j++)
        marks[i + j] = kind * 4 + (length === 1 ? 3 : j === 0 ? 0 : j === length - 1 ? 2 : 1);
      i += length - 1;
    }
    return marks;
  }

  private longest(words: Words, from: number): { length: number; kind: number } {
    let hash = SEED;
    const best = { length: 0, kind: 0 };
    for (let n = 1; n <= LONGEST && from + n <= words.count; n++) {
      hash = mix(hash, words.exact[from + n - 1]!);
      const kind = this.runs.get(hash);
      if (kind === undefined) break;
      if (kind > 0) {
        best.length = n;
        best.kind = kind;
      }
    }
    return best;
  }

  write(writer: Writer): void {
    const runs = [...this.runs].sort((a, b) => a[0] - b[0]);
    writer.count(runs.length);
    let last = -0x80000000;
    for (const [hash, kind] of runs) {
      writer.count(hash - last);
      writer.byte(kind);
      last = hash;
    }
  }

  static read(reader: Reader): Gazetteer {
    const gazetteer = new Gazetteer();
    let last = -0x80000000;
    for (let n = reader.count(); n > 0; n--) {
      last = (last + reader.count()) | 0;
      gazetteer.runs.set(last, reader.byte());
    }
    return gazetteer;
  }
}
