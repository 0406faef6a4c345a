/** Typed readers of `data/`: who there is, by which names, in which office and when; outlets, bodies, roles, known days. */
export { type Body, parseBodies } from "./bodies.js";
export { type DatedEvent, type Holiday, holidayDate, type NamedDay } from "./calendar.js";
export { localId } from "./entity.js";
export { type Additions, extend } from "./extend.js";
export { Lexicon } from "./lexicon.js";
export { DATA_FOLDER, loadLexicon } from "./load.js";
export { type Candidate, type NameKind, type NameMatch, NameTable } from "./names.js";
export { type ActorNoun, type NounKind, NounTable, parseNouns } from "./nouns.js";
export { type Organization, parseOrganizations } from "./organizations.js";
export { hostOf, type Outlet, parseOutlets } from "./outlets.js";
export {
  EFFECTS,
  type Effect,
  type EventTables,
  PARTICIPANT_KINDS,
  type ParticipantKind,
  type Pattern,
  parsePatterns,
  type Role as EventRole,
  type Slot,
} from "./patterns.js";
export { holdsAt, type Office, type Person, parseOffices, parsePeople } from "./people.js";
export { PhraseTable } from "./phrases.js";
export { type Place, parsePlaces } from "./places.js";
export { parseRoles, type Role } from "./roles.js";
export { foldToken, splitName } from "./split.js";
export { type Demonym, parseStates, type State } from "./states.js";
export { parseTables, TABLE_FILES, type Tables } from "./tables.js";
export { TokenIndex, type TokenMatch } from "./token-index.js";
export { listOf, parseTsv, type Row, TableError } from "./tsv.js";
