import type { PageContext, PageMetadata } from "../page.js";
import type { Tree } from "../tree.js";

/** What a page says about its report. */
export function readMetadata(tree: Tree, _context: PageContext): PageMetadata {
  return {
    title: tree.title?.trim() || null,
    subtitle: null,
    authors: [],
    agencies: [],
    publisher: null,
    originalSource: null,
    canonical: null,
    section: null,
    language: null,
    published: null,
    modified: null,
    dates: [],
  };
}
