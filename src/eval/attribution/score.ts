import type { Gold, LabelledReport, Predicted } from "./labelled.js";
import { CountedTokens, jaccard, shared } from "./tokens.js";

export const ATTRIBUTION_ROLES = ["source", "cue", "content"] as const;
export type AttributionRole = (typeof ATTRIBUTION_ROLES)[number];

/** Counts that add up over reports. */
export interface Tally {
  right: number;
  predicted: number;
  gold: number;
}

/** A report scored: what was matched to what, and what was not. */
export interface ScoredReport {
  id: string;
  exact: Record<AttributionRole, Tally>;
  /** Overlap shares, summed: `right` over predicted spans, `covered` over gold ones. */
  partial: Record<AttributionRole, Tally & { covered: number }>;
  relations: Tally;
  /** Gold attributions that are there: content Jaccard ≥ .5 or cues overlap. */
  found: { gold: Gold; predicted: Predicted | null; sourceRight: boolean }[];
  /** For each predicted attribution, whether it is a right relation, and whether it was matched at all. */
  judged: { predicted: Predicted; relation: boolean; matched: boolean }[];
}

interface Tokens {
  source: Set<number>;
  cue: Set<number>;
  content: Set<number>;
}

const PRONOUNS = new Set("i we he she they it who you him her them this that these those which".split(" "));

/** Scores one report by the definitions of the attribution sets: roles exact and partial, relations, attributions found. */
export function scoreReport(report: LabelledReport, predicted: readonly Predicted[]): ScoredReport {
  const tokens = new CountedTokens(report.text);
  const of = ({ source, cue, content }: Gold | Predicted): Tokens => ({
    source: tokens.touched(source),
    cue: tokens.touched(cue),
    content: tokens.touched(content),
  });
  const gold = report.attributions.map(of);
  const found = predicted.map(of);
  const relation = matchRelations(gold, found);
  const loose = matchLoosely(gold, found);
  return {
    id: report.id,
    exact: byRole((role) => exact(spans(gold, role), spans(found, role))),
    partial: byRole((role) => partial(spans(gold, role), spans(found, role))),
    relations: { right: relation.size, predicted: predicted.length, gold: gold.length },
    found: report.attributions.map((one, at) => {
      const match = loose.get(at);
      if (match === undefined) return { gold: one, predicted: null, sourceRight: false };
      const sourceRight = isSource(report.text, one, predicted[match]!, gold[at]!, found[match]!);
      return { gold: one, predicted: predicted[match]!, sourceRight };
    }),
    judged: predicted.map((one, at) => ({
      predicted: one,
      relation: [...relation.values()].includes(at),
      matched: [...loose.values()].includes(at),
    })),
  };
}

function byRole<T>(make: (role: AttributionRole) => T): Record<AttributionRole, T> {
  return { source: make("source"), cue: make("cue"), content: make("content") };
}

function spans(all: readonly Tokens[], role: AttributionRole): Set<number>[] {
  return all.map((one) => one[role]).filter((set) => set.size > 0);
}

function exact(gold: readonly Set<number>[], found: readonly Set<number>[]): Tally {
  const left = new Map<string, number>();
  for (const set of gold) left.set(key(set), (left.get(key(set)) ?? 0) + 1);
  let right = 0;
  for (const set of found) {
    const count = left.get(key(set)) ?? 0;
    if (count > 0) right++;
    left.set(key(set), count - 1);
  }
  return { right, predicted: found.length, gold: gold.length };
}

function key(set: ReadonlySet<number>): string {
  return [...set].sort((a, b) => a - b).join(" ");
}

function partial(gold: readonly Set<number>[], found: readonly Set<number>[]): Tally & { covered: number } {
  const share = (set: Set<number>, others: readonly Set<number>[]) =>
    others.reduce((best, other) => Math.max(best, shared(set, other) / set.size), 0);
  return {
    right: found.reduce((sum, set) => sum + share(set, gold), 0),
    covered: gold.reduce((sum, set) => sum + share(set, found), 0),
    predicted: found.length,
    gold: gold.length,
  };
}

/** Gold to predicted, one to one, the largest content Jaccard first; it must be half or more and the sources overlap. */
function matchRelations(gold: readonly Tokens[], found: readonly Tokens[]): Map<number, number> {
  const pairs = candidates(gold, found, (g, f) => {
    const likeness = jaccard(g.content, f.content);
    const sources = g.source.size + f.source.size === 0 || shared(g.source, f.source) > 0;
    return likeness >= 0.5 && sources ? likeness : 0;
  });
  return oneToOne(pairs);
}

/** Gold to predicted, one to one: contents alike by half or more, or cues that overlap. */
function matchLoosely(gold: readonly Tokens[], found: readonly Tokens[]): Map<number, number> {
  const pairs = candidates(gold, found, (g, f) => {
    const likeness = jaccard(g.content, f.content);
    const cues = shared(g.cue, f.cue) > 0 ? 1 : 0;
    return likeness >= 0.5 || cues > 0 ? likeness + cues : 0;
  });
  return oneToOne(pairs);
}

type Pair = { gold: number; found: number; likeness: number };

function candidates(
  gold: readonly Tokens[],
  found: readonly Tokens[],
  liken: (g: Tokens, f: Tokens) => number,
): Pair[] {
  const pairs: Pair[] = [];
  gold.forEach((g, at) => {
    found.forEach((f, other) => {
      const likeness = liken(g, f);
      if (likeness > 0) pairs.push({ gold: at, found: other, likeness });
    });
  });
  return pairs.sort((a, b) => b.likeness - a.likeness || a.gold - b.gold || a.found - b.found);
}

function oneToOne(pairs: readonly Pair[]): Map<number, number> {
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  for (const { gold, found } of pairs) {
    if (matched.has(gold) || taken.has(found)) continue;
    matched.set(gold, found);
    taken.add(found);
  }
  return matched;
}

/**
 * Whether the source is the gold entity: its name shares a capitalised word with what the set calls the entity; else, where the
 * gold words are no pronoun, the words of the sources overlap.
 */
function isSource(text: string, gold: Gold, predicted: Predicted, g: Tokens, f: Tokens): boolean {
  const names = gold.entity ? [gold.entity.mention, gold.entity.wikipedia ?? ""].flatMap(nameWords) : [];
  if (predicted.entities.flatMap(nameWords).some((word) => names.includes(word))) return true;
  const words = gold.source.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(" ");
  return !PRONOUNS.has(words) && shared(g.source, f.source) > 0;
}

function nameWords(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word) && word.length > 1 && word !== "The");
}
