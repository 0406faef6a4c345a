import { sha256 } from "../../model/index.js";

/** The half of a set that a document belongs to: rules are mended by the errors of one half, the other shows what that is worth. */
export type Half = "tuned" | "kept";

/** By the hash of the document's name, so that it never changes; about as many documents are in each. */
export function halfOf(id: string): Half {
  return Number.parseInt(sha256(id).slice(0, 2), 16) % 2 === 0 ? "tuned" : "kept";
}
