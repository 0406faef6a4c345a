import { Command, CommanderError } from "commander";
import { addAnnotate } from "./annotate.js";
import { addClaims } from "./claims.js";
import { addCode } from "./code.js";
import { addEval } from "./eval.js";
import { addEvents } from "./events.js";
import { addExport } from "./export.js";
import { EXIT, endQuietlyOnClosedPipe, UsageError, warn } from "./output.js";
import { addRead } from "./read.js";
import { addShow } from "./show.js";
import { visible } from "./terminal.js";
import { programVersion } from "./tools.js";

/** The whole command line; commands stand in the order in which a person meets them. */
export function makeProgram(): Command {
  const program = new Command("hearsay");
  program
    .description(
      "Reads news reports and keeps a sourced, dated record of who did and said what to whom, when, and according to whom.",
    )
    .version(programVersion())
    .showHelpAfterError("(hearsay --help shows the commands)")
    .exitOverride()
    .addHelpText(
      "after",
      `
Start here:
  hearsay read reports/        read a folder of reports and say what was found
  hearsay show                 what is known so far
  hearsay claims --status disputed

The record is kept in ./hearsay.db if that file is there, else in your data folder; --store names another file.
Exit codes: 0 done; 1 some documents could not be read (each is named, the rest is done); 2 wrong usage.`,
    );
  for (const add of [addRead, addShow, addClaims, addEvents, addCode, addAnnotate, addExport, addEval]) add(program);
  for (const command of program.commands) command.exitOverride();
  return program;
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
    process.exitCode = error instanceof UsageError ? EXIT.usage : EXIT.someUnread;
  }
}
