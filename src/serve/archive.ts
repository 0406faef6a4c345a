import { loadKnown } from "../keep/index.js";
import type { Merged } from "../model/index.js";
import { type Catalogue, CatalogueBuilder } from "../query/index.js";
import type { Store } from "../store/index.js";

/** One state of the store, ready to be asked. */
export interface State {
  catalogue: Catalogue;
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
    const builder = new CatalogueBuilder();
    const merged = (await this.store.stale()) ? null : await this.store.merged();
    if (merged === null) return this.loadStale(version);
    for await (const record of this.store.records()) builder.add(record);
    return { catalogue: builder.finish(merged), version };
  }

  /** A run was cut short before it could put things together: that is done here, in memory. */
  private async loadStale(version: string): Promise<State> {
    const { records, merged } = (await this.isEmpty()) ? NOTHING : await loadKnown(this.store);
    const builder = new CatalogueBuilder();
    for (const record of records) builder.add(record);
    return { catalogue: builder.finish(merged), version };
  }

  private async isEmpty(): Promise<boolean> {
    return (await this.store.counts()).documents === 0;
  }
}

const EMPTY: Merged = { copies: [], stories: [], events: [], claims: [] };
const NOTHING = { records: [], merged: EMPTY };
