import { createHash } from "node:crypto";

/** Kinds of things that carry an id, as they stand before the underscore. */
export type IdKind = "doc" | "m" | "t" | "s" | "e" | "copy" | "story" | "event" | "claim" | "decision" | "run";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Hex SHA-256 of bytes or of a string's UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/**
 * An id that says what the thing is: kind and 80 bits of a hash over `parts`, in Crockford's base 32.
 * The same parts give the same id on every machine and in every run; ordinals must never be among them.
 */
export function makeId(kind: IdKind, ...parts: readonly (string | number | null)[]): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([kind, ...parts]))
    .digest();
  let id = "";
  let buffer = 0;
  let bits = 0;
  for (let i = 0; i < 10; i++) {
    buffer = (buffer << 8) | digest[i]!;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      id += ALPHABET[(buffer >> bits) & 31];
    }
  }
  return `${kind}_${id}`;
}
