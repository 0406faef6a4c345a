import {
  type HearsayRecord,
  type MergedEvent,
  makeId,
  type NewsDocument,
  type Period,
  type Position,
  quote,
  type Span,
} from "../model/index.js";
import { positionsOf, type ToldMention } from "./claims/positions.js";
import { lengthOf } from "./days.js";
import { Directory } from "./directory.js";
import { byOrder, type EventMention, type Stage } from "./events/index.js";
import type { ClaimGroup, EventGroup } from "./grouping.js";
import { wordsOf } from "./words.js";
import type { World } from "./world.js";

/** A claim before it is weighed. */
export interface ClaimDraft {
  id: string;
  proposition: {
    type: MergedEvent["type"];
    actors: string[];
    recipients: string[];
    objects: string[];
    time: Period | null;
    words: string;
  };
  positions: Position[];
  stage: Stage;
  /** A deed that is still to come. */
  planned: boolean;
  /** Whom those who act act for. */
  parties: string[];
  /** Its event mentions, by id. */
  mentions: string[];
}

/** What a claim's events say, all but the weight of it. */
export interface Draft {
  events: MergedEvent[];
  /** Null where nobody takes a stance: what is only demanded, asked, or named in passing claims nothing. */
  claim: ClaimDraft | null;
  directory: Directory;
  /** The reports that tell of it, by document id. */
  reports: ReadonlyMap<string, NewsDocument>;
  /** Long tellings, by event mention id: two that are word for word the same were written once. */
  wordings: ReadonlyMap<string, string>;
}

/** From so many words on, two tellings are not the same by chance. */
const LONG_TELLING = 8;

/** Ids of merged things hash their first mention's: an id once given always finds the group that holds that mention. */
export function eventIdOf(mention: string): string {
  return makeId("event", mention);
}

export function claimIdOf(mention: string): string {
  return makeId("claim", mention);
}

/**
 * Says what a claim and its events are: who, to whom, what, when, who holds what. `records` are those of all of its reports;
 * `promised` gives the id of the event that an event fulfils.
 */
export function describe(
  group: ClaimGroup,
  records: ReadonlyMap<string, HearsayRecord>,
  promised: (event: EventGroup) => string | null,
  world: World,
): Draft {
  const directory = Directory.of([...records.values()], world);
  const told = (event: EventGroup) => event.members.map((mention) => toldIn(mention, records));
  const members = group.events.flatMap(told).sort(byOrder);
  const claim = describeClaim(members, directory);
  const events = group.events.map((event) => describeEvent(event, told(event), claim?.id ?? null, promised(event)));
  const reports = new Map([...records.values()].map(({ document }) => [document.id, document]));
  return { events, claim, directory, reports, wordings: wordingsOf(members) };
}

function toldIn(mention: EventMention, records: ReadonlyMap<string, HearsayRecord>): ToldMention {
  const record = records.get(mention.document)!;
  return { ...mention, record, event: record.events.find(({ id }) => id === mention.id)! };
}

function wordingsOf(members: readonly ToldMention[]): Map<string, string> {
  const wordings = new Map<string, string>();
  for (const { id, record, event } of members) {
    const words = wordsOf(record.document.text, event.evidence.start, event.evidence.end).map(({ word }) => word);
    if (words.length >= LONG_TELLING) wordings.set(id, words.join(" "));
  }
  return wordings;
}

function describeEvent(
  group: EventGroup,
  members: readonly ToldMention[],
  claim: string | null,
  fulfils: string | null,
): MergedEvent {
  const first = group.members[0]!;
  const { type, act } = first.event;
  return {
    id: eventIdOf(first.id),
    type,
    act,
    mode: group.members.find((member) => member.event.mode !== null)?.event.mode ?? null,
    actors: first.actors,
    recipients: group.members.find((member) => member.recipients.length > 0)?.recipients ?? [],
    objects: objectsOf(members),
    time: narrowest(group.members),
    mentions: group.members.map((member) => ({
      document: member.document,
      event: member.id,
      reasons: group.reasons.get(member.id) ?? [],
    })),
    fulfils,
    claim,
  };
}

function describeClaim(members: readonly ToldMention[], directory: Directory): ClaimDraft | null {
  const positions = positionsOf(members, directory);
  const first = members.find((member) => member.event.polarity === "positive") ?? members[0]!;
  if (positions.length === 0) return null;
  return {
    id: claimIdOf(members[0]!.id),
    proposition: {
      type: first.event.type,
      actors: partyOrSelf(members, (member) => member.actors, directory),
      recipients: partyOrSelf(members, (member) => member.recipients, directory),
      objects: objectsOf(members),
      time: narrowest(members),
      words: clauseOf(first),
    },
    positions,
    stage: first.event.polarity === "negative" && first.stage !== "pledged" ? "done" : first.stage,
    planned: first.stage !== "done" && first.event.act !== first.event.type,
    parties: [...new Set(members.flatMap((member) => member.actorParties))].sort(),
    mentions: members.map((member) => member.id),
  };
}

/** The entities themselves where all mentions name the same, else whom they act for. */
function partyOrSelf(
  members: readonly EventMention[],
  side: (member: EventMention) => readonly string[],
  directory: Directory,
): string[] {
  const named = members.map(side).filter((ids) => ids.length > 0);
  const sets = new Set(named.map((ids) => [...ids].sort().join(" ")));
  const described = new Set(named.map((ids) => directory.sides(ids).join(" ")));
  if (sets.size <= 1 || (described.size === 1 && [...described][0]!.includes("described:")))
    return [...(named[0] ?? [])];
  return directory.parties(named.flat());
}

/** What was given, done or signed, in the reports' words, each once. */
function objectsOf(members: readonly ToldMention[]): string[] {
  const seen = new Map<string, string>();
  for (const { record, event } of members) {
    for (const object of event.objects) {
      const words = quote(record.document.text, object).replace(/\s+/g, " ");
      const key = words.toLowerCase();
      if (!seen.has(key) && seen.size < 12) seen.set(key, words);
    }
  }
  return [...seen.values()];
}

function narrowest(members: readonly EventMention[]): Period | null {
  let best: EventMention["when"] = null;
  for (const { when } of members) {
    if (when && (best === null || lengthOf(when) < lengthOf(best))) best = when;
  }
  return best && { value: best.value, earliest: best.earliest, latest: best.latest };
}

const MOST_WORDS = 200;

/** The clause that tells of it; a long one is cut at a word around its trigger's side. */
function clauseOf({ record, event }: ToldMention): string {
  const words = (span: Span) => quote(record.document.text, span).replace(/\s+/g, " ").trim();
  const whole = words(event.evidence);
  if (whole.length <= MOST_WORDS) return whole;
  const cut = whole.slice(0, MOST_WORDS);
  const space = cut.lastIndexOf(" ");
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
