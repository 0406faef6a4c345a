import { duplicates } from "./duplicates.js";
import { ends } from "./ends.js";
import { furniture } from "./furniture.js";
import { links } from "./links.js";
import type { Mender } from "./mender.js";

/** In order: single lines first, then what their neighbours tell. */
export const MENDERS: readonly Mender[] = [links, furniture, duplicates, ends];
