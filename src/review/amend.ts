import type { ChainLink, Decision, Event, HearsayRecord, Participant, Statement } from "../model/index.js";
import { currentDecisions } from "./current.js";

/** The decisions on findings of a document that hold: of those on one finding the last made, unless it takes the others back. */
export function judgedIn(document: string, decisions: readonly Decision[]): Decision[] {
  return currentDecisions(decisions.filter(({ kind, right }) => kind === "finding" && right === document));
}

/**
 * A record as people's decisions on its findings leave it: what is wrong is gone, what is mended is changed, and what leant on either
 * leans on what is left. The record given stays as it was; doing it twice does nothing more.
 */
export function amend(record: HearsayRecord, decisions: readonly Decision[]): HearsayRecord {
  const mine = judgedIn(record.document.id, decisions);
  if (mine.length === 0) return record;
  const judged = new Map(mine.map((decision) => [decision.left, decision]));
  const wrong = new Set([...judged.values()].filter(({ judgement }) => judgement === "wrong").map(({ left }) => left));
  const statements = new Map(record.statements.map((one) => [one.id, one]));
  const mended = record.statements.map((one) => mendStatement(one, judged.get(one.id), record));
  const kept = leftOver(mended, statements, wrong);
  const holder = (id: string | null) => standing(id, statements, wrong);
  return {
    ...record,
    statements: kept.map((one) => ({ ...one, answers: one.answers.filter(({ to }) => !wrong.has(to)) })),
    events: record.events
      .filter(({ id, statement }) => !wrong.has(id) && !(statement !== null && wrong.has(statement)))
      .map((event) => ({ ...mendEvent(event, judged.get(event.id), record), within: holder(event.within) })),
  };
}

/** The statement itself, or the nearest one around it that is not wrong. */
function standing(
  id: string | null,
  statements: ReadonlyMap<string, Statement>,
  wrong: ReadonlySet<string>,
): string | null {
  let now = id;
  for (let steps = 0; now !== null && wrong.has(now) && steps <= statements.size; steps++)
    now = statements.get(now)?.parent ?? null;
  return now;
}

/** Statements that are not wrong, each chain led through those that carry it now. */
function leftOver(
  mended: readonly Statement[],
  before: ReadonlyMap<string, Statement>,
  wrong: ReadonlySet<string>,
): Statement[] {
  const now = new Map(mended.map((one) => [one.id, one]));
  const chains = new Map<string, ChainLink[]>();
  const chainOf = (statement: Statement): ChainLink[] => {
    const known = chains.get(statement.id);
    if (known) return known;
    chains.set(statement.id, statement.chain);
    const carried = statement.parent === null ? undefined : before.get(statement.parent);
    const own = statement.chain.slice(0, statement.chain.length - (carried?.chain.length ?? 0));
    const parent = standing(statement.parent, before, wrong);
    const outer = parent === null ? undefined : now.get(parent);
    const chain = carried ? [...own, ...(outer ? chainOf(outer) : [])] : statement.chain;
    chains.set(statement.id, chain);
    return chain;
  };
  return mended
    .filter(({ id }) => !wrong.has(id))
    .map((one) => ({ ...one, parent: standing(one.parent, before, wrong), chain: chainOf(one) }));
}

function mendStatement(statement: Statement, decision: Decision | undefined, record: HearsayRecord): Statement {
  const change = decision?.judgement === "mended" ? decision.change : null;
  if (!change) return statement;
  const { manner = statement.manner, speakers } = change;
  if (!speakers) return { ...statement, manner };
  const named = speakers.filter((id) => id !== "unnamed");
  const mentions = named.flatMap((id) => record.mentions.find((mention) => mention.entity === id)?.id ?? []);
  const source: Statement["source"] = { ...statement.source, kind: named.length > 0 ? "mention" : "unnamed", mentions };
  const chain = [{ entities: speakers, inherited: false }, ...statement.chain.slice(1)];
  return { ...statement, manner, source, chain };
}

function mendEvent(event: Event, decision: Decision | undefined, record: HearsayRecord): Event {
  const change = decision?.judgement === "mended" ? decision.change : null;
  if (!change) return event;
  const { type, reality = event.reality, polarity = event.polarity, actors, recipients } = change;
  const parts = (ids: readonly string[]) => ids.filter(Boolean).map((id) => participant(id, event, record));
  return {
    ...event,
    ...(type ? { type, act: type, mode: null } : {}),
    reality,
    polarity,
    actors: actors ? parts(actors) : event.actors,
    recipients: recipients ? parts(recipients) : event.recipients,
  };
}

function participant(id: string, event: Event, record: HearsayRecord): Participant {
  const before = [...event.actors, ...event.recipients].find((one) => one.entity === id);
  if (before) return before;
  const entity = record.entities.find((one) => one.id === id);
  const mention = record.mentions.find((one) => one.entity === id)?.id ?? null;
  return { mention, entity: id, country: entity?.country ?? null, sector: entity?.sector ?? [] };
}
