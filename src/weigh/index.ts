import { type ClaimDraft, type Draft, describe, groupRecords } from "../merge/index.js";
import type { Claim, Decision, HearsayRecord, Merged } from "../model/index.js";
import { applyDecisions } from "../review/index.js";
import { nameInSentence } from "./names.js";
import { Origins, type Owners } from "./origins.js";
import { isSupport, standing } from "./standing.js";
import { statusOf } from "./status.js";
import { whySentence } from "./why.js";

export { Origins, type Owners } from "./origins.js";
export { statusOf } from "./status.js";

/** The weight of what was merged: each claim's status with its sentence, and its three counts. Pure. */
export function weigh(draft: Draft, owners: Owners = new Map()): Merged {
  const { copies, stories, events, directory, reports } = draft;
  const origins = new Origins({
    reports,
    copies,
    owners,
    wordings: draft.wordings,
    party: (id) => directory.party(id),
    isNews: (id) => directory.isNews(id),
  });
  const claims = draft.claims.map((claim) => weighClaim(claim, draft, origins));
  return { copies, stories, events, claims };
}

function weighClaim(claim: ClaimDraft, draft: Draft, origins: Origins): Claim {
  const { directory, reports } = draft;
  const { id, proposition, positions } = claim;
  const stand = standing(
    positions,
    reports,
    (holder) => directory.party(holder),
    (document) => origins.family(document),
  );
  const of = origins.of(stand);
  const weighed = stand.map((position, at) => ({ position, origin: of[at]! }));
  const own = (holder: string) => claim.parties.includes(directory.party(holder));
  const supports = weighed.filter(({ position }) => isSupport(position.stance));
  const counted = supports.length > 0 ? supports : weighed;
  const documents = new Set(positions.map((position) => position.document));
  return {
    id,
    proposition,
    status: statusOf({ positions: weighed, stage: claim.stage, own }),
    why: whySentence(
      positions.map((position) => ({ position, ownVoice: origins.isOwnVoice(position) })),
      (holder) => nameInSentence(holder, directory.get(holder)),
    ),
    counts: {
      reports: documents.size,
      families: new Set([...documents].map((document) => origins.family(document))).size,
      origins: new Set(counted.map(({ origin }) => origin).filter((origin) => origin !== null)).size,
    },
    positions,
  };
}

/** Everything that many records say together, under people's decisions: the one door from records to the merged state. */
export function mergeRecords(
  records: readonly HearsayRecord[],
  decisions: readonly Decision[] = [],
  owners: Owners = new Map(),
): Merged {
  return weigh(describe(applyDecisions(groupRecords(records), decisions).grouping), owners);
}
