import { once } from "node:events";

/** Exit codes of every command (DESIGN §6); stopped by Ctrl-C it is the shell's 128 + SIGINT. */
export const EXIT = { done: 0, someUnread: 1, usage: 2, interrupted: 130 } as const;

/** A wrong call: printed as one line, ends with exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Writes to stdout and waits where the reader is slow, so that memory stays flat. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

export async function writeLines(lines: Iterable<string>): Promise<void> {
  await write([...lines, ""].join("\n"));
}

/** A reader that goes away (`| head`) ends the program quietly. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.done);
    throw error;
  });
}

export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
