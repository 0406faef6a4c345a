import type { PloverType } from "../../model/index.js";

/**
 * PLOVER's quads: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. SANCTION is material, as the
 * manual's section on it has it; the manual's table says verbal.
 */
export const QUADS: Readonly<Record<PloverType, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};
