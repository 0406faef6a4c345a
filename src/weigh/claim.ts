import type { ClaimDraft, Draft, World } from "../merge/index.js";
import type { Claim } from "../model/index.js";
import { nameInSentence } from "./names.js";
import { Origins } from "./origins.js";
import { isSupport, standing } from "./standing.js";
import { statusOf } from "./status.js";
import { whySentence } from "./why.js";

/**
 * The weight of a claim: its status with its sentence, and its three counts. Pure; `families` gives the copy family of each report
 * that tells of it.
 */
export function weighClaim(
  claim: ClaimDraft,
  { directory, reports, wordings }: Draft,
  families: ReadonlyMap<string, string>,
  world: World,
): Claim {
  const { id, proposition, positions } = claim;
  const party = (holder: string) => directory.party(holder);
  const origins = new Origins({
    reports,
    families,
    wordings,
    owner: (outlet) => world.ownerOf(outlet),
    party,
    isNews: (holder) => directory.isNews(holder),
    isPrivate: (holder) => directory.isPrivate(holder),
  });
  const stand = standing(positions, reports, party, (document) => origins.family(document));
  const of = origins.of(stand);
  const weighed = stand.map((position, at) => ({ position, origin: of[at]! }));
  const own = (holder: string) => claim.parties.includes(party(holder));
  const supports = weighed.filter(({ position }) => isSupport(position.stance));
  const counted = supports.length > 0 ? supports : weighed;
  const documents = new Set(positions.map((position) => position.document));
  return {
    id,
    proposition,
    status: statusOf({ positions: weighed, stage: claim.stage, planned: claim.planned, own }),
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
