import { sha256 } from "../model/index.js";

/** Which half of a labelled set a document is in: rules are made on the one, the other shows whether they hold elsewhere. */
export type Half = "tuning" | "kept";

/** The half of a name (a file's, a sentence's): by its hash, so that it is the same wherever the set lies and however it is ordered. */
export function halfOf(name: string): Half {
  return Number.parseInt(sha256(name).slice(0, 8), 16) % 2 === 0 ? "tuning" : "kept";
}

export const HALVES: readonly Half[] = ["tuning", "kept"];

/** The half of a row of the event sets, by another digit of the hash: the one by which their tuning half was looked at. */
export function halfOfRow(id: string | number): Half {
  return Number.parseInt(sha256(String(id)).slice(0, 2), 16) % 2 === 0 ? "tuning" : "kept";
}
