import { type Answer, type FetchOptions, fetchUrl, WEB_LIMITS, type WebLimits } from "./fetch.js";
import { HostGate } from "./gate.js";
import { WebError } from "./request.js";
import { ALLOW_ALL, ALLOW_NONE, parseRobots, type Robots } from "./robots.js";

export interface WebClientOptions {
  /** Addresses that the user named. */
  named: Iterable<string>;
  /** Name and version of the program, told to servers; its first word is what robots.txt calls it. */
  agent: string;
  limits?: Partial<WebLimits>;
  /** Least time between two visits of one host, in milliseconds. */
  gap?: number;
  /** Whether to ask each host's robots.txt; a person who names one page needs none. */
  robots?: boolean;
  signal?: AbortSignal;
  sleep?(ms: number, signal?: AbortSignal): Promise<void>;
}

const ROBOTS_LIMITS: WebLimits = { bytes: 512 * 1024, time: 15_000, redirects: 5 };
/** A host that asks for more than this between two visits gets this, in seconds. */
const MAX_DELAY = 60;
/** Hosts whose robots.txt is held. */
const MAX_HOSTS = 1000;

/** Fetches pages politely: one at a time a host, some time apart, and only what its robots.txt allows where that is asked. */
export class WebClient {
  private readonly named: ReadonlySet<string>;
  private readonly robots = new Map<string, Promise<Robots>>();
  private readonly gate: HostGate;

  constructor(private readonly options: WebClientOptions) {
    this.named = new Set([...options.named].flatMap((url) => (URL.canParse(url) ? [new URL(url).host] : [])));
    this.gate = new HostGate(options.gap ?? 0, options.sleep);
  }

  /** Fetches a page. Throws `WebError`. */
  async get(url: string, since: Pick<FetchOptions, "etag" | "lastModified"> = {}): Promise<Answer> {
    const host = URL.canParse(url) ? new URL(url).host : "";
    return this.gate.pass(host, () =>
      fetchUrl(url, { ...this.common(), ...since, mayAsk: (each) => this.mayAsk(each) }),
    );
  }

  private common(): Omit<FetchOptions, "mayAsk"> {
    const { agent, limits, signal } = this.options;
    return { named: this.named, agent, limits: { ...WEB_LIMITS, ...limits }, signal };
  }

  private async mayAsk(url: URL): Promise<void> {
    if (!this.options.robots || (url.protocol !== "http:" && url.protocol !== "https:")) return;
    const robots = await this.robotsOf(url);
    if (!robots.allows(url.pathname + url.search))
      throw new WebError("refused", `the robots.txt of ${url.host} asks programs not to fetch it`);
  }

  private robotsOf(url: URL): Promise<Robots> {
    let found = this.robots.get(url.origin);
    if (!found) {
      if (this.robots.size >= MAX_HOSTS) this.robots.clear();
      found = this.fetchRobots(url);
      this.robots.set(url.origin, found);
      found.catch(() => this.robots.delete(url.origin));
    }
    return found;
  }

  /** As RFC 9309 has it: where there is none, all is allowed; where the server fails, nothing is for now. */
  private async fetchRobots({ origin, host }: URL): Promise<Robots> {
    try {
      const answer = await fetchUrl(`${origin}/robots.txt`, { ...this.common(), limits: ROBOTS_LIMITS });
      if (answer.status >= 500) return ALLOW_NONE;
      if (answer.status !== 200) return ALLOW_ALL;
      const robots = parseRobots(Buffer.from(answer.bytes).toString("utf8"), this.options.agent.split("/")[0]!);
      if (robots.delay !== null) this.gate.widen(host, Math.min(robots.delay, MAX_DELAY) * 1000);
      return robots;
    } catch (error) {
      if (error instanceof WebError && error.kind === "refused") return ALLOW_ALL;
      throw error;
    }
  }
}
