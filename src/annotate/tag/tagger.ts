import { Writer } from "../linear/bytes.js";
import { open, seal } from "../linear/file.js";
import { argmax, type Scorer } from "../linear/scorer.js";
import { Weights } from "../linear/weights.js";
import type { Upos } from "../types.js";
import type { Words } from "../words.js";
import { TAG_FEATURES, tagFeatures, usualTags } from "./features.js";
import { TagLexicon } from "./lexicon.js";

/** A universal tag with the Penn tag that goes with it: the tagger gives both at once, so they never contradict. */
export interface Tag {
  upos: Upos;
  xpos: string;
}

/** Gives each word a tag, from left to right (averaged perceptron; Collins 2002). */
export class Tagger {
  private readonly keys = new Int32Array(TAG_FEATURES);
  private readonly scores: Int32Array;

  constructor(
    readonly tags: readonly Tag[],
    private readonly lexicon: TagLexicon,
    private readonly weights: Scorer,
  ) {
    this.scores = new Int32Array(tags.length);
  }

  static load(file: Uint8Array): Tagger {
    const reader = open("tagger", file);
    const tags = reader.texts().map((text) => {
      const [upos, xpos] = text.split(" ");
      return { upos: upos as Upos, xpos: xpos! };
    });
    const lexicon = TagLexicon.read(reader);
    return new Tagger(tags, lexicon, Weights.read(reader));
  }

  /** Which tags each word is known with, as one number; 0 for an unknown word. */
  usual(words: Words): Int32Array {
    return usualTags(words, this.lexicon);
  }

  /** Indices into `tags`, one a word. */
  tag(words: Words): Int32Array {
    const { keys, scores, lexicon, weights } = this;
    const usual = usualTags(words, lexicon);
    const given = new Int32Array(words.count);
    for (let i = 0; i < words.count; i++) {
      const only = lexicon.only(words.lower[i]!);
      if (only >= 0) {
        given[i] = only;
        continue;
      }
      scores.fill(0);
      weights.add(keys, tagFeatures(words, usual, given, i, keys), scores);
      given[i] = argmax(scores, scores.length);
    }
    return given;
  }
}

/** The file of a tagger; `pack` writes its weights. */
export function taggerFile(tags: readonly Tag[], lexicon: TagLexicon, pack: (writer: Writer) => void): Uint8Array {
  const writer = new Writer();
  writer.texts(tags.map((tag) => `${tag.upos} ${tag.xpos}`));
  lexicon.write(writer);
  pack(writer);
  return seal("tagger", writer.bytes());
}
