import { Command, CommanderError } from "commander";
import { programVersion } from "../keep/index.js";
import { StoreError } from "../store/index.js";
import { addAnnotate } from "./annotate.js";
import { addBrief } from "./brief.js";
import { addClaims } from "./claims.js";
import { addCode } from "./code.js";
import { addDiff } from "./diff.js";
import { addEval } from "./eval.js";
import { addEvents } from "./events.js";
import { addExport } from "./export.js";
import { EXIT, endQuietlyOnClosedPipe, UsageError, warn } from "./output.js";
import { addRead } from "./read.js";
import { addReview } from "./review.js";
import { addServe } from "./serve.js";
import { addShow } from "./show.js";
import { addSources } from "./sources.js";
import { addStories } from "./stories.js";
import { visible } from "./terminal.js";
import { addTimeline } from "./timeline.js";
import { addWatch } from "./watch.js";

/** In the order in which a person meets them. */
const COMMANDS = [
  addRead,
  addWatch,
  addServe,
  addShow,
  addClaims,
  addEvents,
  addTimeline,
  addStories,
  addSources,
  addBrief,
  addReview,
  addDiff,
  addCode,
  addAnnotate,
  addExport,
  addEval,
];

/** The whole command line. */
export function makeProgram(): Command {
  const program = new Command("hearsay");
  program
    .description(
      "Reads news reports and keeps a sourced, dated record of who did and said what to whom, when, and according to whom.",
    )
    .version(programVersion())
    .configureOutput({ outputError: (text, print) => print(`hearsay: ${usageLine(text)}\n`) })
    .exitOverride()
    .addHelpText(
      "after",
      `
Start here:
  hearsay read reports/        read a folder of reports and say what was found
  hearsay serve --open         look at what is known in a browser
  hearsay show                 what is known so far
  hearsay claims --status disputed

The record is kept in ./hearsay.db if that file is there, else in your data folder; --store names another file.
Exit codes: 0 done; 1 some documents could not be read (each is named, the rest is done); 2 wrong usage.`,
    );
  for (const add of COMMANDS) add(program);
  for (const command of program.commands) command.exitOverride().description(flowing(command.description()));
  return program;
}

/** Line ends of the source are none of the help's, which is broken at the terminal's own width. */
function flowing(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** What is wrong with a call, as one line that says where help is. */
function usageLine(text: string): string {
  return `${visible(text)
    .replace(/^error: /, "")
    .replace(/[.]$/, "")}; hearsay --help shows the commands`;
}

/** Runs one command and sets the exit code; a wrong call is one line and code 2, never a stack. */
export async function run(argv: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipe();
  try {
    await makeProgram().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
      return;
    }
    const reason = visible(error instanceof Error ? error.message : String(error));
    warn(`hearsay: ${reason}`);
    if (process.env.HEARSAY_DEBUG && error instanceof Error) warn(error.stack ?? "");
    process.exitCode = error instanceof UsageError || error instanceof StoreError ? EXIT.usage : EXIT.someUnread;
  }
}
