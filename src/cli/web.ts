import { programVersion } from "../keep/index.js";
import { isUrl, WebClient, type WebClientOptions } from "../read/index.js";

/** The clock, ISO 8601 to the second. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}

/** A client for the web addresses among what the user named. */
export function webClient(named: readonly string[], options: Partial<WebClientOptions> = {}): WebClient {
  return new WebClient({ named: named.filter(isUrl), agent: `hearsay/${programVersion()}`, ...options });
}
