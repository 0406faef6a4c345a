import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeProgram } from "../src/cli/program.js";
import { COMMANDS_FILE, commandsPage } from "../tools/commands.js";

describe("the command line teaches", () => {
  it("the page of commands is what --help says (npm run commands)", () => {
    expect(readFileSync(COMMANDS_FILE, "utf8")).toBe(commandsPage());
  });

  it.each(makeProgram().commands.map((command) => [command.name(), command] as const))(
    "%s has a summary and an example",
    (name, command) => {
      let help = "";
      command.configureOutput({ writeOut: (part) => (help += part) });
      command.outputHelp();
      expect(command.summary()).not.toBe("");
      expect(help).toMatch(/Examples:\n/);
      expect(help).toContain(`hearsay ${name}`);
    },
  );
});
