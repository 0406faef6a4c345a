import { Reader } from "./bytes.js";

/** First bytes of every model file; the digit is the version of the format. */
const MAGIC = "HEARSAY1";
const HEADER = 24;

/** What kind of model a file holds. */
export type Part = "lemmas" | "tagger" | "parser" | "names";

/** Wraps a payload as a model file: magic, part, length, checksum, payload (models/en/FORMAT.md). */
export function seal(part: Part, payload: Uint8Array): Uint8Array {
  const file = new Uint8Array(HEADER + payload.length);
  file.set(new TextEncoder().encode(MAGIC + part.padEnd(8)));
  const view = new DataView(file.buffer);
  view.setUint32(16, payload.length, true);
  view.setUint32(20, checksum(payload), true);
  file.set(payload, HEADER);
  return file;
}

/** Checks a model file and opens its payload. Throws an `Error` that says what is wrong with which part. */
export function open(part: Part, file: Uint8Array): Reader {
  const head = new TextDecoder().decode(file.subarray(0, 16));
  if (!head.startsWith(MAGIC.slice(0, -1))) throw new Error(`the ${part} model is not a Hearsay model file`);
  if (!head.startsWith(MAGIC)) throw new Error(`the ${part} model has another format version than ${MAGIC.slice(-1)}`);
  if (head.slice(8).trimEnd() !== part)
    throw new Error(`the file given as ${part} model holds "${head.slice(8).trimEnd()}"`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const payload = file.subarray(HEADER);
  if (view.getUint32(16, true) !== payload.length) throw new Error(`the ${part} model is cut short: fetch it again`);
  if (view.getUint32(20, true) !== checksum(payload)) throw new Error(`the ${part} model is damaged: fetch it again`);
  return new Reader(payload);
}

/** FNV-1a over 32-bit words (and the bytes left over): quick, and enough to tell a damaged file. */
function checksum(bytes: Uint8Array): number {
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193);
  return h >>> 0;
}
