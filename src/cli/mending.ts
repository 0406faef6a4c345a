import { type Command, Option } from "commander";
import type { Known } from "../keep/index.js";
import {
  FindingChange,
  MANNERS,
  type Manner,
  PLOVER_TYPES,
  type PloverType,
  REALITIES,
  type Reality,
} from "../model/index.js";
import { findEntities } from "../query/index.js";
import { UsageError } from "./output.js";
import { visible } from "./terminal.js";

/** What `hearsay review mend` puts right. */
export interface MendOptions {
  type?: PloverType;
  reality?: Reality;
  polarity?: "positive" | "negative";
  actors?: string[];
  recipients?: string[];
  manner?: Manner;
  speakers?: string[];
}

export function addMendOptions(command: Command): Command {
  return command
    .addOption(new Option("--type <type>", "mend: what kind of event it is").choices(PLOVER_TYPES))
    .addOption(new Option("--reality <reality>", "mend: whether it was done, promised …").choices(REALITIES))
    .addOption(
      new Option("--polarity <polarity>", "mend: whether it is said to be so").choices(["positive", "negative"]),
    )
    .option("--actors <name...>", "mend: who acts, by name or id")
    .option("--recipients <name...>", "mend: on whom, or to whom; none with an empty name")
    .addOption(new Option("--manner <manner>", "mend: how it is said").choices(MANNERS))
    .option("--speakers <name...>", "mend: who says it, by name or id, or unnamed");
}

/** The change that the options ask for. None at all, and names that stand for nobody or for several, are wrong calls. */
export function changeOf(options: MendOptions, known: Known): FindingChange {
  const { type, reality, polarity, manner } = options;
  const ids = (names: string[] | undefined) => names?.filter((name) => name !== "").map((name) => idOf(name, known));
  const { actors, recipients, speakers } = options;
  const given = { type, reality, polarity, manner };
  const named = { actors: ids(actors), recipients: ids(recipients), speakers: ids(speakers) };
  const change = Object.entries({ ...given, ...named }).filter(([, value]) => value !== undefined);
  if (change.length === 0)
    throw new UsageError(
      "review mend needs what changes: --type, --reality, --polarity, --actors, --recipients, --manner or --speakers",
    );
  return FindingChange.parse(Object.fromEntries(change));
}

const HIDDEN = "unnamed";

function idOf(name: string, known: Known): string {
  if (name === HIDDEN) return name;
  const found = findEntities(known, name);
  if (found.length === 1) return found[0]!.id;
  if (found.length === 0)
    throw new UsageError(`${visible(name)}: no report names this actor; hearsay export entities lists them`);
  const some = found.slice(0, 4).map(({ id, label }) => `${id} ${visible(label)}`);
  throw new UsageError(`${visible(name)}: may be ${some.join(", ")}; give the id`);
}
