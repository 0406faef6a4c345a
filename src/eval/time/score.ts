import { basename, dirname } from "node:path";
import { findTimes } from "../../annotate/times/index.js";
import type { Annotation, Engine } from "../../annotate/types.js";
import type { Lexicon } from "../../lexicon/index.js";
import type { NewsDocument, Span } from "../../model/index.js";
import { resolveTimes } from "../../resolve/times/index.js";
import { halfOf } from "../halves.js";
import type { EvalResult } from "../result.js";
import { newsDocument } from "./document.js";
import { type FoundTime, type Pair, pairTimes, slipsOf } from "./pairs.js";
import { RuleTally, Tally } from "./tally.js";
import type { TmlDocument } from "./tml.js";

/**
 * Scores the tagger and the resolver on TimeML documents: all of them, each half by hash of the file's name, and each folder where
 * there are several. Errors are listed, by kind, of the tuning half alone: what is seen of the other would be tuned on.
 */
export async function scoreTimes(
  documents: readonly TmlDocument[],
  engine: Engine,
  lexicon: Lexicon,
): Promise<EvalResult> {
  const all = new Tally();
  const parts = new Map<string, Tally>();
  const rules = new RuleTally();
  const errors: string[] = [];
  const several = new Set(documents.map(folderOf)).size > 1;
  for (const document of documents) {
    const half = halfOf(basename(document.name));
    const tallies = [all, tallyOf(parts, half), ...(several ? [tallyOf(parts, folderOf(document))] : [])];
    for (const pair of pairTimes(document.times, await read(document, engine, lexicon))) {
      for (const tally of tallies) tally.add(pair);
      if (half === "tuning") {
        rules.add(pair);
        errors.push(...slipsOf(pair).map((slip) => `${slip} ${describe(document, pair)}`));
      }
    }
  }
  const partly = [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, tally]) => [
      [`${name}ValueF1`, tally.valueF1],
      [`${name}PeriodF1`, tally.periodF1],
    ]);
  return {
    set: "time",
    metrics: { ...all.metrics, ...Object.fromEntries(partly) },
    errors: [...errors.sort(), ...rules.lines],
  };
}

function folderOf({ name }: TmlDocument): string {
  return basename(dirname(name));
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  let tally = tallies.get(name);
  if (!tally) {
    tally = new Tally();
    tallies.set(name, tally);
  }
  return tally;
}

async function read(source: TmlDocument, engine: Engine, lexicon: Lexicon): Promise<FoundTime[]> {
  const document = newsDocument(source);
  const [annotation] = await engine.annotate([document]);
  return timesOf(document, annotation!, lexicon);
}

function timesOf(document: NewsDocument, annotation: Annotation, lexicon: Lexicon): FoundTime[] {
  const reading = { document, annotation };
  const drafts = findTimes(reading, lexicon);
  const extraction = { mentions: [], times: drafts, statements: [], events: [] };
  const reference = { of: [], entities: new Map() };
  const times = resolveTimes(reading, extraction, reference, document.published, lexicon);
  return times.map((time, i) => ({ ...time, rule: drafts[i]!.by }));
}

/** "2024-10 → 2024-11 in …[October]… (rule, creation time)". */
function describe({ text, created }: TmlDocument, { gold, found }: Pair): string {
  const rule = found ? found.rule.replace("annotate/times/", "") : "no rule";
  const words = found && gold && found.start !== gold.start ? ` for ${quote(text, gold)}` : "";
  const values = `${gold?.value ?? "nothing"} → ${found?.value ?? "nothing"}`;
  return `(${rule}) ${values}${words} in ${around(text, found ?? gold!)} (${created})`;
}

function quote(text: string, { start, end }: Span): string {
  return JSON.stringify(text.slice(start, end).replace(/\s+/g, " "));
}

function around(text: string, { start, end }: Span): string {
  return `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`.replace(
    /\s+/g,
    " ",
  );
}
