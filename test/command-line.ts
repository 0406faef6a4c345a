import { Readable } from "node:stream";
import { run } from "../src/cli/program.js";

/** What a call of the program gave. */
export interface Called {
  code: number;
  out: string;
  err: string;
}

/** Runs `hearsay ARGS` in this process, as from a pipe: what it prints, and its exit code. One call at a time. */
export async function hearsay(args: readonly string[], stdin = ""): Promise<Called> {
  const called: Called = { code: 0, out: "", err: "" };
  const undo = [
    capture(process.stdout, (text) => (called.out += text)),
    capture(process.stderr, (text) => (called.err += text)),
    replaceStdin(Readable.from(stdin === "" ? [] : [Buffer.from(stdin)])),
  ];
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    await run(["node", "hearsay", ...args]);
    called.code = Number(process.exitCode ?? 0);
  } finally {
    process.exitCode = before;
    for (const one of undo) one();
  }
  return called;
}

function capture(stream: NodeJS.WriteStream, take: (text: string) => void): () => void {
  const { write } = stream;
  const listeners = stream.listeners("error");
  stream.write = ((text: string) => {
    take(text);
    return true;
  }) as typeof stream.write;
  return () => {
    stream.write = write;
    for (const one of stream.listeners("error"))
      if (!listeners.includes(one)) stream.off("error", one as (error: Error) => void);
  };
}

function replaceStdin(stream: Readable): () => void {
  const before = Object.getOwnPropertyDescriptor(process, "stdin")!;
  Object.defineProperty(process, "stdin", { value: stream, configurable: true });
  return () => Object.defineProperty(process, "stdin", before);
}
