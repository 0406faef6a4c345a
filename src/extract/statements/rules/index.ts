import { accordingTo } from "./according-to.js";
import { accusedOf } from "./accused-of.js";
import { citedBy } from "./cited-by.js";
import { citing } from "./citing.js";
import { colon } from "./colon.js";
import { confidentThat } from "./confident-that.js";
import { deniedDoing } from "./denied-doing.js";
import { headlineColon } from "./headline-colon.js";
import { hearsayAdverb } from "./hearsay-adverb.js";
import { nounCue } from "./noun-cue.js";
import { parenthetical } from "./parenthetical.js";
import { passive } from "./passive.js";
import { pledgedTo } from "./pledged-to.js";
import { pointsBack } from "./points-back.js";
import { praised } from "./praised.js";
import { quoted } from "./quoted.js";
import { quotedAsSaying } from "./quoted-as-saying.js";
import { referredAs } from "./referred-as.js";
import type { Rule } from "./rule.js";
import { saidThat } from "./said-that.js";
import { thanked } from "./thanked.js";

/** All rules. Their order does not matter: where two find the same cue, the finding of higher rank stays. */
export const RULES: readonly Rule[] = [
  saidThat,
  quoted,
  parenthetical,
  pledgedTo,
  deniedDoing,
  accusedOf,
  praised,
  thanked,
  referredAs,
  passive,
  accordingTo,
  citedBy,
  quotedAsSaying,
  citing,
  nounCue,
  hearsayAdverb,
  confidentThat,
  headlineColon,
  colon,
  pointsBack,
];
