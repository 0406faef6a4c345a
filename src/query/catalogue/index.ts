/** Everything that lists, filters and searches are answered from, held in memory beside the store. */
export { Catalogue, CatalogueBuilder } from "./catalogue.js";
export { entitiesCalled } from "./entities.js";

export { claimsIn, eventsIn } from "./find.js";
export { type KnownSource, sourcesIn } from "./sources.js";
export { storiesIn } from "./stories.js";
