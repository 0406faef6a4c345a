import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Argument, type Command, Option } from "commander";
import { type Export, type ExportFormat, exportOf, FORMAT, FORMATS, KINDS, type Kind } from "../export/index.js";
import { judgedRecords, lastRun, loadCatalogue } from "../keep/index.js";
import { entitiesCalled } from "../query/index.js";
import { addFilterOptions, type FilterOptions, filterWith, isoDate } from "./filters.js";
import { UsageError, warn, write } from "./output.js";
import { type StoreOptions, withOpen, withStore } from "./store.js";
import { visible } from "./terminal.js";

interface ExportOptions extends Omit<FilterOptions, "format"> {
  format: ExportFormat;
  id?: string;
  between?: string[];
  month?: string;
  story?: string;
  since?: string;
  speaker?: string;
  about?: string;
  report?: string;
  output?: string;
}

/** `hearsay export WHAT`: everything of a kind, or what the filters let through, for other programs. */
export function addExport(program: Command): void {
  const command = program
    .command("export")
    .summary("what is known, as JSON lines, CSV, Parquet, PLOVER, GraphML or Web Annotations")
    .description(
      `Writes everything of a kind, or what the filters let through. JSON lines hold each thing whole (docs/record.schema.json); CSV and
Parquet rows are flat. "findings" are events as each report has them, "events" those of the world, merged. With --output, what was asked,
of which record and when is written beside the file (FILE.about.json). "positions" are who holds what about claims, "scores" what passed
between two in a month each, "actors" who does and says how much, "partners" with whom an --actor deals, "decisions" what people judged.`,
    );
  addFilterOptions(withStore(command))
    .option("--id <id>", "only this claim or event; with positions or findings, what it is made of")
    .option("--between <id...>", "only where these two meet (two ids), as relations count them")
    .option("--month <month>", "only what is known to lie in this month (YYYY-MM)", isoDate)
    .option("--story <id>", "only what the reports of this story tell")
    .option("--since <date>", "only what a report published on or after this day tells of", isoDate)
    .option("--speaker <id>", "of statements: whose they are")
    .option("--about <id>", "of statements: whom they are about, or said to")
    .option("--report <id>", "of documents, records, statements and findings: those of this report")
    .addArgument(new Argument("<what>", "what to export").choices(KINDS))
    .addOption(new Option("--format <format>", "how").choices(FORMATS).default("jsonl"))
    .option("--output <file>", "write to this file (default: stdout)")
    .addHelpText(
      "after",
      `
Formats:
${FORMATS.map((format) => `  ${format.padEnd(12)} ${FORMAT[format].kinds?.join(", ") ?? "everything"}`).join("\n")}

Examples:
  hearsay export claims --status disputed
  hearsay export statements --format csv --output statements.csv
  hearsay export scores --between Q159 Q423 --format csv
  hearsay export relations --from 2024 --format graphml --output 2024.graphml`,
    )
    .action(async (what: Kind, options: ExportOptions & StoreOptions) => {
      await withOpen(options, async (store) => {
        const catalogue = await loadCatalogue(store);
        const { format, output, store: _, outlets: __, ...query } = options;
        const { id, between, month, story, since, speaker, about, report } = options;
        const filter = {
          ...filterWith(query, (name) => entitiesCalled(catalogue, name)),
          ...{ id, month, story, since, speaker, about, report },
          between: pairOf(between),
        };
        const asked = { kind: what, format, filter, query, at: new Date().toISOString() };
        const [decisions, run] = [what === "decisions" ? await store.decisions() : [], await lastRun(store)];
        const from = { catalogue, record: judgedRecords(store), decisions, run };
        const made = exportFor(() => exportOf(asked, from));
        if (output === undefined) for await (const part of made.parts) await write(part);
        else await writeTo(output, made);
      });
    });
}

function pairOf(ids: string[] | undefined): [string, string] | undefined {
  if (ids === undefined) return undefined;
  const [one, other] = ids;
  if (one === undefined || other === undefined || ids.length !== 2)
    throw new UsageError("--between needs two ids; hearsay export relations prints them");
  return [one, other];
}

/** A kind that a format cannot hold is a wrong call. */
function exportFor(make: () => Export): Export {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${error.message}; --format jsonl holds everything`);
    throw error;
  }
}

async function writeTo(path: string, { about, parts }: Export): Promise<void> {
  try {
    await pipeline(Readable.from(parts), createWriteStream(path));
    await writeFile(`${path}.about.json`, `${JSON.stringify(about, null, 2)}\n`);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    if (why === undefined) throw error;
    throw new UsageError(`${visible(path)}: cannot be written (${why}); name another --output`);
  }
  warn(`${about.count} ${about.what} written to ${visible(path)}`);
}
