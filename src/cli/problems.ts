import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { type Problem, problemLine } from "../model/index.js";

/** So many problems of one file are said as they come; the rest are counted. */
const SAID = 10;

/** The option of commands that read many reports. */
export function withProblems(command: Command): Command {
  return command.option("--problems <file>", "write everything that could not be read to this file, as JSON lines");
}

/** Problems of one input file by what is wrong. */
interface OfFile {
  count: number;
  kinds: Map<string, number>;
}

/** What could not be read: the first of each file said at once, all of them summed up by file at the end. */
export class ProblemReport {
  count = 0;
  private readonly files = new Map<string, OfFile>();
  private readonly all: Problem[] = [];

  /** `say` prints a line; `keeps` whether all problems are held for `--problems`. */
  constructor(private readonly say: (line: string) => void) {}

  add(problem: Problem): void {
    this.count++;
    if (this.all.length < MOST_HELD) this.all.push(problem);
    const file = fileOf(problem.at);
    const of = this.files.get(file) ?? { count: 0, kinds: new Map() };
    this.files.set(file, of);
    of.count++;
    const kind = kindOf(problem);
    of.kinds.set(kind, (of.kinds.get(kind) ?? 0) + 1);
    if (of.count <= SAID) this.say(problemLine(problem));
    else if (of.count === SAID + 1) this.say(`${file}: more is wrong there; it is summed up at the end`);
  }

  /** Says what was not said yet, file by file, and writes all problems to `path` where one is given. */
  async finish(path: string | undefined): Promise<void> {
    for (const [file, { count, kinds }] of this.files) {
      if (count <= SAID) continue;
      const sums = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, times]) => `${times} × ${kind}`);
      this.say(`${file}: ${count} not read: ${sums.slice(0, 5).join("; ")}`);
    }
    if (path !== undefined) await writeFile(path, this.all.map((problem) => `${JSON.stringify(problem)}\n`).join(""));
  }
}

/** More problems than this are counted and no longer held one by one. */
const MOST_HELD = 100_000;

/** The file of a place: without the line, or the record and its address. */
function fileOf(at: string): string {
  return at.replace(/:\d+(?: \([\s\S]*\))?$/, "");
}

/** What is wrong, without the numbers that differ from one to the next. */
function kindOf({ what }: Problem): string {
  return what.replace(/\d+/g, "N").slice(0, 120);
}
