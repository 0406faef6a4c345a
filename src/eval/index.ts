import { actsSet } from "./acts.js";
import { gumNewsSet, polnearSet } from "./attribution/set.js";
import { copiesSet } from "./copies.js";
import { corpusSet } from "./corpus/set.js";
import { ecbplusSet } from "./ecbplus.js";
import { nerSet, udSet } from "./engine.js";
import { factualitySet } from "./factuality/set.js";
import { htmldateSet } from "./pages/htmldate.js";
import { pageLabelsSet } from "./pages/page-labels.js";
import { removedLinesSet } from "./pages/removed-lines.js";
import { scrapinghubSet } from "./pages/scrapinghub.js";
import { petrSet } from "./petr2.js";
import { gsrSet } from "./plover-gsr.js";
import { plvSet } from "./plv.js";
import { actorsSet } from "./reference.js";
import { seedsSet } from "./seeds/set.js";
import type { EvalSet } from "./sets.js";
import { storiesSet } from "./stories.js";
import { timeSet } from "./time/set.js";
import { undatedSet } from "./undated/set.js";
import { variantsSet } from "./variants/set.js";

export type { EvalSet } from "./sets.js";

/** Every set, in the order of `hearsay eval --help`. */
export const EVAL_SETS: readonly EvalSet[] = [
  seedsSet,
  udSet,
  nerSet,
  actorsSet,
  polnearSet,
  gumNewsSet,
  plvSet,
  gsrSet,
  petrSet,
  actsSet,
  timeSet,
  factualitySet,
  undatedSet,
  copiesSet,
  storiesSet,
  ecbplusSet,
  variantsSet,
  corpusSet,
  scrapinghubSet,
  removedLinesSet,
  htmldateSet,
  pageLabelsSet,
];
