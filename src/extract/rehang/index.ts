import type { Sentence, Token } from "../../annotate/types.js";
import { betweenPair } from "./between-pair.js";
import { closingVerb } from "./closing-verb.js";
import { compoundSubject } from "./compound-subject.js";
import { conjunct } from "./conjunct.js";
import { lostPast } from "./lost-past.js";
import { lostVerb } from "./lost-verb.js";
import { markedObject } from "./marked-object.js";
import { openingNoun } from "./opening-noun.js";
import { perfect } from "./perfect.js";
import type { Edit, Slip } from "./slip.js";
import { twoObjects } from "./two-objects.js";

const SLIPS: readonly Slip[] = [
  openingNoun,
  lostPast,
  perfect,
  conjunct,
  compoundSubject,
  betweenPair,
  closingVerb,
  lostVerb,
  twoObjects,
  markedObject,
];

/**
 * A sentence with slips that parsers make again and again in news put right, one kind a file. Takes and gives whole sentences; the same
 * one where nothing was to mend.
 */
export function rehung(sentence: Sentence): Sentence {
  let tokens: readonly Token[] = sentence.tokens;
  for (let at = 0; at < tokens.length; at++) for (const slip of SLIPS) tokens = edited(tokens, slip(tokens, at));
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens: [...tokens] };
}

function edited(tokens: readonly Token[], edits: readonly Edit[]): readonly Token[] {
  if (edits.length === 0) return tokens;
  const changed = [...tokens];
  for (const [at, change] of edits) changed[at] = { ...changed[at]!, ...change };
  return changed;
}
