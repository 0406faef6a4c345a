import type { Command } from "commander";
import { jsonLine } from "../export/index.js";
import { batches, type Coder, inOrder, loadTools } from "../keep/index.js";
import { type HearsayRecord, isProblem, type Problem, type Source } from "../model/index.js";
import { takeOutlets, withOutlets } from "./outlets.js";
import { EXIT, warn, write } from "./output.js";
import { ProblemReport, withProblems } from "./problems.js";
import { readTwice } from "./read-twice.js";
import { coderOf, withWorkers } from "./workers.js";

const BATCH = 8;

/** `hearsay code`: documents in, records out, a line each, in order. */
export function addCode(program: Command): void {
  withOutlets(withWorkers(withProblems(program.command("code"))))
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
    .action(async (files: string[], options: { workers?: string; problems?: string; outlets?: string }) => {
      takeOutlets(options.outlets ?? null);
      const tools = await loadTools();
      const coder = coderOf(options, tools);
      try {
        process.exitCode = await codeAll(files.length > 0 ? files : ["-"], coder, options);
      } finally {
        await coder.close();
      }
    });
}

async function codeAll(paths: string[], coder: Coder, options: { problems?: string }): Promise<number> {
  const report = new ProblemReport(warn);
  const read = batches(readTwice(paths, { stdin: process.stdin }), BATCH);
  for await (const records of inOrder(
    read,
    () => coder.width,
    (batch) => codeBatch(batch, coder),
  )) {
    let lines = "";
    for (const record of records) {
      if (isProblem(record)) report.add(record);
      else lines += `${jsonLine(record)}\n`;
    }
    if (lines) await write(lines);
  }
  await report.finish(options.problems);
  return report.count > 0 ? EXIT.someUnread : EXIT.done;
}

/** Codes what could be read and keeps the problems in their places. */
async function codeBatch(batch: readonly (Source | Problem)[], coder: Coder): Promise<(HearsayRecord | Problem)[]> {
  const sources = batch.filter((one): one is Source => !isProblem(one));
  const coded = await coder.code(sources);
  let next = 0;
  return batch.map((one) => (isProblem(one) ? one : coded[next++]!));
}
