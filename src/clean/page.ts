import type { CleanTables } from "../lexicon/clean.js";
import type { Lexicon, Outlet } from "../lexicon/index.js";
import type { BlockRole } from "../model/index.js";
import type { StatedDate } from "./dates.js";
import type { Part } from "./part.js";

/** What cleaning asks of the lexicon: places for datelines, outlets for credits. */
export type NewsLexicon = Pick<Lexicon, "lookup" | "outlet" | "outletByName" | "state"> & {
  readonly tables: { readonly outlets: readonly Outlet[] };
};

/** What a rule may look at: the text in parts and the tables. */
export interface Page {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly lexicon: NewsLexicon;
  readonly tables: CleanTables;
}

/** Something that a part says about the report itself. Offsets count in the text. */
export type Fact =
  | { kind: "byline"; names: string[] }
  | { kind: "reporters"; names: string[] }
  | { kind: "editor"; name: string }
  | { kind: "dateline"; place: string; start: number; end: number }
  | { kind: "agency"; outlet: string }
  | { kind: "publisher"; name: string; confidence: number }
  | { kind: "date"; what: "published" | "modified"; date: StatedDate; source: string; confidence: number };

/** What a rule says of one part: its role, why (boilerplate always says), and the facts in it. */
export interface Finding {
  part: number;
  role: BlockRole;
  reason: string | null;
  by: string;
  facts: readonly Fact[];
}

/** What is found so far, by part. */
export type Marks = readonly (Finding | undefined)[];

/** Finds roles. A part that an earlier rule has marked keeps its mark. */
export type Rule = (page: Page, marks: Marks) => Finding[];

/** How many parts from the top may belong to a report's head, and how many at the end to its foot. */
export const HEAD_PARTS = 12;
export const FOOT_PARTS = 8;

/** Whether a part can stand above the report: near the top, with at most two sentences (captions, say) before it. */
export function inHead(page: Page, index: number): boolean {
  if (index >= HEAD_PARTS) return false;
  let prose = 0;
  for (let i = 0; i < index; i++) if (page.parts[i]!.isProse) prose++;
  return prose <= 2;
}

export function inFoot(page: Page, index: number): boolean {
  return index >= page.parts.length - FOOT_PARTS;
}
