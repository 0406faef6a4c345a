import { findTimes } from "./annotate/times/index.js";
import type { TimeDraft } from "./annotate/times/types.js";
import type { Annotation, Engine } from "./annotate/types.js";
import { clean, loadLanguages } from "./clean/index.js";
import { findEvents } from "./extract/events/index.js";
import { findMentions } from "./extract/mentions/index.js";
import { SameWords, wordsKey } from "./extract/same-words.js";
import { findStatements } from "./extract/statements/index.js";
import type { EventDraft, Extraction, MentionDraft, Reading, StatementDraft } from "./extract/types.js";
import type { Lexicon } from "./lexicon/index.js";
import { dateTogether, type World } from "./merge/index.js";
import {
  type Decision,
  type HearsayRecord,
  isProblem,
  type Merged,
  type NewsDocument,
  type Problem,
  type Published,
  type Source,
  type Time,
} from "./model/index.js";
import { type DateEvidence, inferPublication, narrowPublication } from "./resolve/publication/index.js";
import { assembleRecord } from "./resolve/record.js";
import { linkMentions } from "./resolve/reference/index.js";
import { resolveTimes } from "./resolve/times/index.js";
import type { Reference } from "./resolve/types.js";
import { mergeRecords } from "./weigh/index.js";

/** What is known of one document on its way through the house; each stage adds to it. */
export interface Work {
  source: Source;
  /** What other reports say about when this one was published; empty when it is read alone. */
  evidence: readonly DateEvidence[];
  document: NewsDocument;
  annotation: Annotation;
  times: TimeDraft[];
  mentions: MentionDraft[];
  statements: StatementDraft[];
  events: EventDraft[];
  reference: Reference;
  published: Published;
  dates: Time[];
  record: HearsayRecord;
}

export type WorkKey = keyof Work;

/** What stages work with, besides the document. */
export interface Tools {
  engine: Engine;
  lexicon: Lexicon;
  /** Version of the program, written into every record. */
  version: string;
  /** What was found in the words of other reports, for those that say the same; without it only those of one batch are read once. */
  same?: SameWords;
}

/** One step: what it must be given, what it adds, how. `run` may set a document aside by returning a problem in its place. */
export interface Stage {
  name: string;
  needs: readonly WorkKey[];
  gives: readonly WorkKey[];
  /** What it gives follows from the words of the document's blocks alone, so that the same words need it once. */
  ofWords?: true;
  run(batch: readonly Work[], tools: Tools): Promise<(Partial<Work> | Problem)[]>;
}

/** A stage that looks at one document at a time. */
function each<N extends WorkKey, G extends WorkKey>(
  name: string,
  needs: readonly N[],
  gives: readonly G[],
  step: (work: Pick<Work, N>, tools: Tools) => Pick<Work, G> | Problem,
): Stage {
  return { name, needs, gives, run: async (batch, tools) => batch.map((work) => step(work, tools)) };
}

/** The same, for what follows from a document's words alone. */
function eachOnce<N extends WorkKey, G extends WorkKey>(...stage: Parameters<typeof each<N, G>>): Stage {
  return { ...each(...stage), ofWords: true };
}

const cleanBatch: Stage = {
  name: "clean",
  needs: ["source"],
  gives: ["document"],
  run: async (batch, { lexicon }) => {
    await loadLanguages();
    return batch.map(({ source }) => {
      const document = clean(source, lexicon);
      return isProblem(document) ? document : { document };
    });
  },
};

/** The language that the engine reads. */
const CODED = "en";

/** A document in a language that the engine does not read has no sentences, and so nothing that is found in them; it is kept all the same. */
const annotate: Stage = {
  name: "annotate",
  needs: ["document"],
  gives: ["annotation"],
  ofWords: true,
  run: async (batch, { engine }) => {
    const spoken = ({ document }: Work) => ({
      text: document.text,
      blocks: document.language === CODED ? document.blocks : [],
    });
    const annotations = await engine.annotate(batch.map(spoken));
    return annotations.map((annotation) => ({ annotation }));
  },
};

