import type { Entity } from "../model/index.js";
import { entitiesCalled } from "./catalogue/index.js";
import { catalogueOf } from "./catalogue-of.js";
import type { Known } from "./filter.js";

/** The entities that a user may mean by a name. */
export function findEntities(known: Known, name: string): Entity[] {
  return entitiesCalled(catalogueOf(known), name);
}
