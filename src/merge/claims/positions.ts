import { contains, type Event, type HearsayRecord, type Position, quote, type Statement } from "../../model/index.js";
import type { Directory } from "../directory.js";
import type { EventMention } from "../events/index.js";
import { isAffirmation, isCommitment, isContentious, isOpinion, stanceOf } from "./stance.js";
import { isWithdrawal, takesBack } from "./withdrawal.js";

/** A mention with the record it stands in. */
export interface ToldMention extends EventMention {
  record: HearsayRecord;
  event: Event;
}

/** The holder of what a report says in its own voice, where nobody knows whose report it is. */
export const UNKNOWN_PUBLISHER = "unknown-publisher";

/**
 * Who holds what about a proposition that these mentions put forward, each with its chain and its place. Where some say that it is
 * so, those who say that it is not deny it; where all say that it is not, that is what is put forward.
 */
export function positionsOf(given: readonly ToldMention[], directory: Directory): Position[] {
  const onlyNegative = given.every((mention) => mention.event.polarity === "negative");
  const mentions = given.map((mention) => ({
    ...mention,
    against: mention.event.polarity === "negative" && !onlyNegative,
  }));
  const answers = mentions.flatMap((mention) => answersTo(mention));
  const contested = answers.some((answer) => answer.stance === "denies") || mentions.some(isDenial);
  const own = mentions.flatMap((mention) => statedBy(mention, contested, directory));
  const found = new Map<string, Position>();
  for (const position of [...own, ...answers]) {
    const key = [position.holder, position.stance, position.document, position.statement, position.event].join(" ");
    if (!found.has(key)) found.set(key, position);
  }
  return [...found.values()];
}

/** A mention with whether it says the opposite of the proposition. */
interface Held extends ToldMention {
  against: boolean;
}

function isDenial(mention: Held): boolean {
  return mention.against || statementOf(mention.record, mention.event.within)?.manner === "deny";
}

/** The positions of those whose words carry the mention: its innermost source, or the report itself. */
function statedBy(mention: Held, contested: boolean, directory: Directory): Position[] {
  const { record, event } = mention;
  if (["demanded", "proposed", "hypothetical"].includes(event.reality) && event.type !== "REQUEST") return [];
  const carrier = statementOf(record, event.within);
  if (!carrier || carrier.chain.length === 0) return [ownVoice(mention)];
  const promise = promiseOf(mention);
  if (promise && isAffirmation(carrier.manner)) {
    return promise.chain[0]!.entities.map((holder) => said(holder, "promises", promise, mention));
  }
  if (isContentious(carrier.manner) && isAside(event, record)) return [];
  return carrier.chain[0]!.entities.flatMap((holder) => {
    const stance = stanceOf({
      manner: carrier.manner,
      act: mention.event.act,
      person: directory.isPerson(holder),
      own: mention.actorParties.includes(directory.party(holder)),
      given: mention.recipientParties.includes(directory.party(holder)),
      negative: mention.against,
      stage: mention.stage,
      contested,
      news: directory.isNews(holder),
    });
    if (stance === null) return [];
    const cue = quote(record.document.text, carrier.cue);
    const position = said(holder, stance === "denies" && isWithdrawal(cue) ? "withdraws" : stance, carrier, mention);
    const opinion = isOpinion({ manner: carrier.manner, person: directory.isPerson(holder) });
    return opinion ? [{ ...position, hedges: [...position.hedges, cue] }] : [position];
  });
}

/** The words by which somebody commits to it, where they are passed on by another: the promise stays the promiser's. */
function promiseOf({ record, event, against }: Held): Statement | null {
  const spoken = against ? null : statementOf(record, event.statement);
  return spoken && isCommitment(spoken.manner) && spoken.chain.length > 1 ? spoken : null;
}

function ownVoice({ document, record, event, against }: Held): Position {
  const publisher = record.document.publisher;
  return {
    holder: publisher?.id ?? UNKNOWN_PUBLISHER,
    stance: publisher && takesBack(record, event) ? "withdraws" : against ? "denies" : "asserts",
    chain: [],
    time: null,
    hedges: event.certainty === "certain" ? [] : [event.certainty],
    document,
    statement: null,
    event: event.id,
  };
}

function said(holder: string, stance: Position["stance"], statement: Statement, mention: ToldMention): Position {
  const { record, event, document } = mention;
  const hedges = isAside(event, record) ? [] : statement.hedges;
  const words = hedges
    .filter((hedge) => hedge.grade !== "approximate")
    .map((hedge) => quote(record.document.text, hedge));
  return {
    holder,
    stance,
    chain: statement.chain,
    time: saidOn(record, statement),
    hedges: words.length > 0 || event.certainty === "certain" ? words : [event.certainty],
    document,
    statement: statement.id,
    event: event.id,
  };
}

function saidOn(record: HearsayRecord, statement: Statement): string | null {
  const time = record.times.find((one) => one.id === statement.time);
  return time && time.earliest !== null ? time.value : null;
}

const ANSWERS = { denies: "denies", rejects: "denies", confirms: "confirms", acknowledges: "acknowledges" } as const;

/** Statements of the report that answer the mention, or the statement that carries it, by each of those who answer. */
function answersTo(mention: Held): Position[] {
  const { record, event } = mention;
  return record.statements.flatMap((statement) =>
    statement.answers
      .filter((answer) => answer.to === event.id || (answer.to === event.within && !isAside(event, record)))
      .flatMap((answer) => {
        const stance = mention.against ? opposite(ANSWERS[answer.stance]) : ANSWERS[answer.stance];
        const holders = statement.chain[0]?.entities ?? [record.document.publisher?.id ?? UNKNOWN_PUBLISHER];
        return holders.map((holder) => said(holder, stance, statement, mention));
      }),
  );
}

function opposite(stance: "denies" | "confirms" | "acknowledges"): Position["stance"] {
  return stance === "denies" ? "asserts" : "denies";
}

/**
 * Whether an event is named only in passing, inside what is told of another one in the same breath ("supplied weapons for the war"):
 * who denies, doubts or alleges the one says nothing about the other.
 */
function isAside(event: Event, record: HearsayRecord): boolean {
  const length = (one: Event) => one.evidence.end - one.evidence.start;
  return record.events.some(
    (other) =>
      other.id !== event.id &&
      other.within === event.within &&
      other.statement === null &&
      (other.objects.some((object) => contains(object, event.trigger)) ||
        (contains(other.evidence, event.evidence) && length(other) > length(event))),
  );
}

function statementOf(record: HearsayRecord, id: string | null): Statement | null {
  return id === null ? null : (record.statements.find((statement) => statement.id === id) ?? null);
}
