import { checkCountry, checkDate, checkId, checkName, checkOneOf } from "./checks.js";
import { type Entity, localId } from "./entity.js";
import type { NameTable } from "./names.js";
import { listOf, parseTsv, type Row } from "./tsv.js";

const COLUMNS = [
  "id",
  "code",
  "kind",
  "label",
  "official",
  "aliases",
  "contextual",
  "adjectives",
  "demonyms",
  "capitals",
  "from",
  "to",
] as const;
const KINDS = ["state", "dependency", "partial", "historical"] as const;

export interface Demonym {
  readonly singular: string;
  readonly plural: string;
}

/** A state as the table has it. */
export interface State {
  readonly id: string;
  /** ISO 3166 alpha-3; KOS for Kosovo; a former code for what is no more; the parent's for a partly recognised state. */
  readonly code: string;
  readonly kind: (typeof KINDS)[number];
  readonly label: string;
  readonly official: string | null;
  readonly aliases: readonly string[];
  /** Forms that stand for it only where the text has made that plain ("the North"). */
  readonly contextual: readonly string[];
  readonly adjectives: readonly string[];
  readonly demonyms: readonly Demonym[];
  /** Seat of government first, with other writings and other cities that stand for the state. */
  readonly capitals: readonly string[];
  /** First and last day, where the table gives them. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads `actors/states.tsv`. */
export function parseStates(text: string, file = "actors/states.tsv"): State[] {
  return parseTsv(text, file, COLUMNS).map(toState);
}

function toState(row: Row<(typeof COLUMNS)[number]>): State {
  const { cells } = row;
  return {
    id: checkId(row, cells.id),
    code: checkCountry(row, cells.code) ?? row.fail("code is empty"),
    kind: checkOneOf(row, cells.kind, KINDS, "kind"),
    label: checkName(row, cells.label),
    official: cells.official || null,
    aliases: listOf(cells.aliases),
    contextual: listOf(cells.contextual),
    adjectives: listOf(cells.adjectives),
    demonyms: listOf(cells.demonyms).map((pair) => toDemonym(row, pair)),
    capitals: listOf(cells.capitals),
    from: checkDate(row, cells.from, "from"),
    to: checkDate(row, cells.to, "to"),
  };
}

function toDemonym(row: Row<string>, pair: string): Demonym {
  const [singular, plural, ...more] = pair.split("/");
  if (!singular || !plural || more.length > 0) return row.fail(`demonym "${pair}" is not singular/plural`);
  return { singular, plural };
}

/** The record's entity for a state. */
export function stateEntity(state: State): Entity {
  const sector = state.kind === "partial" ? ["PRE"] : [];
  return { id: state.id, label: state.label, class: "state", country: state.code, sector, description: null };
}

/** The place that a state's capital is, apart from the state it stands for. */
export function capitalPlaces(state: State): Entity[] {
  const seat = state.capitals[0];
  if (seat === undefined) return [];
  const country = state.kind === "historical" ? null : state.code;
  const description = `capital of ${state.label}`;
  return [{ id: localId(seat), label: seat, class: "place", country, sector: [], description }];
}

/** Puts a state's names, adjectives, demonyms and capitals into the table of names. */
export function addStateNames(state: State, names: NameTable): void {
  names.add(state.label, state.id, "name");
  if (state.official) names.add(state.official, state.id, "name");
  for (const alias of state.aliases) names.addAlias(alias, state.id);
  for (const form of state.contextual) names.add(form, state.id, "contextual");
  for (const adjective of state.adjectives) names.add(adjective, state.id, "adjective");
  for (const { singular, plural } of state.demonyms) {
    names.add(singular, state.id, "demonym", "singular");
    names.add(plural, state.id, "demonym", "plural");
  }
  for (const capital of state.capitals) names.add(capital, state.id, "capital");
}
