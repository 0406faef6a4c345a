import type { HearsayRecord, Shelf } from "../../model/index.js";
import { canonicalKey, publishedBetween } from "../reports.js";
import { COPY_SHARE, containment, sharedRuns } from "./containment.js";
import { distinctRuns, sampled } from "./shingles.js";

/** Of the reports that hold one fingerprint, so many before and after a report are compared with it: more is a formula. */
const WINDOW = 200;
/** What the sample must promise before two reports are compared whole. */
const PROMISING = 0.25;
/** A chain of copies is followed through so many reports. */
const FAR = 100;
/** Reports that come out nearer to each other can be told apart by their words alone. */
const HOUR_MS = 3_600_000;
const ALL = Number.POSITIVE_INFINITY;
/** What the list of a report's words all together begins with. */
const WHOLE = "whole ";

/** What is kept of a report's words. */
interface Text {
  order: string;
  /** When it can have come out. */
  published: ReturnType<typeof publishedBetween>;
  distinct: Uint32Array;
  /** How many of its fingerprints fall in the sample. */
  sampled: number;
}

/** The report that another is made of, how much of that other stands in it, and how much of it in that other, 0 to 1. */
export interface Parent {
  whole: string;
  share: number;
  held: number;
  /** The whole's place in order: of two that hold as much, the one that came out first is the parent. */
  order: string;
  /** Said so by people, whatever the machine measured. */
  judged?: true;
}

/** One report that is made of another's words. */
export interface CopyEdge {
  part: string;
  parent: Parent;
}

/** What people judged of copies: by part, the whole it is made of or, where null, that it is made of none of these. */
export interface CopyJudgements {
  made: ReadonlyMap<string, string>;
  /** Pairs that are no copies, "part whole". */
  barred: ReadonlySet<string>;
}

const NO_JUDGEMENTS: CopyJudgements = { made: new Map(), barred: new Set() };

/**
 * Which reports are made of another's words (Broder's containment over runs of five words), one report at a time. The one that came out
 * an hour later or more is made of the other, whether it cuts it or adds to it. Where that is not known the earlier one in order is the
 * whole if both hold each other, else the one that holds more. A report has one parent, the one that holds most of it.
 */
export class CopyDesk {
  /** Reports whose parent, or family, may be another than before. Read and cleared by who follows. */
  readonly changed = new Set<string>();

  constructor(
    private readonly shelf: Shelf,
    private readonly judged: CopyJudgements = NO_JUDGEMENTS,
  ) {}

  /** Puts a report in, and looks who is made of its words, and what they are made of. */
  async put(record: HearsayRecord): Promise<void> {
    const { id } = record.document;
    await this.drop(id);
    const order = canonicalKey(record.document);
    const distinct = distinctRuns(record);
    const published = publishedBetween(record.document);
    const text = { order, published, distinct, sampled: sampled(distinct).length };
    const posting = { order, id };
    await this.shelf.put("text", id, text);
    const lists = listsOf(distinct);
    await this.shelf.add(lists, posting);
    this.changed.add(id);
    const near = await this.near(text, lists);
    for (const other of near.promising) await this.compare(id, text, other);
    for (const other of near.crowded) await this.lookAgain(other);
  }

  async drop(id: string): Promise<void> {
    const text = await this.shelf.get<Text>("text", id);
    if (!text) return;
    const { order, distinct } = text;
    const { crowded } = await this.near(text);
    await this.setParent(id, null);
    await this.shelf.remove(listsOf(distinct), { order, id });
    await this.shelf.drop("text", id);
    this.changed.add(id);
    for (const { id: part } of await this.shelf.after(partsOf(id), "", ALL)) await this.lookAgain(part);
    for (const other of crowded) await this.lookAgain(other);
  }

  /** What a report is made of, under people's judgements; of reports that would be made of each other in a ring one is the first. */
  async parent(id: string): Promise<Parent | null> {
    const raw = await this.rawParent(id);
    if (!raw) return null;
    let weakest = { id, parent: raw };
    let at: Parent | null = raw;
    for (let step = 0; at && step < FAR; step++) {
      if (at.whole === id) return weakest.id === id ? null : raw;
      const next: Parent | null = await this.rawParent(at.whole);
      if (next && isBetter(weakest.parent, next)) weakest = { id: at.whole, parent: next };
      at = next;
    }
    return raw;
  }

  /**
   * The farthest report up its parents with which it still has half of its words in common, or of that one's: reckoned as the product of the
   * shares on the way. So a live
   * blog whose each edition keeps half of the last does not make one family of a week.
   */
  async family(id: string): Promise<string> {
    let at = id;
    let share = 1;
    for (let step = 0; step < FAR; step++) {
      const parent = await this.parent(at);
      const common = parent ? Math.max(parent.share, parent.held) : 0;
      if (!parent || share * common < COPY_SHARE) return at;
      share *= common;
      at = parent.whole;
    }
    return at;
  }

  /** All that hold half of a report, or half of which it holds. */
  async edges(id: string): Promise<CopyEdge[]> {
    const text = await this.shelf.get<Text>("text", id);
    if (!text) return [];
    const found: CopyEdge[] = [];
    for (const other of (await this.near(text)).promising) {
      const edge = directed(id, text, other, (await this.shelf.get<Text>("text", other))!);
      if (edge) found.push(edge);
    }
    return found;
  }

  /** The report and all that are made of it, directly or by way of others. */
  async descendants(id: string): Promise<string[]> {
    const found = new Set([id]);
    for (const one of found) {
      for (const part of await this.shelf.after(partsOf(one), "", ALL)) found.add(part.id);
      for (const [part, whole] of this.judged.made) if (whole === one) found.add(part);
    }
    return [...found];
  }

