import { lookup as resolve } from "node:dns";
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./address.js";

/** Why a page cannot or must not be had. */
export class WebError extends Error {
  override name = "WebError";

  constructor(
    readonly kind: "refused" | "unreachable",
    message: string,
  ) {
    super(message);
  }
}

/** One request, as far as the head of its answer. Redirects are not followed here. */
export interface Ask {
  url: URL;
  headers: Record<string, string>;
  /** Whether the address may be one of this machine or its network: the user named the very host. */
  allowPrivate: boolean;
  /** Ends it, whatever it is at. */
  signal: AbortSignal;
}

/**
 * Sends one GET and gives the answer once its head is there. The address that is connected to is the one that was checked, so that a name
 * which is told differently the second time changes nothing. Throws `WebError`.
 */
export async function ask({ url, headers, allowPrivate, signal }: Ask): Promise<IncomingMessage> {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new WebError("refused", `${url.protocol.replace(":", "")} links are not followed`);
  if (url.username !== "" || url.password !== "")
    throw new WebError("refused", "links with a password are not followed");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) && !isPublicAddress(host)) throw privateAddress(host);
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  const options: RequestOptions = { headers, signal, agent: false, lookup: allowPrivate ? undefined : publicLookup };
  return new Promise((answered, failed) => {
    const going = send(url, options, answered);
    going.on("error", (error) => failed(error instanceof WebError ? error : unreachable(error, signal)));
    going.end();
  });
}

/** Resolves a name and refuses it where any of its addresses is not public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    const wrong = addresses.find(({ address }) => !isPublicAddress(address));
    if (wrong) return callback(privateAddress(wrong.address), "");
    if (options.all) return callback(null, addresses);
    callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

function privateAddress(address: string): WebError {
  return new WebError(
    "refused",
    `it leads to ${address}, an address of this machine or its network that you did not name`,
  );
}

export function unreachable(error: unknown, signal: AbortSignal): WebError {
  if (signal.aborted) return new WebError("unreachable", "the server takes too long");
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new WebError("unreachable", SAID[code] ?? `the connection fails (${code || "unknown error"})`);
}

const SAID: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name cannot be resolved now",
  ECONNREFUSED: "the server refuses the connection",
  ECONNRESET: "the server breaks the connection off",
  ETIMEDOUT: "the server does not answer",
  CERT_HAS_EXPIRED: "the server's certificate has expired",
  HPE_INVALID_CONSTANT: "the server does not speak HTTP",
};
