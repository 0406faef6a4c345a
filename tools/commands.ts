import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Command } from "commander";
import { makeProgram } from "../src/cli/program.js";

/** Where the page of all commands stands. */
export const COMMANDS_FILE = "docs/commands.md";

/** The page of all commands: each one's own help, so that no command or flag is without a line. */
export function commandsPage(): string {
  const program = makeProgram();
  const sections = [program, ...program.commands].map((command) => {
    const name = command === program ? "hearsay" : `hearsay ${command.name()}`;
    return `## ${name}\n\n\`\`\`\n${helpOf(command).trim()}\n\`\`\`\n`;
  });
  return `# Commands\n\nMade by \`npm run commands\` from each command's own \`--help\`.\n\n${sections.join("\n")}`;
}

function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 120 });
  command.outputHelp();
  return text;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(COMMANDS_FILE, commandsPage());
