import type { ClaimStatus } from "../model/index.js";
import { type ClaimEntry, claimsIn, type EventEntry, eventsIn } from "../query/index.js";
import { changedSection } from "./changed.js";
import { checkBrief } from "./check.js";
import { claimSentences } from "./claimed.js";
import { Desk } from "./desk.js";
import { eventSentence } from "./happened.js";
import type { Brief, BriefAsked, BriefSource, Section, Sentence } from "./types.js";

const LIMIT = 25;
const CONTESTED: readonly ClaimStatus[] = ["disputed", "denied", "alleged", "unconfirmed", "acknowledged", "confirmed"];
const DOUBTED: readonly ClaimStatus[] = ["disputed", "denied", "alleged", "unconfirmed"];
const AHEAD: readonly string[] = ["planned", "promised", "proposed", "predicted", "demanded", "conditional"];

/**
 * What happened, what is claimed and disputed, what is planned, what changed. Throws `BriefError` where a sentence says more than its
 * evidence does: then nothing is printed.
 */
export async function compose(asked: BriefAsked, source: BriefSource): Promise<Brief> {
  const desk = new Desk(source);
  const limit = asked.limit ?? LIMIT;
  const events = eventsIn(source.catalogue, asked.filter);
  const claims = claimsIn(source.catalogue, asked.filter);
  const sections = [
    await eventSection("What happened", events.filter(happened), limit, desk),
    await claimSection(claims, limit, desk),
    await eventSection("What is planned, promised or asked for", events.filter(isAhead), limit, desk),
    ...(asked.changedSince === undefined
      ? []
      : [await changedSection(asked.changedSince, { claims, events }, limit, desk)]),
  ];
  const { title, query, made } = asked;
  const brief = { title, query, made, sections };
  await checkBrief(brief, desk);
  return brief;

  /** Done, and nobody's mere allegation: those stand among the claims. */
  function happened({ stand, event }: EventEntry): boolean {
    const status = event.claim === null ? undefined : source.catalogue.claim(event.claim)?.claim.status;
    const doubted = status !== undefined && DOUBTED.includes(status);
    return !doubted && stand.polarity === "positive" && (stand.reality === "actual" || stand.reality === "attempted");
  }

  function isAhead({ stand, event }: EventEntry): boolean {
    return AHEAD.includes(stand.reality) && source.catalogue.fulfilling(event.id).length === 0;
  }
}

/** Of too many the last are shown, in order of day. */
async function eventSection(title: string, events: readonly EventEntry[], limit: number, desk: Desk): Promise<Section> {
  const dated = events.filter(({ event }) => event.time?.earliest);
  const undated = events.filter(({ event }) => !event.time?.earliest);
  const shown = [...dated, ...undated.slice(0, Math.max(0, limit - dated.length))].slice(-limit);
  const sentences: Sentence[] = [];
  for (const entry of shown) {
    const sentence = await eventSentence(entry, desk);
    if (sentence) sentences.push(sentence);
  }
  return { title, sentences, total: events.length, shown: shown.length };
}

/** The contested first; what single reports say undisputed stands under what happened already. */
async function claimSection(claims: readonly ClaimEntry[], limit: number, desk: Desk): Promise<Section> {
  const contested = CONTESTED.flatMap((status) => claims.filter(({ claim }) => claim.status === status));
  const shown = contested.slice(0, limit);
  const sentences: Sentence[] = [];
  for (const entry of shown) sentences.push(...(await claimSentences(entry, desk)));
  return { title: "What is claimed, and on whose word", sentences, total: contested.length, shown: shown.length };
}
