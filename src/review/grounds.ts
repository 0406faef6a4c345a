import { type Decision, type Event, type HearsayRecord, quote, type Statement, sha256 } from "../model/index.js";

/** What a decision was made on: a finding of a report, its words and what it said, as they were then. */
export interface Ground {
  decision: string;
  side: "left" | "right";
  finding: string;
  document: string;
  /** The report's address: a later version of the report stands there too. */
  uri: string | null;
  /** Hash of the clause that the finding rests on. */
  words: string;
  /** Hash of what the finding says: who did or said what to whom. */
  says: string;
}

export function groundOf(
  decision: Decision,
  side: Ground["side"],
  finding: string,
  record: HearsayRecord,
): Ground | null {
  const one = findingsOf(record).find(({ id }) => id === finding);
  if (!one) return null;
  const { id: document, uri } = record.document;
  return { decision: decision.id, side, finding, document, uri, words: one.words, says: one.says };
}

/**
 * The finding that a decision rests on now, in the record that stands for its report: the one it was made on, as long as that has not
 * changed in its words and in what it says both; else the one that has its words. Null where there is none or are several: the decision is
 * to be asked again.
 */
export function groundIn({ finding, words, says }: Ground, record: HearsayRecord): string | null {
  const findings = findingsOf(record);
  const own = findings.find(({ id }) => id === finding);
  if (own && (own.words === words || own.says === says)) return finding;
  const heirs = findings.filter((one) => one.kind === finding.split("_")[0] && one.words === words);
  return heirs.length === 1 ? heirs[0]!.id : null;
}

interface Finding {
  id: string;
  kind: string;
  words: string;
  says: string;
}

function findingsOf(record: HearsayRecord): Finding[] {
  const { text } = record.document;
  const plain = (spans: readonly { start: number; end: number }[]) =>
    spans.map((span) => quote(text, span).replace(/\s+/g, " ").trim().toLowerCase());
  return [
    ...record.statements.map((one) => findingOf(one.id, plain([one.cue, ...one.content]), saysOf(one))),
    ...record.events.map((one) => findingOf(one.id, plain([one.trigger, one.evidence]), didOf(one))),
  ];
}

function findingOf(id: string, words: unknown, says: unknown): Finding {
  const hash = (thing: unknown) => sha256(JSON.stringify(thing)).slice(0, 24);
  return { id, kind: id.split("_")[0]!, words: hash(words), says: hash(says) };
}

function saysOf({ manner, chain, hedges }: Statement): unknown {
  return [manner, chain.map(({ entities }) => entities), hedges.map(({ grade }) => grade)];
}

function didOf({ type, act, mode, polarity, reality, actors, recipients }: Event): unknown {
  const who = (parts: Event["actors"]) => parts.map(({ entity }) => entity);
  return [type, act, mode, polarity, reality, who(actors), who(recipients)];
}
