import { Writer } from "../linear/bytes.js";
import { open, seal } from "../linear/file.js";
import { hashText, mix } from "../linear/hash.js";
import type { Scorer } from "../linear/scorer.js";
import { Weights } from "../linear/weights.js";
import type { Words } from "../words.js";
import { Beam } from "./beam.js";
import { Moves } from "./moves.js";
import type { Nodes } from "./view.js";

/** Heads (index of a word, -1 for the root) and labels (indices into the parser's labels), one a word. */
export interface Tree {
  heads: Int32Array;
  labels: Int32Array;
}

/** Arc-hybrid parser: every tree has one root and no cycle, whatever the words. */
export class Parser {
  private readonly beam: Beam;

  constructor(
    readonly labels: readonly string[],
    weights: Scorer,
  ) {
    this.beam = new Beam(new Moves(labels), weights);
  }

  static load(file: Uint8Array): Parser {
    const reader = open("parser", file);
    return new Parser(reader.texts(), Weights.read(reader));
  }

  /** `tags` and `usual` are the tagger's, one a word. */
  parse(words: Words, tags: Int32Array, usual: Int32Array): Tree {
    const state = this.beam.search(readNodes(words, tags, usual), words.count);
    const heads = new Int32Array(words.count);
    for (let i = 0; i < words.count; i++) heads[i] = state.head[i + 1]! - 1;
    return { heads, labels: state.label.slice(1, words.count + 1) };
  }
}

const COMMA = hashText(",");

/** What the features look at; the root stands at 0. */
export function readNodes(words: Words, tags: Int32Array, usual: Int32Array): Nodes {
  const word = new Int32Array(words.count + 1);
  const tag = new Int32Array(words.count + 1);
  for (let i = 0; i < words.count; i++) word[i + 1] = usual[i] === 0 ? signature(words, i) : words.lower[i]!;
  tag.set(tags, 1);
  word[0] = 0x2545f491;
  tag[0] = 253;
  const commas = new Int32Array(words.count + 1);
  for (let i = 1; i <= words.count; i++) commas[i] = commas[i - 1]! + (word[i - 1] === COMMA ? 1 : 0);
  return { word, tag, commas };
}

/** What stands for a word that the tagger's lexicon does not know: its last three letters and whether it has a capital. */
function signature(words: Words, i: number): number {
  return mix(words.suffix[2]![i]!, 7 + words.capital[i]!);
}

/** The file of a parser; `pack` writes its weights. */
export function parserFile(labels: readonly string[], pack: (writer: Writer) => void): Uint8Array {
  const writer = new Writer();
  writer.texts(labels);
  pack(writer);
  return seal("parser", writer.bytes());
}
