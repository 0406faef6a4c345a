import type { Command } from "commander";
import { jsonLine } from "../export/index.js";
import { batches, loadTools } from "../keep/index.js";
import { type HearsayRecord, isProblem, type Problem, problemLine, type Source } from "../model/index.js";
import { code, type Tools } from "../pipeline.js";
import { readPaths } from "../read/index.js";
import { EXIT, warn, write } from "./output.js";

const BATCH = 16;

/** `hearsay code`: documents in, records out, a line each, in order. */
export function addCode(program: Command): void {
  program
    .command("code")
    .summary("documents in, records out: an NDJSON filter")
    .description(
      `Codes each document by itself and writes its record as one line of JSON, in the order of the input. Reads JSON lines from
stdin ({"id", "text", "headline"?, "published"?, "uri"?, "publisher"?}), or the files and folders named. Keeps nothing.`,
    )
    .argument("[file...]", "files or folders; - or none: stdin")
    .addHelpText(
      "after",
      `
Examples:
  hearsay code report.txt | jq '.statements[] | {manner, chain}'
  hearsay code < reports.jsonl > records.jsonl`,
    )
    .action(async (files: string[]) => {
      const tools = await loadTools();
      process.exitCode = await codeAll(files.length > 0 ? files : ["-"], tools);
    });
}

async function codeAll(paths: string[], tools: Tools): Promise<number> {
  let failed = false;
  for await (const batch of batches(readPaths(paths, { stdin: process.stdin }), BATCH)) {
    const records = await codeBatch(batch, tools);
    let lines = "";
    for (const record of records) {
      if (isProblem(record)) {
        failed = true;
        warn(problemLine(record));
      } else {
        lines += `${jsonLine(record)}\n`;
      }
    }
    if (lines) await write(lines);
  }
  return failed ? EXIT.someUnread : EXIT.done;
}

/** Codes what could be read and keeps the problems in their places. */
export async function codeBatch(
  batch: readonly (Source | Problem)[],
  tools: Tools,
): Promise<(HearsayRecord | Problem)[]> {
  const sources = batch.filter((one): one is Source => !isProblem(one));
  const coded = await code(
    sources.map((source) => ({ source })),
    tools,
  );
  let next = 0;
  return batch.map((one) => (isProblem(one) ? one : coded[next++]!));
}
