/** What filters ask of a thing. */
export interface Traits {
  participants: Iterable<string>;
  types: readonly string[];
  /** Of the claims that it makes or is part of. */
  statuses: readonly string[];
  reality: string | null;
  /** Ids and names, in lower case, of the outlets it came through. */
  outlets: readonly string[];
  earliest: string | null;
  latest: string | null;
  /** The last day on which a report that tells of it was published. */
  told: string | null;
  /** What it says, in lower case. */
  texts: readonly string[];
}
