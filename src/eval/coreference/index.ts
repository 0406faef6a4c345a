import { bCubed } from "./b-cubed.js";
import { ceafE } from "./ceaf.js";
import type { Clusters } from "./clusters.js";
import { lea } from "./lea.js";
import { muc } from "./muc.js";

export type { Clusters } from "./clusters.js";

/** The measures of coreference by name; CoNLL is the mean F of MUC, B³ and CEAF-e (Pradhan et al. 2012). */
export function scoreCoreference(key: Clusters, response: Clusters): Record<string, number> {
  const scores = {
    MUC: muc(key, response),
    "B³": bCubed(key, response),
    "CEAF-e": ceafE(key, response),
    LEA: lea(key, response),
  };
  const conll = (scores.MUC.f + scores["B³"].f + scores["CEAF-e"].f) / 3;
  const each = Object.entries(scores).flatMap(([name, { precision, recall, f }]) => [
    [`${name} precision`, precision],
    [`${name} recall`, recall],
    [`${name} F`, f],
  ]);
  return { "CoNLL F": conll, ...Object.fromEntries(each) };
}
