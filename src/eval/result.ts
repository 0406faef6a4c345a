/** What every scorer gives: `hearsay eval SET --json` prints `set` and `metrics`. */
export interface EvalResult {
  set: string;
  metrics: Record<string, number>;
  /** Peers' figures on the same data, with where they come from. */
  peers?: Record<string, string>;
  /** What is wrong, a line each, the rule named. */
  errors?: string[];
}