/**
 * The way of one document, in order. Mentions come before statements, which name their sources by mention; statements before
 * events, which lie within them. Who is meant is asked twice: the publication date may rest on people ("Putin's 72nd
 * birthday"), and who held an office rests on the date.
 */
export const CODE: readonly Stage[] = [
  cleanBatch,
  annotate,
  eachOnce("times", ["document", "annotation"], ["times"], (work, { lexicon }) => ({
    times: findTimes(work, lexicon),
  })),
  eachOnce("mentions", ["document", "annotation"], ["mentions"], (work, { lexicon }) => ({
    mentions: findMentions(work, lexicon),
  })),
  eachOnce("statements", ["document", "annotation", "mentions", "times"], ["statements"], (work, { lexicon }) => ({
    statements: findStatements(work, work.mentions, work.times, lexicon),
  })),
  eachOnce(
    "events",
    ["document", "annotation", "mentions", "times", "statements"],
    ["events"],
    (work, { lexicon }) => ({
      events: findEvents(work, work.mentions, work.times, work.statements, lexicon),
    }),
  ),
  each(
    "reference",
    ["document", "annotation", "mentions", "times", "statements", "events"],
    ["reference"],
    (work, { lexicon }) => ({ reference: linkMentions(work, extraction(work), lexicon, work.document.published) }),
  ),
  each(
    "publication",
    ["document", "annotation", "mentions", "times", "statements", "events", "reference", "evidence"],
    ["published", "reference"],
    (work, { lexicon }) => {
      const alone = inferPublication(work, extraction(work), work.reference, lexicon);
      const published = work.evidence.length > 0 ? narrowPublication(alone, work.evidence) : alone;
      const dated = published.value !== null && work.document.published.value === null;
      const reference = dated ? linkMentions(work, extraction(work), lexicon, published) : work.reference;
      return { published, reference };
    },
  ),
  each(
    "dates",
    ["document", "annotation", "mentions", "times", "statements", "events", "reference", "published"],
    ["dates"],
    (work, { lexicon }) => ({ dates: resolveTimes(work, extraction(work), work.reference, work.published, lexicon) }),
  ),
  each(
    "record",
    ["document", "annotation", "mentions", "times", "statements", "events", "reference", "published", "dates"],
    ["record"],
    (work, { engine, lexicon, version }) => ({
      record: assembleRecord({
        reading: reading(work),
        extraction: extraction(work),
        reference: work.reference,
        times: work.dates,
        published: work.published,
        made: { version, model: engine.id, data: lexicon.hash },
      }),
    }),
  ),
];

function reading({ document, annotation }: Pick<Work, "document" | "annotation">): Reading {
  return { document, annotation };
}

function extraction({ mentions, times, statements, events }: Pick<Work, keyof Extraction>): Extraction {
  return { mentions, times, statements, events };
}

/** The pipeline as it stands cannot run: a stage needs what none before it gives. */
export class PipelineError extends Error {
  override name = "PipelineError";
}

/** Checks, before anything runs, that every stage is given what it needs. Throws `PipelineError`, naming the stage and the lack. */
export function checkStages(stages: readonly Stage[], given: readonly WorkKey[]): void {
  const known = new Set<WorkKey>(given);
  for (const stage of stages) {
    const lacks = stage.needs.filter((need) => !known.has(need));
    if (lacks.length > 0)
      throw new PipelineError(`stage "${stage.name}" needs ${lacks.join(", ")}, which nothing before it gives`);
    for (const gift of stage.gives) known.add(gift);
  }
}

/** One document on its way in, with what other reports say of its date. */
export interface Incoming {
  source: Source;
  evidence?: readonly DateEvidence[];
}

/**
 * Codes documents: sources in, for each, in order, a record or the problem for which it was set aside. A document that makes a
 * stage fail is set aside and never stops the others.
 */
