import type { Event, HearsayRecord } from "../model/index.js";

/** CAMEO's root of an act done, by PLOVER's type. */
const PLAIN: Record<Event["act"], string> = {
  AGREE: "03",
  CONSULT: "04",
  SUPPORT: "05",
  COOPERATE: "06",
  AID: "07",
  CONCEDE: "08",
  RETREAT: "08",
  REQUEST: "10",
  ACCUSE: "11",
  REJECT: "12",
  THREATEN: "13",
  PROTEST: "14",
  MOBILIZE: "15",
  SANCTION: "16",
  COERCE: "17",
  ASSAULT: "19",
};
const HARM = new Set<Event["act"]>(["ASSAULT", "COERCE"]);
const AHEAD = new Set<Event["reality"]>(["planned", "promised", "predicted"]);

/** Why the set's root of an act is another than ours. */
export type Difference = "told harm" | "act ahead";

/**
 * What the set makes of an act where its reading differs from the ontology's, and null elsewhere. "Told harm": whoever says that another
 * struck accuses him (11), where we keep the stroke and who tells of it. "Act ahead": a meeting that is planned is a meeting (04), where
 * PLOVER's tense rule makes it an agreement to meet (03).
 */
export function petrarchReading(event: Event, record: HearsayRecord): { root: string; kind: Difference } | null {
  if (isToldByAnother(event, record)) return { root: "11", kind: "told harm" };
  const ahead = event.type !== event.act && event.polarity === "positive" && AHEAD.has(event.reality);
  return ahead ? { root: PLAIN[event.act], kind: "act ahead" } : null;
}

function isToldByAnother(event: Event, { statements, mentions }: HearsayRecord): boolean {
  const statement = statements.find(({ id }) => id === event.within);
  if (!HARM.has(event.act) || event.type !== event.act || !statement) return false;
  const sources = mentions.filter(({ id }) => statement.source.mentions.includes(id)).map(({ entity }) => entity);
  return !event.actors.some(({ entity }) => sources.includes(entity));
}
