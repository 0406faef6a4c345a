import type { EntityClass } from "../model/index.js";
import { checkClass, checkOneOf, checkSectors } from "./checks.js";
import { type Entity, localId } from "./entity.js";
import type { State } from "./states.js";
import { listOf, parseTsv, type Row } from "./tsv.js";

const COLUMNS = ["id", "kind", "label", "class", "sector", "part_of", "phrases"] as const;
const KINDS = ["body", "group"] as const;

/** A kind of body or group that every state may have: "foreign ministry", "military", "troops", "protesters". */
export interface Body {
  /** "foreign-ministry": what an organization's `body` names. */
  readonly id: string;
  /** `body`: one a state, so that all its mentions are one actor; `group`: some people of a kind, anew at each mention. */
  readonly kind: (typeof KINDS)[number];
  /** What stands after the adjective in a label: "military" for "South Korean military". */
  readonly label: string;
  readonly class: EntityClass;
  readonly sector: readonly string[];
  /** The body whose people they are ("troops" of the "military"), where there is one. */
  readonly partOf: string | null;
  /** Lemma phrases, lower case. */
  readonly phrases: readonly string[];
}

/** Reads `actors/bodies.tsv`. */
export function parseBodies(text: string, file = "actors/bodies.tsv"): Body[] {
  return parseTsv(text, file, COLUMNS).map(toBody);
}

function toBody(row: Row<(typeof COLUMNS)[number]>): Body {
  const { cells } = row;
  const phrases = listOf(cells.phrases);
  if (phrases.length === 0 || phrases.some((phrase) => phrase === "" || phrase !== phrase.toLowerCase())) {
    row.fail("phrases must be lemmas in lower case, one at least");
  }
  return {
    id: /^[a-z]+(-[a-z]+)*$/.test(cells.id) ? cells.id : row.fail(`id "${cells.id}" is not a-slug`),
    kind: checkOneOf(row, cells.kind, KINDS, "kind"),
    label: cells.label,
    class: checkClass(row, cells.class),
    sector: checkSectors(row, listOf(cells.sector)),
    partOf: cells.part_of || null,
    phrases,
  };
}

/** The entity for a state's body that has no row of its own: "South Korean military", `local:south-korea-military`. */
export function bodyEntity(body: Body, state: State): Entity {
  const adjective = state.adjectives[0] ?? state.label;
  return {
    id: localId(`${state.label} ${body.id}`),
    label: `${adjective} ${body.label}`,
    class: body.class,
    country: state.code,
    sector: [...body.sector],
    description: null,
  };
}
