import type { TimeDraft } from "../../annotate/times/types.js";
import type { Quotation } from "../../annotate/types.js";
import type { Span } from "../../model/index.js";
import { type Trees, treesOf } from "../tree.js";
import type { MentionDraft, Reading, StatementDraft } from "../types.js";
import { assemble } from "./assemble.js";
import type { Found } from "./found.js";
import { continueQuotes } from "./refine/continue-quote.js";
import { fillBack } from "./refine/fill-back.js";
import { linkCiting } from "./refine/link-citing.js";
import { onePerCue } from "./refine/one-per-cue.js";
import { cutReportingClauses } from "./refine/outside-clause.js";
import { dropOwnThoughts } from "./refine/own-thoughts.js";
import { shareQuotes } from "./refine/share-quotes.js";
import { dropUnsaid } from "./refine/unsaid.js";
import { RULES } from "./rules/index.js";
import { type CueLexicon, Scene } from "./scene.js";

type Timed = { at: number; time: TimeDraft };

const SILENT_ROLES = new Set(["boilerplate", "credit", "dateline"]);

/**
 * Who says what: the statements of one document, in text order of their cues. Takes the annotated document with its mentions and
 * times, to whose lists the drafts point by index; sentences of boilerplate, credits and datelines give nothing. Content spans follow
 * the PolNeAR guideline: the clause with its "that" and its quotation marks, without the stop that closes the sentence.
 */
export function findStatements(
  reading: Reading,
  mentions: readonly MentionDraft[],
  times: readonly TimeDraft[],
  lexicon: CueLexicon,
): StatementDraft[] {
  const scenes = makeScenes(reading, mentions, bySentence(times), lexicon, treesOf(reading.annotation));
  const finds: Found[] = [];
  for (const scene of scenes) {
    const proposed = RULES.flatMap((rule) => rule.find(scene));
    const said = dropUnsaid(scene, onePerCue(proposed));
    shareQuotes(scene, said);
    cutReportingClauses(scene, said);
    fillBack(said, finds);
    finds.push(...linkCiting(said));
  }
  const byIndex = new Map(scenes.map((scene) => [scene.index, scene]));
  continueQuotes(scenes, byIndex, finds);
  return assemble(dropOwnThoughts(byIndex, finds), byIndex);
}

function makeScenes(
  reading: Reading,
  mentions: readonly MentionDraft[],
  times: ReadonlyMap<number, Timed[]>,
  lexicon: CueLexicon,
  trees: Trees,
): Scene[] {
  const { document, annotation } = reading;
  const held: { at: number; mention: MentionDraft }[][] = annotation.sentences.map(() => []);
  for (const [at, mention] of mentions.entries()) held[mention.sentence]?.push({ at, mention });
  const quotations = sweep(annotation.sentences, annotation.quotations);
  const opening = (index: number) =>
    quotations[index]?.find(({ start }) => start === annotation.sentences[index]!.start) ?? null;
  return annotation.sentences.flatMap((sentence, index) => {
    const block = document.blocks[sentence.block];
    if (sentence.tokens.length === 0 || (block && SILENT_ROLES.has(block.role))) return [];
    return [
      new Scene(
        reading,
        index,
        trees.of(index),
        lexicon,
        held[index]!,
        quotations[index]!,
        opening(index + 1),
        times.get(index) ?? [],
      ),
    ];
  });
}

/** For each sentence the quotations that reach into it; both lists are in text order. */
function sweep(sentences: readonly Span[], quotations: readonly Quotation[]): Quotation[][] {
  let from = 0;
  return sentences.map((sentence) => {
    while (from < quotations.length && quotations[from]!.end <= sentence.start) from++;
    const found: Quotation[] = [];
    for (let at = from; at < quotations.length && quotations[at]!.start < sentence.end; at++)
      found.push(quotations[at]!);
    return found;
  });
}

function bySentence(times: readonly TimeDraft[]): Map<number, Timed[]> {
  const map = new Map<number, Timed[]>();
  times.forEach((time, at) => {
    map.set(time.sentence, [...(map.get(time.sentence) ?? []), { at, time }]);
  });
  return map;
}
