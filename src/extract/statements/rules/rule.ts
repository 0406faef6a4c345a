import type { Found } from "../found.js";
import type { Scene } from "../scene.js";

/** A rule proposes statements in one sentence; what is wrong, double or nested is for the refiners. */
export interface Rule {
  name: string;
  find(scene: Scene): Found[];
}
