import type { Candidate, NameKind } from "../../../lexicon/index.js";

/** How plainly a name stands for its entity; the plainest reading is taken. */
const PLAINNESS: Readonly<Record<NameKind, number>> = {
  name: 0,
  acronym: 1,
  alias: 1,
  capital: 2,
  adjective: 2,
  demonym: 3,
  metonym: 3,
  city: 4,
  family: 5,
  contextual: 6,
};

/** The candidates for which the name is plainest. */
export function plainest(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = Math.min(...candidates.map((one) => PLAINNESS[one.kind]));
  return candidates.filter((one) => PLAINNESS[one.kind] === best);
}
