import { lastRun, loadCatalogue } from "../keep/index.js";
import type { Catalogue } from "../query/index.js";
import type { Run, Store } from "../store/index.js";

/** One state of the store, ready to be asked. */
export interface State {
  catalogue: Catalogue;
  /** What last changed it. */
  run: Run | null;
  /** Another state has another one. */
  version: string;
}

/** The store with its catalogue beside it, made anew when the store moved on, also by another process. */
export class Archive {
  private state: State | null = null;
  private loading: Promise<State> | null = null;

  constructor(readonly store: Store) {}

  /**
   * What is known now. While another process is in the middle of a run, that is what was known before it: half a run is never shown.
   */
  async current(): Promise<State> {
    const version = await this.store.version();
    if (this.state?.version === version) return this.state;
    if (this.state !== null && (await this.store.stale())) return this.state;
    this.loading ??= this.load(version).finally(() => {
      this.loading = null;
    });
    this.state = await this.loading;
    return this.state;
  }

  private async load(version: string): Promise<State> {
    const catalogue = await loadCatalogue(this.store);
    catalogue.lookup.prepare();
    return { catalogue, run: await lastRun(this.store), version };
  }
}
