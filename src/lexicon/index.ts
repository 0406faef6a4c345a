/** Typed readers of `data/`: who there is, by which names, in which office and when; outlets, bodies, roles, known days. */
export type { Body } from "./bodies.js";
export type { DatedEvent } from "./calendar.js";
export { deedWords } from "./deeds.js";
export { localId } from "./entity.js";
export { type Additions, extend } from "./extend.js";
export type { Complement, FactualityTables, Levels, Signature } from "./factuality.js";
export { Lexicon } from "./lexicon.js";
export { loadLexicon } from "./load.js";
export type { Candidate, NameKind, NameMatch } from "./names.js";
export type { ActorNoun, NounKind } from "./nouns.js";
export { type Outlet, parseOutlets } from "./outlets.js";
export type { Effect, EventTables, ParticipantKind, Pattern, Slot } from "./patterns.js";
export { holdsAt, type Office, type Person, parseOffices, parsePeople } from "./people.js";
export { wordRarity } from "./rarity.js";
export type { Role } from "./roles.js";
export { foldToken, splitName } from "./split.js";
export { parseStates, type State } from "./states.js";
export { parseTsv } from "./tsv.js";
