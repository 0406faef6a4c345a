import type { Span } from "../../model/index.js";

/** One attribution: a role may be empty, or lie in several pieces. */
export interface Attribution {
  source: Span[];
  cue: Span[];
  content: Span[];
  /** Lies in what another one reports. */
  nested: boolean;
}

/** A predicted attribution, with the rule that made it and the names of the entity that speaks. */
export interface Predicted extends Attribution {
  by: string;
  entities: string[];
}

export interface Gold extends Attribution {
  /** What the gold entity is called, where the set says. */
  entity: { mention: string; wikipedia: string | null } | null;
}

/** A report with its attributions made by hand. */
export interface LabelledReport {
  id: string;
  text: string;
  attributions: Gold[];
}
