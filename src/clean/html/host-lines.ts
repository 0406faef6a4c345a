import { hostOf } from "../../lexicon/outlets.js";
import { isProblem, type Problem, type Source } from "../../model/index.js";
import { decodeHtml } from "../../read/index.js";
import { linesOf } from "./blocks.js";
import { addressOf } from "./input.js";
import { treeOf } from "./tree.js";

/** So many pages of a host must show a line, and such a share of them, before it is the host's. */
const FEWEST = 3;
const SHARE = 0.5;
/** Shorter lines are words that any report may hold; longer ones are paragraphs that two pages may share as copies. In characters. */
const SHORTEST = 12;
const LONGEST = 400;
/** How much of a page is searched for its own address, in bytes. */
const HEAD = 65_536;

/** Of a host's pages so many tell what it repeats. */
const MOST = 40;

/** So many lines are held at most, of all hosts, before those of hosts with a page or two are forgotten: an archive may have a hundred thousand hosts. */
const MOST_LINES = 400_000;

/** Larger pages tell nothing, in bytes. */
const LARGEST = 4 * 1024 * 1024;

interface Host {
  /** Titles of the pages that told: those with the same one are one page. */
  titles: Set<string>;
  counts: Map<string, number>;
}

/**
 * Lines that the pages of one host repeat: what it prints on every page is no page's report. What is learned depends on which pages were given
 * together, never on how they were cut into batches or on which thread codes them.
 */
export class HostLines {
  private readonly hosts = new Map<string, Host>();
  private readonly lines = new Map<string, readonly string[]>();
  private held = 0;

  /** Learns from a page; other sources tell nothing. */
  learn(source: Source): void {
    const name = source.format === "html" && source.bytes.length <= LARGEST ? hostOfPage(source) : null;
    if (!name) return;
    const host = this.hosts.get(name) ?? { titles: new Set(), counts: new Map() };
    this.hosts.set(name, host);
    if (host.titles.size >= MOST) return;
    const tree = treeOf(decodeHtml(source.bytes, source.contentType ?? null).text);
    if (host.titles.has(tree.title ?? "")) return;
    host.titles.add(tree.title ?? "");
    for (const line of new Set(linesOf(tree.root).map(({ text }) => text))) {
      if (line.length < SHORTEST || line.length > LONGEST) continue;
      if (!host.counts.has(line)) this.held++;
      host.counts.set(line, (host.counts.get(line) ?? 0) + 1);
    }
    if (this.held > MOST_LINES) this.forget();
  }

  /** Lets go of hosts that have told too little yet; where that frees too little, of lines that but one page of a host has shown. */
  private forget(): void {
    for (const [name, { titles, counts }] of this.hosts) {
      if (titles.size >= FEWEST) continue;
      this.hosts.delete(name);
      this.held -= counts.size;
    }
    if (this.held <= MOST_LINES / 2) return;
    for (const { counts } of this.hosts.values()) {
      for (const [line, count] of counts) {
        if (count > 1) continue;
        counts.delete(line);
        this.held--;
      }
    }
  }

  /** The source with the lines that its host repeats, once all pages have told. */
  told(source: Source): Source {
    const name = source.format === "html" && this.hosts.size > 0 ? hostOfPage(source) : null;
    const host = name === null ? undefined : this.hosts.get(name);
    if (!name || !host || host.titles.size < FEWEST) return source;
    const hostLines = this.lines.get(name) ?? repeated(host);
    this.lines.set(name, hostLines);
    return hostLines.length > 0 ? { ...source, hostLines } : source;
  }
}

function repeated({ titles, counts }: Host): string[] {
  const enough = Math.max(FEWEST, titles.size * SHARE);
  return [...counts].flatMap(([line, count]) => (count >= enough ? [line] : [])).sort();
}

/**
 * Looks through sources once for what their hosts repeat, then gives those of a second look with it. What can be read but once is left out of the first look.
 */
export async function* learnHostLines(
  first: AsyncIterable<Source | Problem>,
  again: AsyncIterable<Source | Problem>,
): AsyncGenerator<Source | Problem> {
  const hosts = new HostLines();
  for await (const one of first) if (!isProblem(one)) hosts.learn(one);
  for await (const one of again) yield isProblem(one) ? one : hosts.told(one);
}

/** The host that a page came from, by its address or by the one that it gives itself. */
function hostOfPage(source: Source): string | null {
  const address = addressOf(source) ?? ownAddress(source.bytes);
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
