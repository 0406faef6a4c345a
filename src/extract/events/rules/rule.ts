import type { Cast } from "../cast.js";
import type { Finding } from "../finding.js";
import type { Scene } from "../scene.js";

/** A rule looks at one word of a sentence and says what act it tells of, if any. */
export interface Rule {
  readonly name: string;
  /** Parts of speech that it looks at. */
  readonly of: "verb" | "noun";
  find(scene: Scene, cast: Cast, token: number): Finding | null;
}
