import { userInfo } from "node:os";
import { Argument, type Command } from "commander";
import { decideInto, decisionsToAskAgain, type Known, loadKnown } from "../keep/index.js";
import { loadLexicon } from "../lexicon/index.js";
import type { Decision } from "../model/index.js";
import { compare, comparedOf, type Found } from "../query/index.js";
import { decisionId, type Store } from "../store/index.js";
import { findOne } from "./find-one.js";
import { Labels } from "./labels.js";
import { addMendOptions, changeOf, type MendOptions } from "./mending.js";
import { UsageError, writeLines } from "./output.js";
import { withKnown, withOpen, withStore } from "./store.js";
import { stdoutTerminal, visible } from "./terminal.js";
import { changeLines } from "./views/changes.js";

const JUDGEMENTS = { same: "same", "not-same": "not_same", unsure: "unsure" } as const;
/** Judgements on one finding alone: it is wrong, it is right once mended, or it stands as the machine made it. */
const ON_ONE = { reject: "wrong", mend: "mended", restore: "unsure" } as const;
const WORDS = [...Object.keys(JUDGEMENTS), ...Object.keys(ON_ONE), "list"];
type What = keyof typeof JUDGEMENTS | keyof typeof ON_ONE | "list";

interface ReviewOptions extends MendOptions {
  store?: string;
  by?: string;
  at?: string;
  note?: string;
}

/** `hearsay review`: a person's judgement over what the machine merged. */
export function addReview(program: Command): void {
  addMendOptions(
    withStore(
      program
        .command("review")
        .summary("judge what is the same, reject or mend a finding; list the judgements")
        .description(
          `Keeps a judgement on two events, two claims or two reports: that they are the same (of reports: that the second copies the first),
that they are not, or that it cannot be told, which leaves the machine's own finding. Judgements are only ever added, the last
one on a pair holds, and they act in every later run; what changed is said at once. "list" shows them all. Without anything it
shows those to be judged again: what they judged is gone, or its words and what they are read as have both changed.

One finding of one report, a statement (s_…) or an event (e_…), is judged alone: "reject" takes it out, "mend" puts right what the options
say, "restore" leaves it as the machine made it. hearsay show ID prints the findings of a report, a claim or an event.`,
        ),
    ),
  )
    .addArgument(new Argument("[what]", "the judgement, or list").choices(WORDS))
    .argument("[id...]", "two ids, or their beginnings, of events, claims or reports; of a finding one")
    .option("--by <name>", "who judges (default: your user name)")
    .option("--at <time>", "when it was judged, ISO 8601 (default: now)", isoTime)
    .option("--note <text>", "why")
    .addHelpText(
      "after",
      `
Examples:
  hearsay review not-same event_3f8 e_91c --note "two visits, not one"
  hearsay review same claim_7ab claim_02d
  hearsay review reject e_91c --note "a match, not a war"
  hearsay review mend s_04f --speakers "Vladimir Putin" --manner deny
  hearsay review list
  hearsay review`,
    )
    .action(async (what: What | undefined, ids: string[], options: ReviewOptions) => {
      if (what === undefined) await withOpen(options, listToJudgeAgain);
      else if (what === "list") {
        if (ids.length > 0) throw new UsageError("review list takes no ids");
        await withOpen(options, listDecisions);
      } else if (what in ON_ONE) {
        const [id] = ids;
        if (id === undefined || ids.length !== 1)
          throw new UsageError(`review ${what} needs the id of one finding; hearsay show ID prints them`);
        const judge = (known: Known, store: Store) => decideOne(known, store, what as keyof typeof ON_ONE, id, options);
        await withKnown(options, judge, { write: true });
      } else {
        const [left, right] = ids;
        if (left === undefined || right === undefined || ids.length !== 2)
          throw new UsageError(`review ${what} needs two ids; hearsay events and hearsay claims print them`);
        await withKnown(
          options,
          (known, store) => decide(known, store, what as keyof typeof JUDGEMENTS, [left, right], options),
          { write: true },
        );
      }
    });
}

