import { parseBodies } from "./bodies.js";
import { parseAnniversaries, parseDatedEvents, parseHolidays } from "./calendar.js";
import { parseCues } from "./cues.js";
import { parseFactuality } from "./factuality.js";
import { parseKnownSubjects, parseKnownTerms } from "./known.js";
import { parseGivenNames, parseNouns } from "./nouns.js";
import { parseOrganizations } from "./organizations.js";
import { parseOutlets } from "./outlets.js";
import { parsePatterns } from "./patterns.js";
import { parseOffices, parsePeople } from "./people.js";
import { parsePlaces } from "./places.js";
import { parseRoles } from "./roles.js";
import { parseStates } from "./states.js";
import { parseTimeWords } from "./time.js";

/** The tables that make a lexicon, by their path under `data/`. */
export const TABLE_FILES = {
  states: "actors/states.tsv",
  people: "actors/people.tsv",
  offices: "actors/offices.tsv",
  organizations: "actors/organizations.tsv",
  places: "actors/places.tsv",
  bodies: "actors/bodies.tsv",
  roles: "actors/roles.tsv",
  nouns: "actors/nouns.yaml",
  givenNames: "actors/given-names.yaml",
  outlets: "outlets.tsv",
  anniversaries: "calendar/anniversaries.tsv",
  holidays: "calendar/holidays.tsv",
  events: "calendar/events.tsv",
  known: "calendar/known.tsv",
  terms: "calendar/terms.tsv",
} as const;

/** Reads every table, each from the text that `textOf` gives for its path. Throws `TableError` at the first fault. */
export function parseTables(textOf: (path: string) => string) {
  return {
    states: parseStates(textOf(TABLE_FILES.states)),
    people: parsePeople(textOf(TABLE_FILES.people)),
    offices: parseOffices(textOf(TABLE_FILES.offices)),
    organizations: parseOrganizations(textOf(TABLE_FILES.organizations)),
    places: parsePlaces(textOf(TABLE_FILES.places)),
    bodies: parseBodies(textOf(TABLE_FILES.bodies)),
    roles: parseRoles(textOf(TABLE_FILES.roles)),
    nouns: parseNouns(textOf(TABLE_FILES.nouns), TABLE_FILES.nouns),
    givenNames: parseGivenNames(textOf(TABLE_FILES.givenNames), TABLE_FILES.givenNames),
    outlets: parseOutlets(textOf(TABLE_FILES.outlets)),
    anniversaries: parseAnniversaries(textOf(TABLE_FILES.anniversaries)),
    holidays: parseHolidays(textOf(TABLE_FILES.holidays)),
    events: parseDatedEvents(textOf(TABLE_FILES.events)),
    known: parseKnownSubjects(textOf(TABLE_FILES.known)),
    terms: parseKnownTerms(textOf(TABLE_FILES.terms)),
    cues: parseCues(textOf),
    patterns: parsePatterns(textOf),
    time: parseTimeWords(textOf),
    factuality: parseFactuality(textOf),
  };
}

/** All tables as read. */
export type Tables = ReturnType<typeof parseTables>;