export async function code(
  incoming: readonly Incoming[],
  tools: Tools,
  stages: readonly Stage[] = CODE,
): Promise<(HearsayRecord | Problem)[]> {
  checkStages(stages, ["source", "evidence"]);
  let works: Going[] = incoming.map(({ source, evidence }) => ({ source, evidence: evidence ?? [] }));
  const same = tools.same ?? new SameWords();
  const [from, to] = [stages.findIndex(({ ofWords }) => ofWords), stages.findLastIndex(({ ofWords }) => ofWords) + 1];
  works = await runStages(stages.slice(0, Math.max(0, from)), works, tools);
  works = await readOnce(works, same, (fresh) => runStages(stages.slice(Math.max(0, from), to), fresh, tools));
  works = await runStages(stages.slice(to), works, tools);
  return works.map((work) => (isProblem(work) ? work : (work as Work).record));
}

/** A document on its way, or why it was set aside. */
type Going = Partial<Work> | Problem;

async function runStages(stages: readonly Stage[], given: readonly Going[], tools: Tools): Promise<Going[]> {
  const works = [...given];
  for (const stage of stages) {
    const going = works.flatMap((work, at) => (isProblem(work) ? [] : [at]));
    const results = await runStage(
      stage,
      going.map((at) => works[at] as Work),
      tools,
    );
    going.forEach((at, i) => {
      const result = results[i]!;
      works[at] = isProblem(result) ? result : { ...(works[at] as Partial<Work>), ...result };
    });
  }
  return works;
}

/** Has documents read whose words are not remembered, of those that say the same the first, and gives all of them what was found. */
async function readOnce(
  works: readonly Going[],
  same: SameWords,
  readThem: (fresh: readonly Going[]) => Promise<Going[]>,
): Promise<Going[]> {
  const done = works.map((work) => recall(work, same));
  for (const choose of [firstOfWords, (open: number[]) => open]) {
    const chosen = choose(
      done.flatMap((work, at) => (isUnread(work) ? [at] : [])),
      done,
    );
    const read = await readThem(chosen.map((at) => done[at]!));
    read.forEach((work, i) => {
      done[chosen[i]!] = work;
      if (!isProblem(work) && work.document && work.events) same.remember(work.document, work as Work);
    });
    done.forEach((work, at) => {
      done[at] = recall(work, same);
    });
  }
  return done;
}

function isUnread(work: Going): work is Partial<Work> {
  return !isProblem(work) && !work.events;
}

/** Of documents that say the same the first. */
function firstOfWords(open: number[], works: readonly Going[]): number[] {
  const first = new Map<string, number>();
  for (const at of open) {
    const { document } = works[at] as Work;
    const key = document ? wordsKey(document) : String(at);
    if (!first.has(key)) first.set(key, at);
  }
  return [...first.values()];
}

function recall(work: Going, same: SameWords): Going {
  const found = isUnread(work) && work.document ? same.recall(work.document) : null;
  return found ? { ...work, ...found } : work;
}

async function runStage(stage: Stage, batch: readonly Work[], tools: Tools): Promise<(Partial<Work> | Problem)[]> {
  try {
    return await stage.run(batch, tools);
  } catch (error) {
    if (batch.length === 1) return [setAside(stage, batch[0]!, error)];
    return (await Promise.all(batch.map((work) => runStage(stage, [work], tools)))).flat();
  }
}

function setAside(stage: Stage, work: Work, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "set-aside",
    at: work.source.origin,
    what: `the ${stage.name} step failed on it (${reason})`,
    advice: "it is set aside and its bytes are kept; please report it with the text",
  };
}

/** What many records say together, under people's decisions, weighed: merge, review, weigh. */
export function combine(
  records: readonly HearsayRecord[],
  decisions: readonly Decision[],
  lexicon: Lexicon,
): Promise<Merged> {
  return mergeRecords(records, decisions, worldIn(lexicon));
}

/** What the tables say of states and of who owns which outlet. */
export function worldIn(lexicon: Lexicon): World {
  return {
    stateOf: (country) => lexicon.stateByCode(country) ?? null,
    ownerOf: (outlet) => lexicon.outlet(outlet)?.group ?? null,
  };
}

/** What dated reports say about when undated ones were published, by document id; feed it to `code` and combine again. */
export async function dateEvidence(
  records: readonly HearsayRecord[],
  lexicon: Lexicon,
): Promise<ReadonlyMap<string, readonly DateEvidence[]>> {
  return dateTogether(records, worldIn(lexicon));
}
