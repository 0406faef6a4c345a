import { sha256 } from "../model/index.js";
import { Lexicon } from "./lexicon.js";
import { parseOrganizations } from "./organizations.js";
import { parseOutlets } from "./outlets.js";

/** Tables of a user's own, in the format of the built-in ones, with their file names for messages. */
export interface Additions {
  readonly outlets?: { readonly text: string; readonly file: string };
  readonly actors?: { readonly text: string; readonly file: string };
}

/** A new lexicon with a user's outlets and actors; a row with an id that is there already takes its place. */
export function extend(lexicon: Lexicon, additions: Additions): Lexicon {
  const { outlets, actors } = additions;
  const tables = {
    ...lexicon.tables,
    outlets: outlets
      ? replace(lexicon.tables.outlets, parseOutlets(outlets.text, outlets.file))
      : lexicon.tables.outlets,
    organizations: actors
      ? replace(lexicon.tables.organizations, parseOrganizations(actors.text, actors.file))
      : lexicon.tables.organizations,
  };
  return new Lexicon(tables, () => sha256([lexicon.hash, outlets?.text ?? "", actors?.text ?? ""].join("\n\n")));
}

function replace<T extends { readonly id: string }>(old: readonly T[], added: readonly T[]): T[] {
  const ids = new Set(added.map((row) => row.id));
  return [...old.filter((row) => !ids.has(row.id)), ...added];
}
