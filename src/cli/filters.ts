import { type Command, Option } from "commander";
import type { Known } from "../keep/index.js";
import { ClaimStatus, type Entity, PLOVER_TYPES, type PloverType } from "../model/index.js";
import { type Filter, findEntities } from "../query/index.js";
import { LIST_FORMATS, type ListFormat } from "./listing.js";
import { UsageError } from "./output.js";
import { visible } from "./terminal.js";

/** Options that every listing takes. */
export interface FilterOptions {
  store?: string;
  actor?: string[];
  type?: PloverType;
  from?: string;
  to?: string;
  status?: ClaimStatus;
  outlet?: string;
  text?: string;
  topic?: string;
  format: ListFormat;
}

/** The filters of a listing, and how to print it. */
export function addFilters(command: Command): Command {
  return addFilterOptions(command).addOption(
    new Option("--format <format>", "how to print").choices(LIST_FORMATS).default("table"),
  );
}

export function addFilterOptions(command: Command): Command {
  return command
    .option("--actor <name>", "only with this actor, by name or id; twice for a pair", collect)
    .addOption(new Option("--type <type>", "only this PLOVER type").choices(PLOVER_TYPES))
    .option("--from <date>", "on or after this day, month or year (YYYY-MM-DD, YYYY-MM, YYYY)", isoDate)
    .option("--to <date>", "on or before this day, month or year", isoDate)
    .addOption(
      new Option("--status <status>", "only claims of this status, and what belongs to them").choices(
        ClaimStatus.options,
      ),
    )
    .option("--outlet <name>", "only from this publisher, or through this agency")
    .option("--text <words>", "only where the report's words hold these, as they stand")
    .option("--topic <words>", "only where all of these words are, in any order, also in the names of who takes part");
}

function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

export function isoDate(value: string): string {
  if (/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)) return value;
  throw new UsageError(`${visible(value)}: not a date; write YYYY-MM-DD, YYYY-MM or YYYY`);
}

/** The filter that the options ask for. An actor that no report names is a wrong call, not an empty answer. */
export function filterOf(options: Omit<FilterOptions, "format">, known: Known): Filter {
  return filterWith(options, (name) => findEntities(known, name));
}

/** The same over a catalogue, or whatever else knows who is called what. */
export function filterWith(options: Omit<FilterOptions, "format">, called: (name: string) => Entity[]): Filter {
  const { type, from, to, status, outlet, text, topic: sought } = options;
  const actors = (options.actor ?? []).map((name) => {
    const found = called(name).map((entity) => entity.id);
    if (found.length === 0)
      throw new UsageError(`--actor ${visible(name)}: no report names this actor; hearsay export entities lists them`);
    return found;
  });
  return { type, from, to, status, outlet, text, sought, actors };
}
