import type { Claim } from "../model/index.js";
import { type Filter, holdsText, inRange, type Known, takesPart } from "./filter.js";
import { namesOutlet, RecordIndex } from "./index-of.js";

/** Claims that the filter lets through, in the order of the merged state. Holders of positions count as taking part. */
export function findClaims(known: Known, filter: Filter = {}): Claim[] {
  const index = new RecordIndex(known);
  return known.merged.claims.filter(({ proposition, positions, status }) => {
    const holders = positions.map((position) => position.holder);
    return (
      (filter.status === undefined || status === filter.status) &&
      (filter.type === undefined || proposition.type === filter.type) &&
      takesPart([...proposition.actors, ...proposition.recipients, ...holders], filter) &&
      inRange(proposition.time, filter) &&
      positions.some((one) => namesOutlet(index.outlets(one.document, one.statement), filter.outlet)) &&
      holdsText([proposition.words, ...positions.map((one) => index.words(one.document, one.event))], filter)
    );
  });
}
