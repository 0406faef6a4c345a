import { checkCountry, checkId, checkName, checkOneOf } from "./checks.js";
import type { Entity } from "./entity.js";
import type { NameTable } from "./names.js";
import { listOf, parseTsv, type Row } from "./tsv.js";

const COLUMNS = ["id", "label", "kind", "country", "aliases", "adjectives"] as const;
const KINDS = ["city", "region", "sea", "facility", "bloc"] as const;

/** A place in the news that is no state: a city, a region, a sea, a facility, or a bloc of states ("the West"). */
export interface Place {
  readonly id: string;
  readonly label: string;
  readonly kind: (typeof KINDS)[number];
  /** The state it lies in; null where it lies in several or none. */
  readonly country: string | null;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
}

/** Reads `actors/places.tsv`. */
export function parsePlaces(text: string, file = "actors/places.tsv"): Place[] {
  return parseTsv(text, file, COLUMNS).map(toPlace);
}

function toPlace(row: Row<(typeof COLUMNS)[number]>): Place {
  const { cells } = row;
  return {
    id: checkId(row, cells.id),
    label: checkName(row, cells.label),
    kind: checkOneOf(row, cells.kind, KINDS, "kind"),
    country: checkCountry(row, cells.country),
    aliases: listOf(cells.aliases),
    adjectives: listOf(cells.adjectives),
  };
}

/** The record's entity for a place. */
export function placeEntity(place: Place): Entity {
  const kind = place.kind === "facility" ? "facility" : "place";
  return { id: place.id, label: place.label, class: kind, country: place.country, sector: [], description: null };
}

/** Puts a place's names into the table of names. */
export function addPlaceNames(place: Place, names: NameTable): void {
  names.add(place.label, place.id, "city");
  for (const alias of place.aliases) names.add(alias, place.id, "city");
  for (const adjective of place.adjectives) names.add(adjective, place.id, "adjective");
}
