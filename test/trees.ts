import type { Morph, Sentence, Token, Upos } from "../src/annotate/types.js";

/**
 * Hand-made trees for tests, so that rules are tested apart from the weights. A line a word:
 * `form lemma upos xpos head deprel`, `head` counted from 1 and 0 for the root, words apart by one space in the text.
 */
export function sentenceOf(lines: string, offset = 0): Sentence {
  let at = offset;
  const tokens = lines
    .trim()
    .split("\n")
    .map((line): Token => {
      const [form, lemma, upos, xpos, head, deprel] = line.trim().split(/\s+/);
      const start = at;
      at += form!.length + 1;
      return {
        start,
        end: start + form!.length,
        form: form!,
        lemma: lemma!,
        upos: upos as Upos,
        xpos: xpos!,
        morph: morphOf(xpos!, deprel!),
        head: Number(head) - 1,
        deprel: deprel!,
      };
    });
  return { start: offset, end: at - 1, tokens, names: [], block: 0 };
}

/** The text of a hand-made sentence. */
export function textOf(sentence: Sentence): string {
  return " ".repeat(sentence.start) + sentence.tokens.map((token) => token.form).join(" ");
}

const MORPH: Record<string, Morph> = {
  VB: { form: "infinitive" },
  VBD: { tense: "past", form: "finite" },
  VBG: { form: "gerund" },
  VBN: { tense: "past", form: "participle" },
  VBP: { tense: "present", form: "finite" },
  VBZ: { tense: "present", form: "finite", number: "singular", person: 3 },
  MD: { form: "finite" },
  NN: { number: "singular" },
  NNP: { number: "singular" },
  NNS: { number: "plural" },
  NNPS: { number: "plural" },
};

function morphOf(xpos: string, deprel: string): Morph {
  const morph = MORPH[xpos] ?? {};
  return xpos === "VBN" && (deprel === "acl" || deprel === "amod") ? { ...morph, voice: "passive" } : morph;
}
