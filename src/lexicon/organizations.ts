import type { EntityClass } from "../model/index.js";
import { checkClass, checkCountry, checkId, checkName, checkSectors } from "./checks.js";
import type { Entity } from "./entity.js";
import type { NameTable } from "./names.js";
import { listOf, parseTsv, type Row } from "./tsv.js";

const COLUMNS = ["id", "label", "class", "country", "sector", "aliases", "metonyms", "body"] as const;

/** An organization, body, party or armed group as the table has it. */
export interface Organization {
  readonly id: string;
  readonly label: string;
  readonly class: EntityClass;
  /** ISO alpha-3 of its state, or PLOVER's IGO, UNO, EUR, NGO, IMG … */
  readonly country: string | null;
  readonly sector: readonly string[];
  readonly aliases: readonly string[];
  /** Names that many states' bodies share ("Senate"): `~` before an alias in the table. */
  readonly contextual: readonly string[];
  /** Buildings and places that stand for it: "Downing Street". */
  readonly metonyms: readonly string[];
  /** The generic body that it is for its state ("intelligence-agency"), where it is one; see `bodies.ts`. */
  readonly body: string | null;
}

/** Reads `actors/organizations.tsv`. */
export function parseOrganizations(text: string, file = "actors/organizations.tsv"): Organization[] {
  return parseTsv(text, file, COLUMNS).map(toOrganization);
}

function toOrganization(row: Row<(typeof COLUMNS)[number]>): Organization {
  const { cells } = row;
  const aliases = listOf(cells.aliases);
  return {
    id: checkId(row, cells.id),
    label: checkName(row, cells.label),
    class: checkClass(row, cells.class),
    country: checkCountry(row, cells.country),
    sector: checkSectors(row, listOf(cells.sector)),
    aliases: aliases.filter((alias) => !alias.startsWith("~")),
    contextual: aliases.filter((alias) => alias.startsWith("~")).map((alias) => alias.slice(1)),
    metonyms: listOf(cells.metonyms),
    body: cells.body || null,
  };
}

/** The record's entity for an organization. */
export function organizationEntity(organization: Organization): Entity {
  const { id, label, class: kind, country, sector } = organization;
  return { id, label, class: kind, country, sector: [...sector], description: null };
}

/** Puts an organization's names into the table of names. */
export function addOrganizationNames(organization: Organization, names: NameTable): void {
  names.add(organization.label, organization.id, "name");
  for (const alias of organization.aliases) names.addAlias(alias, organization.id);
  for (const form of organization.contextual) names.add(form, organization.id, "contextual");
  for (const metonym of organization.metonyms) names.add(metonym, organization.id, "metonym");
}
