import { type ClaimGroup, claimIdOf, type EventGroup, type EventMention, eventIdOf } from "../merge/index.js";

/** The groups while decisions act on them: a copy, so that the grouping they came from stays as it was. */
export interface Groups {
  claims: ClaimGroup[];
}

export interface Found {
  claim: ClaimGroup;
  event: EventGroup;
  mention: EventMention;
}

export function copyGroups(given: readonly ClaimGroup[]): Groups {
  return {
    claims: given.map((claim) => ({
      events: claim.events.map((event) => ({ members: [...event.members], reasons: new Map(event.reasons) })),
    })),
  };
}

/**
 * The mention that an id stands for, and its groups. An event mention's own id will do, and so will any id that a merged event or a
 * claim ever had, for those hash the id of one of their mentions.
 */
export function find(groups: Groups, id: string): Found | null {
  for (const claim of groups.claims) {
    for (const event of claim.events) {
      for (const mention of event.members) {
        if (mention.id === id || eventIdOf(mention.id) === id || claimIdOf(mention.id) === id)
          return { claim, event, mention };
      }
    }
  }
  return null;
}
