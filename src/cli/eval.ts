import { Argument, type Command } from "commander";
import { EVAL_SETS, type EvalSet } from "../eval/index.js";
import type { EvalResult } from "../eval/result.js";
import { loadTools } from "../keep/index.js";
import { EXIT, UsageError, writeLines } from "./output.js";

/** `hearsay eval SET`: how good it is, measured against a labelled set. */
export function addEval(program: Command): void {
  const sets = EVAL_SETS.map((set) => `  ${set.name.padEnd(14)} ${set.about}`).join("\n");
  program
    .command("eval")
    .summary("score against a labelled set")
    .description(
      "Scores the program against a labelled set and prints the figures beside its peers', with what is wrong, by rule.",
    )
    .addArgument(new Argument("<set>", "which set").choices(EVAL_SETS.map((set) => set.name)))
    .option("--data <path>", "the set's file or folder, in its own format")
    .option("--json", "print {set, metrics} as one line of JSON")
    .option("--errors", "list what is wrong, the rule named")
    .addHelpText(
      "after",
      `
Sets:
${sets}

Examples:
  hearsay eval seeds
  hearsay eval ud --data en_ewt-ud-test.conllu`,
    )
    .action(async (name: string, options: { data?: string; json?: boolean; errors?: boolean }) => {
      const set = EVAL_SETS.find((one) => one.name === name)!;
      const result = await set.run(dataOf(set, options.data), await loadTools());
      await writeLines(
        options.json
          ? [JSON.stringify({ set: result.set, metrics: result.metrics })]
          : describe(result, options.errors),
      );
      process.exitCode = EXIT.done;
    });
}

function dataOf(set: EvalSet, given: string | undefined): string {
  const path = given ?? set.data;
  if (path === null) throw new UsageError(`eval ${set.name} needs --data: ${set.wants}`);
  return path;
}

function describe(result: EvalResult, errors: boolean | undefined): string[] {
  const width = Math.max(...Object.keys(result.metrics).map((name) => name.length));
  const round = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(4));
  return [
    ...(errors || result.set === "seeds" ? (result.errors ?? []) : []),
    ...Object.entries(result.metrics).map(([name, value]) => `${name.padEnd(width)}  ${round(value)}`),
    ...Object.entries(result.peers ?? {}).map(([peer, figure]) => `peer: ${peer}: ${figure}`),
  ];
}
