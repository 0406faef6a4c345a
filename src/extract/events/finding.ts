import type { Pattern } from "../../lexicon/index.js";
import type { PloverType } from "../../model/index.js";
import type { Roles } from "./roles.js";
import type { Standing } from "./standing.js";

/** What a rule proposes: an act said by some words of a sentence, before it is a draft. */
export interface Finding {
  sentence: number;
  /** The word that says it, and what belongs to it ("carried out … attack"). */
  trigger: number;
  words: number[];
  act: PloverType;
  mode: string | null;
  cameo: string | null;
  context: readonly string[];
  roles: Roles;
  standing: Standing;
  unnamedActor: boolean;
  /** Whose cue this is: index of the statement that is the act itself. */
  statement: number | null;
  pattern: Pattern | null;
  by: string;
}

export const RULE_PREFIX = "extract/events/";
