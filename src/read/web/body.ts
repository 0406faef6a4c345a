import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { unreachable, WebError } from "./request.js";

/** The body of an answer, unpacked; read no further than `limit` bytes, packed or not. Throws `WebError`. */
export async function bodyOf(answer: IncomingMessage, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const declared = Number(answer.headers["content-length"] ?? 0);
  try {
    if (declared > limit) throw tooLong(limit);
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of unpacked(answer)) {
      length += (piece as Uint8Array).length;
      if (length > limit) throw tooLong(limit);
      pieces.push(piece as Uint8Array);
    }
    return Buffer.concat(pieces);
  } catch (error) {
    if (error instanceof WebError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (/^(Z_|ERR_BROTLI|ERR__ERROR)/.test(code))
      throw new WebError("unreachable", "what it sends is packed and damaged");
    throw unreachable(error, signal);
  } finally {
    answer.destroy();
  }
}

function tooLong(limit: number): WebError {
  return new WebError("refused", `it is longer than ${Math.round(limit / 1024 / 1024)} MB, which no report is`);
}

function unpacked(answer: IncomingMessage): Readable {
  const unpack = unpackerOf((answer.headers["content-encoding"] ?? "").trim().toLowerCase());
  if (unpack === null) return answer;
  pipeline(answer, unpack, () => {});
  return unpack;
}

function unpackerOf(encoding: string) {
  if (encoding === "" || encoding === "identity") return null;
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip();
  if (encoding === "deflate") return createInflate();
  if (encoding === "br") return createBrotliDecompress();
  throw new WebError("unreachable", `it is packed in a way that was not asked for (${encoding.slice(0, 30)})`);
}
