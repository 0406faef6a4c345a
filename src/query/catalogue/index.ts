/** Everything that lists, filters and searches are answered from, held in memory beside the store. */
export { Catalogue, CatalogueBuilder } from "./catalogue.js";
export { changesSince } from "./changes.js";
export { entitiesCalled } from "./entities.js";
export type { ClaimEntry, EventEntry, Placed, ReportEntry } from "./entries.js";
export { claimsIn, eventsIn, reportsIn } from "./find.js";
export { contestedFirst, lastTold, newestFirst, STATUS_ORDER } from "./order.js";
export {
  countsFor,
  monthOf,
  pairsOf,
  partySide,
  type Relation,
  relationsOf,
  type Side,
} from "./relations.js";
export { publishedDay } from "./report.js";
export { search } from "./search.js";
export { type KnownSource, sourcesIn } from "./sources.js";
export { isNarrow, type StatementFilter, statementsIn } from "./statements.js";
export { storiesIn } from "./stories.js";
