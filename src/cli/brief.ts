import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { calledBy, compose, titleOf, toHtml, toMarkdown } from "../brief/index.js";
import { decisionsThatHold, judgedRecords, loadCatalogue } from "../keep/index.js";
import { entitiesCalled, sideCalled } from "../query/index.js";
import { addFilterOptions, type FilterOptions, filterWith, isoDate } from "./filters.js";
import { UsageError, warn, write } from "./output.js";
import { type StoreOptions, withOpen, withStore } from "./store.js";
import { visible } from "./terminal.js";

interface BriefOptions extends Omit<FilterOptions, "format"> {
  format: "md" | "html";
  since?: string;
  limit: number;
  output?: string;
}

/** `hearsay brief`: what there is to say on an actor, a pair, a topic or a period. */
export function addBrief(program: Command): void {
  const command = program
    .command("brief")
    .summary("a briefing: what happened, what is claimed, what is planned, what changed")
    .description(
      `Writes a briefing on an actor, a pair (--actor twice: leaders, ministries and armed forces count as their state), a topic (--topic,
--type) or a period (--from, --to), or on what meets several of these, as Markdown or one HTML page. Every sentence ends in the reports it rests on and the place of the words there; a sentence with a name, a number or a quotation that
its evidence does not hold stops the print.`,
    );
  addFilterOptions(withStore(command))
    .option("--since <date>", "add what reports published on or after this day changed", isoDate)
    .option("--limit <number>", "so many things a section at most", countOf, 25)
    .addOption(new Option("--format <format>", "how").choices(["md", "html"]).default("md"))
    .option("--output <file>", "write to this file (default: stdout)")
    .addHelpText(
      "after",
      `
Examples:
  hearsay brief --actor Russia --actor "North Korea"
  hearsay brief --topic "weapons North Korea"
  hearsay brief --from 2024-06 --to 2024-06
  hearsay brief --topic treaty --since 2024-10-01 --format html --output treaty.html`,
    )
    .action(async (options: BriefOptions & StoreOptions) => {
      const text = await withOpen(options, async (store) => {
        const catalogue = await loadCatalogue(store);
        const { format, output: _, store: __, outlets: ___, since, limit, ...query } = options;
        const called = options.actor?.length === 2 ? sideCalled : entitiesCalled;
        const filter = filterWith(query, (name) => called(catalogue, name));
        const asked = {
          title: titleOf(
            (options.actor ?? []).map((name) => calledBy(name, catalogue)),
            filter,
          ),
          filter,
          query,
          changedSince: since,
          limit,
          made: new Date().toISOString(),
        };
        const brief = await compose(asked, {
          catalogue,
          record: judgedRecords(store),
          decisions: () => decisionsThatHold(store),
        });
        return format === "html" ? toHtml(brief, catalogue) : toMarkdown(brief, catalogue);
      });
      if (options.output === undefined) await write(text);
      else await save(options.output, text);
    });
}

async function save(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new UsageError(
      `${visible(path)}: cannot be written (${(error as NodeJS.ErrnoException).code}); name another --output`,
    );
  }
  warn(`written to ${visible(path)}`);
}

function countOf(value: string): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && count > 0 && count <= 1000) return count;
  throw new UsageError(`${visible(value)}: not a number from 1 to 1000`);
}
