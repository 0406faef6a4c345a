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
  return tokens.flatMap((token, i) => (token.head === head ? [i] : []));
}
