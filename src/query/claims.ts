import type { Claim } from "../model/index.js";
import { claimsIn } from "./catalogue/index.js";
import { catalogueOf } from "./catalogue-of.js";
import type { Filter, Known } from "./filter.js";

/** Claims that the filter lets through, in the order of the merged state. Holders of positions count as taking part. */
export function findClaims(known: Known, filter: Filter = {}): Claim[] {
  return claimsIn(catalogueOf(known), filter).map(({ claim }) => claim);
}