  private async rawParent(id: string): Promise<Parent | null> {
    const parent = (await this.shelf.get<Parent>("parent", id)) ?? null;
    const made = this.judged.made.get(id);
    if (made !== undefined && made !== parent?.whole && (await this.shelf.get<Parent>("parent", made))?.whole !== id) {
      return this.judgedParent(id, made);
    }
    return parent && this.judged.barred.has(`${id} ${parent.whole}`) ? null : parent;
  }

  private async judgedParent(id: string, whole: string): Promise<Parent | null> {
    const [part, of] = [await this.shelf.get<Text>("text", id), await this.shelf.get<Text>("text", whole)];
    if (!part || !of) return null;
    return { whole, share: containment(part, of), held: containment(of, part), order: of.order, judged: true };
  }

  /** Of those that hold the same fingerprints: who shares enough of them, and whom one more or less has moved within sight or out of it. */
  private async near(
    { order, distinct, sampled: own }: Text,
    lists = listsOf(distinct),
  ): Promise<{ promising: string[]; crowded: Set<string> }> {
    const shared = new Map<string, number>();
    const crowded = new Set<string>();
    for (const [at, { before, after }] of (await this.shelf.beside(lists, order, WINDOW)).entries()) {
      const worth = lists[at]!.startsWith(WHOLE) ? distinct.length : 1;
      for (const { id } of before) shared.set(id, (shared.get(id) ?? 0) + worth);
      for (const { id } of after) shared.set(id, (shared.get(id) ?? 0) + worth);
      if (before.length === 0 || after.length === 0 || before.length + after.length < WINDOW) continue;
      for (const { id } of [...before, ...after]) crowded.add(id);
    }
    const promising: string[] = [];
    for (const [id, count] of shared) {
      const other = (await this.shelf.get<Text>("text", id))!.sampled;
      if (count >= PROMISING * Math.min(own, Math.max(1, other))) promising.push(id);
    }
    return { promising: promising.sort(), crowded };
  }

  /** Finds a report's parent anew among all in sight. */
  private async lookAgain(id: string): Promise<void> {
    let best: Parent | null = null;
    for (const { part, parent } of await this.edges(id)) if (part === id && isBetter(parent, best)) best = parent;
    await this.setParent(id, best);
  }

  private async compare(id: string, text: Text, other: string): Promise<void> {
    const edge = directed(id, text, other, (await this.shelf.get<Text>("text", other))!);
    if (!edge) return;
    const known = (await this.shelf.get<Parent>("parent", edge.part)) ?? null;
    if (isBetter(edge.parent, known)) await this.setParent(edge.part, edge.parent);
  }

  private async setParent(part: string, parent: Parent | null): Promise<void> {
    const known = await this.shelf.get<Parent>("parent", part);
    if (known?.whole === parent?.whole && known?.share === parent?.share) return;
    if (known) await this.shelf.remove([partsOf(known.whole)], { order: part, id: part });
    if (parent) {
      await this.shelf.put("parent", part, parent);
      await this.shelf.add([partsOf(parent.whole)], { order: part, id: part });
    } else await this.shelf.drop("parent", part);
    for (const one of await this.descendants(part)) this.changed.add(one);
  }
}

function directed(a: string, textA: Text, b: string, textB: Text): CopyEdge | null {
  const shared = sharedRuns(textA, textB);
  const [aInB, bInA] = [shared / textA.distinct.length, shared / textB.distinct.length];
  if (Math.max(aInB, bInA) < COPY_SHARE) return null;
  const [later, earlier] = textA.order > textB.order ? [a, b] : [b, a];
  const [laterIn, earlierIn] = later === a ? [aInB, bInA] : [bInA, aInB];
  const laterIsPart = Math.min(aInB, bInA) >= COPY_SHARE || laterIn >= earlierIn || cameOutApart(textA, textB);
  const [part, whole] = laterIsPart ? [later, earlier] : [earlier, later];
  const [share, held] = laterIsPart ? [laterIn, earlierIn] : [earlierIn, laterIn];
  return { part, parent: { whole, share, held, order: whole === a ? textA.order : textB.order } };
}

/** Whether it is known which of two came out first: on another day, or an hour earlier or more. */
function cameOutApart({ published: a }: Text, { published: b }: Text): boolean {
  if (a === null || b === null) return false;
  const gap = Math.max(b.from - a.to, a.from - b.to);
  return gap >= (a.from === a.to && b.from === b.to ? HOUR_MS : 0);
}

/** The one that holds more; of those that hold as much, the one that came out first. */
function isBetter(one: Parent, other: Parent | null): boolean {
  if (other === null) return true;
  return one.share !== other.share ? one.share > other.share : one.order < other.order;
}

/** Lists that a report stands in: one for each fingerprint in the sample, and one for all of its words together. */
function listsOf(distinct: Uint32Array): string[] {
  const lists = sampled(distinct).map((print) => `p${print.toString(36)}`);
  if (distinct.length > 0) lists.push(`${WHOLE}${hashOf(distinct)}`);
  return lists;
}

function partsOf(whole: string): string {
  return `parts ${whole}`;
}

function hashOf(distinct: Uint32Array): string {
  let hash = 0x811c9dc5;
  for (const value of distinct) hash = Math.imul(hash ^ value, 0x01000193) ^ (hash >>> 15);
  return `${distinct.length} ${(hash >>> 0).toString(36)}`;
}
