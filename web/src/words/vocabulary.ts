import type { ClaimStatus, Manner, PloverType, Reality, Stance } from "../../../src/model/vocabulary.ts";

/** What our words mean, in the order in which they matter to a reader. */
export const STATUSES: Record<ClaimStatus, string> = {
  disputed: "Someone says so and someone denies it.",
  denied: "It is denied, and nobody is heard to say it.",
  alleged: "A named or unnamed source alleges, accuses or suspects.",
  unconfirmed: "It is only said with a hedge.",
  announced: "Its own actor says that it will be done.",
  acknowledged: "The party that it speaks against acknowledges it.",
  confirmed: "Two or more independent origins assert it as fact.",
  reported: "It is told as fact, from one origin.",
};

export const STATUS_ORDER = Object.keys(STATUSES) as ClaimStatus[];

/** PLOVER's types in plain words, and whether they draw parties together or apart. */
export const TYPES: Record<PloverType, { word: string; side: "cooperation" | "conflict" }> = {
  AGREE: { word: "agree", side: "cooperation" },
  CONSULT: { word: "meet or talk", side: "cooperation" },
  SUPPORT: { word: "support", side: "cooperation" },
  CONCEDE: { word: "concede", side: "cooperation" },
  COOPERATE: { word: "cooperate", side: "cooperation" },
  AID: { word: "aid", side: "cooperation" },
  RETREAT: { word: "retreat", side: "cooperation" },
  REQUEST: { word: "demand", side: "conflict" },
  ACCUSE: { word: "accuse", side: "conflict" },
  REJECT: { word: "reject", side: "conflict" },
  THREATEN: { word: "threaten", side: "conflict" },
  PROTEST: { word: "protest", side: "conflict" },
  SANCTION: { word: "sanction", side: "conflict" },
  MOBILIZE: { word: "mobilize", side: "conflict" },
  COERCE: { word: "coerce", side: "conflict" },
  ASSAULT: { word: "assault", side: "conflict" },
};

export const TYPE_ORDER = Object.keys(TYPES) as PloverType[];

/** Stances that speak against a claim; all others speak for it. */
export const AGAINST: ReadonlySet<Stance> = new Set<Stance>(["denies", "withdraws"]);

/** A manner as the verb of a sentence: "Kim Jong Un praises", "Russia and China praise". */
export function mannerVerb(manner: Manner, speakers = 1): string {
  if (speakers > 1) return manner;
  if (manner === "deny") return "denies";
  if (/(?:ss|sh|ch|x)$/.test(manner)) return `${manner}es`;
  return manner === "apologize" ? "apologizes" : `${manner}s`;
}

/** How an event stands to the world, where it is not plainly done. */
export const REALITIES: Record<Reality, string> = {
  actual: "done",
  attempted: "attempted",
  planned: "planned",
  promised: "promised",
  proposed: "proposed",
  demanded: "demanded",
  predicted: "predicted",
  conditional: "conditional",
  hypothetical: "hypothetical",
};

export const CLASSES: Record<string, string> = {
  person: "person",
  state: "state",
  government_body: "government body",
  armed_force: "armed force",
  armed_group: "armed group",
  party: "party",
  international_organization: "international organization",
  company: "company",
  news_agency: "news agency",
  news_outlet: "news outlet",
  organization: "organization",
  place: "place",
  facility: "facility",
  people: "people",
  weapon: "weapon",
  other: "other",
};

/** What passes in an event, in a word or two: its mode where it has one. */
export function whatWords({ mode, type }: { mode: string | null; type: PloverType }): string {
  return mode?.replaceAll("-", " ") ?? TYPES[type].word;
}
