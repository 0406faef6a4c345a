import { checkCountry, checkId, checkName, checkOneOf } from "./checks.js";
import type { Entity } from "./entity.js";
import type { NameTable } from "./names.js";
import { listOf, parseTsv, type Row } from "./tsv.js";

const COLUMNS = ["id", "label", "class", "country", "control", "group", "domains", "aliases", "credits"] as const;
const CLASSES = ["news_agency", "news_outlet"] as const;
const CONTROLS = ["state", "public", "private", "party", "nonprofit", "unknown"] as const;

/** A news agency or outlet as the table has it. */
export interface Outlet {
  readonly id: string;
  readonly label: string;
  readonly class: (typeof CLASSES)[number];
  readonly country: string | null;
  /** Who has the say: the state, a public corporation, private owners, a party, a foundation. */
  readonly control: (typeof CONTROLS)[number];
  /** Outlets of one owner share it, so that they count as one origin; null where unknown. */
  readonly group: string | null;
  readonly domains: readonly string[];
  readonly aliases: readonly string[];
  /** Names that mean much else besides ("MENA"): `~` before an alias in the table. */
  readonly contextual: readonly string[];
  /** Words of a credit line that mean this agency, as between brackets or after a dash: "AP", "Reuters". */
  readonly credits: readonly string[];
}

/** Reads `outlets.tsv`. */
export function parseOutlets(text: string, file = "outlets.tsv"): Outlet[] {
  const ids = new Set<string>();
  return parseTsv(text, file, COLUMNS).map((row) => {
    const outlet = toOutlet(row);
    if (ids.has(outlet.id)) row.fail(`id "${outlet.id}" is there twice`);
    ids.add(outlet.id);
    return outlet;
  });
}

function toOutlet(row: Row<(typeof COLUMNS)[number]>): Outlet {
  const { cells } = row;
  const aliases = listOf(cells.aliases);
  const domains = listOf(cells.domains);
  const wrong = domains.find((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain));
  if (wrong !== undefined) row.fail(`domain "${wrong}" is not a host name in lower case`);
  return {
    id: checkId(row, cells.id),
    label: checkName(row, cells.label),
    class: checkOneOf(row, cells.class, CLASSES, "class"),
    country: checkCountry(row, cells.country),
    control: checkOneOf(row, cells.control, CONTROLS, "control"),
    group: cells.group || null,
    domains,
    aliases: aliases.filter((alias) => !alias.startsWith("~")),
    contextual: aliases.filter((alias) => alias.startsWith("~")).map((alias) => alias.slice(1)),
    credits: listOf(cells.credits),
  };
}

/** The record's entity for an outlet. */
export function outletEntity(outlet: Outlet): Entity {
  const sector = outlet.control === "state" ? ["GOV", "JRN"] : ["JRN"];
  return {
    id: outlet.id,
    label: outlet.label,
    class: outlet.class,
    country: outlet.country,
    sector,
    description: null,
  };
}

/** Puts an outlet's names into the table of names. */
export function addOutletNames(outlet: Outlet, names: NameTable): void {
  names.add(outlet.label, outlet.id, "name");
  for (const alias of outlet.aliases) names.addAlias(alias, outlet.id);
  for (const form of outlet.contextual) names.add(form, outlet.id, "contextual");
}

/** The host of a URL or bare host without its "www.", lower case; null where there is none. */
export function hostOf(uri: string): string | null {
  const match = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@?#]*@)?([a-z0-9.-]+)/i.exec(uri.slice(0, 2048));
  return match ? match[1]!.toLowerCase().replace(/^www\d?\./, "") : null;
}
