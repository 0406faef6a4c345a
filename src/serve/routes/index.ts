import type { ReadRoute } from "../route.js";
import { listActors, listStatements, oneActor } from "./actors.js";
import { changes } from "./changes.js";
import { listClaims, oneClaim } from "./claims.js";
import { listEvents, oneEvent } from "./events.js";
import { overview } from "./overview.js";
import { listRelations, oneRelation } from "./relations.js";
import { listReports, oneReport } from "./reports.js";
import { find } from "./search.js";
import { listSources } from "./sources.js";
import { listStories, oneStory } from "./stories.js";
import { timeline, timelineCounts } from "./timeline.js";

/** Every question, in the order in which the docs have them. */
export const READ_ROUTES: readonly ReadRoute[] = [
  overview,
  listClaims,
  oneClaim,
  listEvents,
  oneEvent,
  timeline,
  timelineCounts,
  listStories,
  oneStory,
  listReports,
  oneReport,
  listStatements,
  listActors,
  oneActor,
  listSources,
  listRelations,
  oneRelation,
  changes,
  find,
];
