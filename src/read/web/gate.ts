import { setTimeout as wait } from "node:timers/promises";

/** Lets visits of one host through one at a time, each some time after the one before; those of different hosts do not wait for each other. */
export class HostGate {
  private readonly last = new Map<string, Promise<unknown>>();
  private readonly gaps = new Map<string, number>();

  /** `gap`: the least time between two visits, in milliseconds. */
  constructor(
    private readonly gap: number,
    private readonly sleep: (ms: number) => Promise<void> = (ms) => wait(ms),
  ) {}

  /** A host that asks for more time between visits gets it. */
  widen(host: string, gap: number): void {
    this.gaps.set(host, Math.max(gap, this.gap));
  }

  async pass<T>(host: string, visit: () => Promise<T>): Promise<T> {
    const before = this.last.get(host);
    const now = (before ? before.then(() => this.sleep(this.gaps.get(host) ?? this.gap)) : Promise.resolve()).then(
      visit,
    );
    const settled = now.catch(() => {});
    this.last.set(host, settled);
    return now;
  }
}
