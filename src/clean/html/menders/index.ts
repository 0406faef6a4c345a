import { data } from "./data.js";
import { duplicates } from "./duplicates.js";
import { ends } from "./ends.js";
import { fill } from "./fill.js";
import { links } from "./links.js";
import type { Mender } from "./mender.js";
import { repeatedByHost } from "./repeated.js";

/** In order: what is missing is taken back first; then single lines are looked at; then what their neighbours tell. */
export const MENDERS: readonly Mender[] = [fill, repeatedByHost, links, data, duplicates, ends];
