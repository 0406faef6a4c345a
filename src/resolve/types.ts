import type { Entity } from "../model/index.js";

/** Who the mentions of one document stand for. */
export interface Reference {
  /** Entity ids by mention index: several for a plural ("they"), none where it cannot be told. */
  of: readonly (readonly string[])[];
  /** Every entity that `of` names. */
  entities: ReadonlyMap<string, Entity>;
}

/** The entity of a hidden source. */
export const UNNAMED = "unnamed";
/** The entity of a source or an actor whose words stand in the text but could not be resolved. */
export const UNKNOWN = "unknown";
