import type { Kysely } from "kysely";
import { first } from "./001-first.js";
import { web } from "./002-web.js";
import { merging } from "./003-merging.js";
import { mending } from "./004-mending.js";
import { journal } from "./005-journal.js";
import { grounds } from "./006-grounds.js";

export interface Migration {
  version: number;
  name: string;
  up(db: Kysely<unknown>): Promise<void>;
}

/** In order, each applied once. A released migration is never changed; a change of the tables is a new one. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: "first", up: first },
  { version: 2, name: "web", up: web },
  { version: 3, name: "merging", up: merging },
  { version: 4, name: "mending", up: mending },
  { version: 5, name: "journal", up: journal },
  { version: 6, name: "grounds", up: grounds },
];
