import { checkOneOf, checkSectors } from "./checks.js";
import { listOf, parseTsv, type Row } from "./tsv.js";

const COLUMNS = ["phrases", "kind", "role", "sector", "before_name"] as const;
const KINDS = ["office", "official", "spokesperson", "envoy", "rank", "occupation", "honorific"] as const;

/** A noun that says what a person is or does: "prime minister", "spokeswoman", "general", "analyst". */
export interface Role {
  /** Lemma phrases, lower case. */
  readonly phrases: readonly string[];
  /** `office`: one holder a state at a time, `role` says which; the others may be held by many. */
  readonly kind: (typeof KINDS)[number];
  /** The office's role in `actors/offices.tsv`; several where states differ ("president"). Empty for what is no such office. */
  readonly offices: readonly string[];
  readonly sector: readonly string[];
  /** Whether it stands as a title before a name: "Gen. Smith", "lawmaker Jones". */
  readonly beforeName: boolean;
}

/** Reads `actors/roles.tsv`. */
export function parseRoles(text: string, file = "actors/roles.tsv"): Role[] {
  return parseTsv(text, file, COLUMNS).map(toRole);
}

function toRole(row: Row<(typeof COLUMNS)[number]>): Role {
  const { cells } = row;
  const phrases = listOf(cells.phrases);
  if (phrases.length === 0 || phrases.some((phrase) => phrase === "" || phrase !== phrase.toLowerCase())) {
    row.fail("phrases must be lemmas in lower case, one at least");
  }
  return {
    phrases,
    kind: checkOneOf(row, cells.kind, KINDS, "kind"),
    offices: listOf(cells.role),
    sector: checkSectors(row, listOf(cells.sector)),
    beforeName: checkOneOf(row, cells.before_name, ["yes", "no"], "before_name") === "yes",
  };
}
