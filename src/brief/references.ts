import type { Catalogue } from "../query/index.js";
import { publishedDay } from "../query/index.js";
import type { Brief, Evidence, Sentence } from "./types.js";

/** A report that a brief cites, numbered as first cited. */
export interface Reference {
  number: number;
  document: string;
  title: string;
  publisher: string | null;
  published: string | null;
  /** Only what a browser may follow; other addresses are left out. */
  uri: string | null;
}

/** Where a sentence's words stand in one report. */
export interface Citation {
  reference: Reference;
  places: { start: number; end: number }[];
}

/** The reports that a brief cites, and for each sentence where in them its words stand. */
export class References {
  readonly all: Reference[] = [];
  private readonly byDocument = new Map<string, Reference>();

  constructor(
    brief: Brief,
    private readonly catalogue: Catalogue,
  ) {
    for (const { sentences } of brief.sections)
      for (const { evidence } of sentences) for (const { document } of evidence) this.reference(document);
  }

  citations({ evidence }: Sentence): Citation[] {
    const found = new Map<string, Evidence[]>();
    for (const one of evidence) found.set(one.document, [...(found.get(one.document) ?? []), one]);
    return [...found].map(([document, places]) => ({
      reference: this.reference(document),
      places: joined(places),
    }));
  }

  private reference(document: string): Reference {
    const known = this.byDocument.get(document);
    if (known) return known;
    const report = this.catalogue.report(document);
    const { headline = null, text = "", publisher = null, uri = null } = report?.document ?? {};
    const reference: Reference = {
      number: this.all.length + 1,
      document,
      title: headline ?? text.slice(0, 100),
      publisher: publisher?.label ?? null,
      published: report ? publishedDay(report) : null,
      uri: uri !== null && /^https?:\/\//i.test(uri) && URL.canParse(uri) ? new URL(uri).href : null,
    };
    this.byDocument.set(document, reference);
    this.all.push(reference);
    return reference;
  }
}

/** Places in order, those that touch or overlap made one. */
function joined(places: readonly Evidence[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end + GAP) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** So many code units between two places are a space or a mark, no words. */
const GAP = 2;
