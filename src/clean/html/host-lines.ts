import { hostOf } from "../../lexicon/outlets.js";
import type { Source } from "../../model/index.js";
import { decodeHtml } from "../../read/index.js";
import { linesOf } from "./blocks.js";
import { treeOf } from "./tree.js";

/** So many pages of a host must show a line, and such a share of them, before it is the host's. */
const FEWEST = 3;
const SHARE = 0.5;
/** Shorter lines are words that any report may hold; longer ones are paragraphs that two pages may share as copies. In characters. */
const SHORTEST = 12;
const LONGEST = 400;
/** How much of a page is searched for its own address, in bytes. */
const HEAD = 65_536;

/** Lines that the pages of one host repeat: what it prints on every page is no page's report. */
export class HostLines {
  private constructor(private readonly byHost: ReadonlyMap<string, ReadonlySet<string>>) {}

  /** Learns from pages that are at hand together. Pages with the same first lines are one page. */
  static of(sources: readonly Source[]): HostLines {
    const pages = new Map<string, Source[]>();
    for (const source of sources) {
      const host = source.format === "html" ? hostOfPage(source) : null;
      if (host) pages.set(host, [...(pages.get(host) ?? []), source]);
    }
    const learned = [...pages]
      .filter(([, own]) => own.length >= FEWEST)
      .map(([host, own]) => [host, repeated(own)] as const);
    return new HostLines(new Map(learned));
  }

  /** Whether a page's host repeats this line. */
  for(source: Source): (line: string) => boolean {
    const lines = this.byHost.size > 0 ? this.byHost.get(hostOfPage(source) ?? "") : undefined;
    return (line) => lines?.has(line) ?? false;
  }
}

function repeated(pages: readonly Source[]): Set<string> {
  const counts = new Map<string, number>();
  const titles = new Set<string>();
  for (const page of pages) {
    const tree = treeOf(decodeHtml(page.bytes, page.contentType ?? null).text);
    if (titles.has(tree.title ?? "")) continue;
    titles.add(tree.title ?? "");
    const lines = new Set(linesOf(tree.root).map(({ text }) => text));
    for (const line of lines) {
      if (line.length >= SHORTEST && line.length <= LONGEST) counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  const enough = Math.max(FEWEST, titles.size * SHARE);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([line]) => line));
}

/** The host that a page came from, by its address or by the one that it gives itself. */
function hostOfPage({ uri, origin, bytes }: Source): string | null {
  const address = uri ?? (/^https?:\/\//i.test(origin) ? origin : ownAddress(bytes));
  return address ? hostOf(address) : null;
}

function ownAddress(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString("latin1");
  for (const [tag] of head.matchAll(/<(?:link|meta)\s[^>]{0,600}>/gi)) {
    if (!/canonical|og:url/i.test(tag)) continue;
    const address = /(?:href|content)\s*=\s*["']?(https?:\/\/[^"'\s>]{1,500})/i.exec(tag);
    if (address) return address[1]!;
  }
  return null;
}