function isoTime(value: string): string {
  if (/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new UsageError(`${visible(value)}: not a time; write it as 2024-11-01 or 2024-11-01T09:30:00Z`);
}

async function decide(
  known: Known,
  store: Store,
  judgement: keyof typeof JUDGEMENTS,
  ids: [string, string],
  { by, at, note }: ReviewOptions,
): Promise<void> {
  const [left, right] = ids.map((id) => judged(findOne(id, known))) as [Judged, Judged];
  if (left.kind !== right.kind)
    throw new UsageError(`${left.id} and ${right.id} are of two kinds; judge two of one kind`);
  if (left.id === right.id) throw new UsageError(`${left.id} is given twice; judge two different things`);
  const made = {
    judgement: JUDGEMENTS[judgement],
    kind: left.kind,
    left: left.id,
    right: right.id,
    by: by ?? userName(),
    at: at ?? new Date().toISOString(),
    note: note ?? null,
  };
  await keep(made, `${left.id} and ${right.id}: ${judgement}`, known, store);
}

/** Judges one finding alone; with it go, as in the app, what it carried and what it made known. */
async function decideOne(
  known: Known,
  store: Store,
  judgement: keyof typeof ON_ONE,
  id: string,
  { by, at, note, ...change }: ReviewOptions,
): Promise<void> {
  const { left, right } = await findingOf(id, known, store);
  const mended = judgement === "mend" ? { change: changeOf(change, known) } : {};
  const made = {
    judgement: ON_ONE[judgement],
    kind: "finding" as const,
    left,
    right,
    by: by ?? userName(),
    at: at ?? new Date().toISOString(),
    note: note ?? null,
    ...mended,
  };
  await keep(made, `${left}: ${judgement}`, known, store);
}

/** A finding and its report; one that was rejected is found by its whole id. */
async function findingOf(id: string, known: Known, store: Store): Promise<{ left: string; right: string }> {
  const earlier = (await store.decisions()).find(({ kind, left }) => kind === "finding" && left === id);
  if (earlier) return earlier;
  const found = findOne(id, known);
  if (found.kind === "statement" || found.kind === "finding")
    return { left: found.id, right: found.record.document.id };
  throw new UsageError(`${found.id}: not a finding; name a statement (s_…) or an event of one report (e_…)`);
}

/** Keeps a judgement and says what it changed. */
async function keep(made: Omit<Decision, "id">, what: string, known: Known, store: Store): Promise<void> {
  await decideInto(store, { ...made, id: decisionId(made) }, loadLexicon());
  const after = await loadKnown(store);
  await writeLines([
    `kept: ${what}, by ${visible(made.by)}, ${made.at}`,
    ...changeLines(compare(comparedOf(known), comparedOf(after)), new Labels(after.records), stdoutTerminal()),
  ]);
}

interface Judged {
  kind: Decision["kind"];
  id: string;
}

function judged(found: Found): Judged {
  const { id } = found;
  if (found.kind === "event" || found.kind === "finding") return { kind: "event", id };
  if (found.kind === "claim") return { kind: "claim", id };
  if (found.kind === "document") return { kind: "copy", id };
  throw new UsageError(`${id}: a statement cannot be judged; name events, claims or reports`);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER || "unknown";
  }
}

/** All judgements in the order they were made, with those that find nothing to act on any more marked. */
async function listDecisions(store: Store): Promise<void> {
  const decisions = await store.decisions();
  if (decisions.length === 0) return writeLines(["no judgements yet"]);
  const open = new Set((await decisionsToAskAgain(store, loadLexicon())).map((decision) => decision.id));
  await writeLines(decisions.map((decision) => `${lineOf(decision)}${open.has(decision.id) ? AGAIN : ""}`));
}

/** The judgements that no longer act, and that only a person can make again. */
async function listToJudgeAgain(store: Store): Promise<void> {
  const open = await decisionsToAskAgain(store, loadLexicon());
  await writeLines(open.length === 0 ? ["nothing to judge again"] : open.map((one) => `${lineOf(one)}${AGAIN}`));
}

const AGAIN = "; what it judged is gone or reads otherwise: judge again";

function lineOf({ at, by, judgement, kind, left, right, note }: Decision): string {
  const of = kind === "finding" ? `${left} in` : `${left} and`;
  const words = `${at}  ${judgement.replace("_", " ")}: ${kind} ${of} ${right}, by ${visible(by)}`;
  return `${words}${note ? ` (${visible(note)})` : ""}`;
}
