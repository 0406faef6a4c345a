import { isProblem, type Published, sha256 } from "../../model/index.js";
import { code, type Tools } from "../../pipeline.js";
import type { EvalResult } from "../result.js";
import type { EvalSet } from "../sets.js";
import { readUndated, type UndatedText } from "./texts.js";

/** An interval no longer than this dates a text; one no longer than `CLOSE` is asked for its best day. In days. */
const DATED = 366;
const CLOSE = 14;
const NEAR = 3;
const BATCH = 8;

interface Outcome {
  text: UndatedText;
  published: Published;
}

/** Dates from the words alone: how many texts get an interval of a year at most, and how many of these hold the day. */
export const undatedSet: EvalSet = {
  name: "undated",
  about: "texts without their date: the interval inferred from the words against the day of publication",
  wants: "a folder of TimeML documents, or GUM's news as JSON lines",
  data: null,
  run: async (path, tools) => score(await dateAll(readUndated(path), tools)),
};

async function dateAll(texts: readonly UndatedText[], tools: Tools): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const batch = texts.slice(at, at + BATCH);
    const records = await code(
      batch.map(({ name, text }) => {
        const bytes = new TextEncoder().encode(text);
        return { source: { bytes, hash: sha256(bytes), origin: name, format: "text" as const, fetched: null } };
      }),
      tools,
    );
    records.forEach((record, i) => {
      if (!isProblem(record)) outcomes.push({ text: batch[i]!, published: record.document.published });
    });
  }
  return outcomes;
}

/** Days of an interval, first and last counted; null where an end is open. */
function lengthOf({ earliest, latest }: Published): number | null {
  return earliest === null || latest === null ? null : distance(earliest, latest) + 1;
}

function distance(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Scores inferred dates; a text whose date is stated after all counts as one that is not dated. */
export function score(outcomes: readonly Outcome[]): EvalResult {
  const isInferred = ({ published }: Outcome) => published.basis === "inferred";
  const isDated = (one: Outcome) => isInferred(one) && (lengthOf(one.published) ?? Number.POSITIVE_INFINITY) <= DATED;
  const holds = ({ text, published: { earliest, latest } }: Outcome) =>
    (earliest === null || earliest <= text.truth) && (latest === null || text.truth <= latest);
  const dated = outcomes.filter(isDated);
  const close = dated.filter(({ published }) => lengthOf(published)! <= CLOSE && published.precision === "day");
  const near = close.filter(({ text, published }) => Math.abs(distance(published.value!, text.truth)) <= NEAR);
  const open = outcomes.filter((one) => isInferred(one) && !isDated(one));
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    set: "undated",
    metrics: {
      texts: outcomes.length,
      stated:
        outcomes.length -
        outcomes.filter(({ published: { basis } }) => basis === "inferred" || basis === "unknown").length,
      dated: dated.length,
      dated_share: ratio(dated.length, outcomes.length),
      dated_hold: ratio(dated.filter(holds).length, dated.length),
      close: close.length,
      close_best_within_3: ratio(near.length, close.length),
      open: open.length,
      open_hold: ratio(open.filter(holds).length, open.length),
    },
    errors: outcomes
      .filter((one) => !holds(one) || !isDated(one))
      .map((one) => `${holds(one) ? "open " : "WRONG"} ${lineOf(one)}`),
  };
}

function lineOf({ text, published }: Outcome): string {
  const reasons = published.reasons.map(({ text: reason }) => reason).join("; ");
  return `${text.name.split("/").at(-1)} ${text.truth} in ${published.earliest ?? "…"}/${published.latest ?? "…"} best ${published.value ?? "–"}: ${reasons}`;
}
