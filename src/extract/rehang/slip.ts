import type { Token } from "../../annotate/types.js";

/** What becomes of one token of a sentence. */
export type Edit = readonly [at: number, change: Partial<Token>];

/** Looks for one kind of slip at token `at`: what has to change, nothing where there is none. */
export type Slip = (tokens: readonly Token[], at: number) => readonly Edit[];

export const NONE: readonly Edit[] = [];

export function isNoun(token: Token | undefined): boolean {
  return token?.upos === "NOUN" || token?.upos === "PROPN";
}

/** The tokens that hang on `head`. */
export function kidsOf(tokens: readonly Token[], head: number): number[] {
  const kids: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (tokens[i]!.head === head) kids.push(i);
  return kids;
}

/** Verbs that say what others said, as far as these slips befall them. */
export const SAYING = new Set(
  "say announce report state add tell claim confirm declare note warn acknowledge admit allege argue explain insist instruct write reply recall conclude".split(
    " ",
  ),
);

/** Whether one of the words that hang on a verb names its agent: a real passive. */
export function hasAgent(tokens: readonly Token[], kids: readonly number[]): boolean {
  return kids.some((kid) => kidsOf(tokens, kid).some((mark) => tokens[mark]!.lemma === "by"));
}

/** What was read as a participle on a noun becomes the verb of it, hung where the noun hung. */
export function madeVerb(
  verb: number,
  noun: number,
  { head, deprel }: Pick<Token, "head" | "deprel">,
): readonly Edit[] {
  return [
    [verb, { head, deprel, xpos: "VBD", morph: { tense: "past", form: "finite" } }],
    [noun, { head: verb, deprel: "nsubj" }],
  ];
}
