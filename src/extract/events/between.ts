import type { TimeDraft } from "../../annotate/times/types.js";
import type { Lexicon, ParticipantKind, Pattern } from "../../lexicon/index.js";
import { overlaps, type PloverType, type Span } from "../../model/index.js";
import { type Tree, treesOf } from "../tree.js";
import type { MentionDraft, Reading, StatementDraft } from "../types.js";
import { Cast } from "./cast.js";
import { findingsIn } from "./findings.js";
import { placesOfNoun, placesOfVerb } from "./places.js";
import { codeAct } from "./plover.js";
import { isThing, nounLemmas, type Scene, scenes, verbLemma } from "./scene.js";
import { standingOf } from "./standing.js";

/** Two sides, given: who does something, and to whom. */
export interface Sides {
  source: readonly Span[];
  target: readonly Span[];
}

/**
 * PLOVER's type of what one given side does to another: for coding where the participants are known beforehand. The rules read the sentence
 * with both sides taken for participants of whatever kind is asked for; where they find nothing, the nearest word that can tell of an
 * act counts, whoever stands in its places. Null where no word of the sentence tells of any.
 */
export function typeBetween(
  reading: Reading,
  mentions: readonly MentionDraft[],
  times: readonly TimeDraft[],
  statements: readonly StatementDraft[],
  lexicon: Lexicon,
  sides: Sides,
): PloverType | null {
  const sentence = reading.annotation.sentences.findIndex((one) =>
    [...sides.source, ...sides.target].some((side) => overlaps(one, side)),
  );
  if (sentence < 0) return null;
  const heads = { source: -1, target: -1 };
  const marked = markedMentions(reading, sentence, sides);
  const all = [...mentions, ...marked.map(({ mention }) => mention)];
  marked.forEach(({ side, mention }) => {
    if (heads[side] < 0) heads[side] = mention.head;
  });
  const trees = treesOf(reading.annotation);
  const scene = scenes(reading, all, times, statements, lexicon, trees)(sentence);
  return byRules(scene, mentions.length, sides) ?? byNearest(scene, heads);
}

/** A cast in which what is marked as a side can take part as whatever is asked for. */
class GivenCast extends Cast {
  constructor(
    private readonly given: Scene,
    private readonly first: number,
  ) {
    super(given);
  }

  override as(word: number, kind: ParticipantKind): number {
    const { mentions } = this.given;
    for (let i = this.first; i < mentions.length; i++) {
      const { first, last } = mentions[i]!;
      if (first <= word && word <= last) return i;
    }
    return super.as(word, kind);
  }
}

function markedMentions(reading: Reading, sentence: number, { source, target }: Sides) {
  const { tokens } = reading.annotation.sentences[sentence]!;
  const sides = [
    ...source.map((span) => ({ side: "source" as const, span })),
    ...target.map((span) => ({ side: "target" as const, span })),
  ];
  return sides.flatMap(({ side, span }) => {
    const inside = tokens.flatMap((token, i) => (overlaps(token, span) ? [i] : []));
    if (inside.length === 0) return [];
    const first = inside[0]!;
    const last = inside[inside.length - 1]!;
    const head = inside.find((i) => tokens[i]!.head < first || tokens[i]!.head > last) ?? first;
    const mention: MentionDraft = {
      sentence,
      start: tokens[first]!.start,
      end: tokens[last]!.end,
      head,
      first,
      last,
      form: "name",
      class: null,
      same: null,
      owner: null,
    };
    return [{ side, mention }];
  });
}

/** The finding in which the sides take part, the source as who acts and the target as who undergoes first. */
function byRules(scene: Scene, first: number, { source, target }: Sides): PloverType | null {
  const touches = (side: readonly Span[], indices: readonly number[]) =>
    indices.some((index) => side.some((span) => overlaps(span, scene.mentions[index]!)));
  const ranked = findingsIn(scene, new GivenCast(scene, first))
    .map((found) => {
      const acting = [...found.roles.actors, ...found.roles.partners];
      const others = [...found.roles.recipients, ...found.roles.partners];
      const things = found.roles.objects.map((head) => scene.tree.phrase(head));
      const asTarget = touches(target, others)
        ? 3
        : touches(target, acting) || things.some((thing) => target.some((span) => overlaps(span, thing)))
          ? 1
          : 0;
      const asSource = touches(source, acting) ? 3 : touches(source, others) ? 1 : 0;
      return { found, score: asSource === 0 ? 0 : asSource + asTarget };
    })
    .filter(({ score }) => score >= 3)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.found;
  return best ? codeAct(best.act, best.mode, best.cameo, best.standing, scene.tables).type : null;
}

/** The word that can tell of an act and is nearest to both sides in the tree. */
function byNearest(scene: Scene, heads: { source: number; target: number }): PloverType | null {
  const { tree, tables } = scene;
  let best: PloverType | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tree.tokens.length; i++) {
    const pattern = likeliest(scene, i);
    if (!pattern || i === heads.source || i === heads.target) continue;
    const cost = distance(tree, i, heads.source) + distance(tree, i, heads.target) + (pattern.sure ? 0 : 2);
    if (cost >= bestCost) continue;
    bestCost = cost;
    const { act, mode, cameo } = pattern.pattern;
    best = codeAct(act, mode, cameo, standingOf(tree, tables, i), tables).type;
  }
  return best;
}

/** The first pattern of a word whose thing is there; else, less surely, the first that asks for none. */
function likeliest({ tree, tables }: Scene, token: number): { pattern: Pattern; sure: boolean } | null {
  const { upos } = tree.token(token);
  const verb = upos === "VERB";
  if (!verb && upos !== "NOUN") return null;
  const patterns = verb
    ? (tables.verbs.get(verbLemma(tree, token, tables)) ?? [])
    : nounLemmas(tree, token).flatMap((lemma) => tables.nouns.get(lemma) ?? []);
  const places = verb ? placesOfVerb(tree, token) : placesOfNoun(tree, token);
  const things = [...places.values()].flat();
  const sure = patterns.find(({ thing, thingNot }) => {
    if (thing) return things.some((head) => isThing(tree, head, thing));
    return !thingNot || !things.some((head) => isThing(tree, head, thingNot));
  });
  if (sure) return { pattern: sure, sure: verb };
  return null;
}

/** Steps in the tree from one word to another. */
function distance(tree: Tree, from: number, to: number): number {
  if (to < 0) return 0;
  const up = new Map<number, number>();
  for (let at = from, steps = 0; at >= 0 && steps < 40; at = tree.head(at), steps++) up.set(at, steps);
  for (let at = to, steps = 0; at >= 0 && steps < 40; at = tree.head(at), steps++) {
    const meet = up.get(at);
    if (meet !== undefined) return meet + steps;
  }
  return tree.tokens.length;
}
