import { GAP } from "./gunzip.js";

/** What cannot be unpacked further. */
export class DamagedError extends Error {
  override name = "DamagedError";
}

/** All bytes of a stream; null where they are more than `limit`, of which no more is then read. Throws where bytes are lost. */
export async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (chunk === GAP) throw new DamagedError("damaged gzip");
    length += chunk.length;
    if (length > limit) return null;
    pieces.push(chunk);
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}
