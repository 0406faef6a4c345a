import type { ConlluWord } from "../src/annotate/conllu.js";
import type { Parser } from "../src/annotate/parse/parser.js";
import type { Tagger } from "../src/annotate/tag/tagger.js";
import { readWords } from "../src/annotate/words.js";
import { readTreebank } from "./data.js";
import { coreNames, coresOf } from "./entities.js";
import { type NameSentence, readConll2003, readRe3d, readUner, readWikigold } from "./namesets.js";

/** The sets that names are learned from; `conll2003` only for a benchmark run, never for shipped weights. */
export const NAME_SETS = ["wikigold", "uner-ewt", "gum-other", "gum-news", "re3d", "conll2003"] as const;
export type NameSet = (typeof NAME_SETS)[number];

/** The training sentences of some sets, names in their narrow form: GUM and re3d mark whole noun phrases, of which the
 * run of proper nouns around the head is kept. re3d has no trees, so the engine's own stand in. */
export function nameData(data: string, sets: readonly NameSet[], tagger: Tagger, parser: Parser): NameSentence[] {
  return sets.flatMap((set) => {
    switch (set) {
      case "wikigold":
        return readWikigold(data);
      case "uner-ewt":
        return readUner(data);
      case "re3d":
        return readRe3d(data).map((sentence) => ({
          ...sentence,
          names: coresOf(parsed(sentence.forms, tagger, parser), sentence.names),
        }));
      case "conll2003":
        return readConll2003(data, "eng.train");
      default:
        return gum(data, set === "gum-news");
    }
  });
}

function gum(data: string, news: boolean): NameSentence[] {
  return ["en_gum-ud-train", "en_gum-ud-dev"]
    .flatMap((name) => readTreebank(data, name))
    .filter(({ genre }) => (genre === "news") === news)
    .map(({ words, document }) => ({ forms: words.map((word) => word.form), names: coreNames(words), document }));
}

function parsed(forms: readonly string[], tagger: Tagger, parser: Parser): ConlluWord[] {
  const words = readWords(forms);
  const tags = tagger.tag(words);
  const tree = parser.parse(words, tags, tagger.usual(words));
  return forms.map((form, i) => ({
    form,
    lemma: "_",
    upos: tagger.tags[tags[i]!]!.upos,
    xpos: tagger.tags[tags[i]!]!.xpos,
    feats: "_",
    head: tree.heads[i]! + 1,
    deprel: parser.labels[tree.labels[i]!]!,
    deps: "_",
    misc: "_",
  }));
}
