import type { HearsayRecord } from "../model/index.js";

/** What merging knows of the world besides the reports. */
export interface World {
  /** The state with an ISO 3166 code (or a former state's old code). */
  stateOf(country: string): { id: string; label: string } | null;
  /** The owner that an outlet belongs to; null where it stands for itself. */
  ownerOf(outlet: string): string | null;
}

/** The states that some reports name, and no owners: for who has no tables at hand. */
export function worldOf(records: readonly Pick<HearsayRecord, "entities">[]): World {
  const states = new Map<string, { id: string; label: string }>();
  for (const { id, label, class: kind, country } of records.flatMap((record) => record.entities)) {
    if (kind !== "state" || country === null) continue;
    const known = states.get(country);
    if (known === undefined || id < known.id) states.set(country, { id, label });
  }
  return { stateOf: (country) => states.get(country) ?? null, ownerOf: () => null };
}
