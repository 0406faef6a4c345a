import { type Event, type HearsayRecord, type Period, quote, sha256 } from "../../model/index.js";
import { type Days, openMonth, periodOf, reportedOn } from "../days.js";
import { Directory, type Who, whoIn } from "../directory.js";
import { type QuotedWords, quotedIn } from "../quotations.js";
import { publishedKey } from "../reports.js";
import { contentStems } from "../words.js";
import type { World } from "../world.js";
import { wordingOf } from "./tellings.js";

/**
 * How far an event has come: `done` (it happened, or was tried), `pledged` (somebody committed to it: an agreement or a threat is the
 * commitment itself), `open` (planned, demanded, proposed, predicted, supposed: nothing yet).
 */
export type Stage = "done" | "pledged" | "open";

/** What merging compares of an event as a record has it. */
export type EventCore = Pick<
  Event,
  | "act"
  | "type"
  | "mode"
  | "context"
  | "polarity"
  | "reality"
  | "certainty"
  | "condition"
  | "historical"
  | "within"
  | "statement"
>;

/** One mention of an event in one report, with what merging compares; it stands by itself, without its record. */
export interface EventMention {
  id: string;
  document: string;
  event: EventCore;
  /** When it happened, where that is known with its year. */
  when: (Period & Days) | null;
  /** The month where only the year is open. */
  month: string | null;
  /** When the report came out, where that is known to the month. */
  reported: Days | null;
  actors: string[];
  recipients: string[];
  /** Whom the actors and recipients act for. */
  actorParties: string[];
  recipientParties: string[];
  /** Stems of what was given, done, signed, demanded, without names. */
  objects: ReadonlySet<string>;
  /** Stems of the words that tell of it, without names; of something said, without the word for saying it. */
  words: ReadonlySet<string>;
  trigger: ReadonlySet<string>;
  stage: Stage;
  /** Whether the event is itself something said. */
  speech: boolean;
  /** Those who take part, as the report has them. */
  who: ReadonlyMap<string, Who>;
  /** The clause and the word in it that names the act; null where the clause is too short to be known by its words. */
  wording: string | null;
  /** The quotation that it is told in. */
  quoted: QuotedWords | null;
  /** A hash of all that is compared: the same id with another digest reads otherwise than before. */
  digest: string;
  /** Sorts mentions in an order that does not depend on how reports came. */
  order: string;
}

const COMMITMENTS = ["AGREE", "THREATEN"];

export function stageOf(event: Event): Stage {
  if (COMMITMENTS.includes(event.type) && event.polarity === "positive") return "pledged";
  if (event.reality === "actual" || event.reality === "attempted") return "done";
  return event.reality === "promised" ? "pledged" : "open";
}

/** Who takes part in either of two mentions. */
export function acquaintance(a: EventMention, b: EventMention): Directory {
  return new Directory([a.who, b.who]);
}

/** All event mentions of a record. */
export function mentionsOf(record: HearsayRecord, world: World): EventMention[] {
  const everybody = whoIn(record, world);
  const directory = new Directory([everybody]);
  const times = new Map(record.times.map((time) => [time.id, time]));
  const reported = reportedOn(record.document.published);
  const names = nameStems(record);
  return record.events.map((event) => {
    const time = event.time === null ? undefined : times.get(event.time);
    const actors = event.actors.map((actor) => actor.entity);
    const recipients = event.recipients.map((recipient) => recipient.entity);
    const text = record.document.text;
    const trigger = contentStems(quote(text, event.trigger));
    const place = String(event.trigger.start).padStart(9, "0");
    const told = {
      id: event.id,
      document: record.document.id,
      event: coreOf(event),
      when: periodOf(time),
      month: openMonth(time),
      reported,
      actors,
      recipients,
      actorParties: directory.sides(actors),
      recipientParties: directory.sides(recipients),
      objects: contentStems(event.objects.map((object) => quote(text, object)).join(" "), names),
      words: contentStems(
        quote(text, event.evidence),
        event.statement === null ? names : new Set([...names, ...trigger]),
      ),
      trigger,
      stage: stageOf(event),
      speech: event.statement !== null,
      who: new Map([...actors, ...recipients].flatMap((id) => (everybody.has(id) ? [[id, everybody.get(id)!]] : []))),
      wording: wordingOf(text, event),
      quoted: quotedIn(event, record),
      order: `${reported === null ? "9999" : publishedKey(record.document)} ${record.document.id} ${place} ${event.id}`,
    };
    return { ...told, digest: digestOf(told) };
  });
}

function digestOf({ who, objects, words, trigger, ...rest }: Omit<EventMention, "digest">): string {
  return sha256(JSON.stringify([rest, [...who], [...objects], [...words], [...trigger]])).slice(0, 16);
}

function coreOf(event: Event): EventCore {
  const { act, type, mode, context, polarity, reality, certainty, condition, historical, within, statement } = event;
  return { act, type, mode, context, polarity, reality, certainty, condition, historical, within, statement };
}

/** Stems of the names that a record knows: who takes part is compared by role, not by word. */
function nameStems(record: HearsayRecord): Set<string> {
  const names = new Set<string>();
  for (const mention of record.mentions) {
    if (mention.form !== "name") continue;
    for (const stem of contentStems(quote(record.document.text, mention))) names.add(stem);
  }
  return names;
}

export function byOrder(a: EventMention, b: EventMention): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
}
