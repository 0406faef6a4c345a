/** Everything that lists, filters and searches are answered from, held in memory beside the store. */
export { actorsIn, type CountedActor, type Partner, partnersOf } from "./actors.js";
export { Catalogue, CatalogueBuilder } from "./catalogue.js";
export { changesSince } from "./changes.js";
export { entitiesCalled, sideCalled } from "./entities.js";
export type { ClaimEntry, EventEntry, Placed, ReportEntry } from "./entries.js";
export { claimsIn, eventsIn, reportsIn } from "./find.js";
export { firstOf } from "./first-of.js";
export { append } from "./lists.js";
export { contestedFirst, lastTold, newestFirst, STATUS_ORDER } from "./order.js";
export { monthOf } from "./pairs.js";
export { type Relation, relationBetween, relationsIn, sideOf } from "./relations.js";
export { publishedDay } from "./report.js";
export { search } from "./search.js";
export { type KnownSource, sourcesIn } from "./sources.js";
export { isNarrow, type StatementFilter, statementsIn } from "./statements.js";
export { storiesIn } from "./stories.js";
export { countsIn, timelineIn } from "./timeline.js";
