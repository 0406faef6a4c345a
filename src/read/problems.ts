import type { Problem } from "../model/index.js";

/** No report is as long: what is longer is something else, and is not read into memory. In bytes. */
export const MAX_BYTES = 64 * 1024 * 1024;

const RIGHTS = new Set(["EACCES", "EPERM"]);

/** What a refusal of the file system means for the user. */
export function refusal(at: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  if (code === "ENOENT") {
    return { code: "missing", at, what: "there is no such file or folder", advice: "check the path" };
  }
  if (RIGHTS.has(code)) {
    return {
      code: "no-rights",
      at,
      what: `no right to read it (${code})`,
      advice: "change its rights or leave it out",
    };
  }
  if (code === "ELOOP") {
    return { code: "unreadable", at, what: "its links lead in a circle", advice: "remove the link" };
  }
  return { code: "unreadable", at, what: `it could not be read (${code})`, advice: "check the disk, or leave it out" };
}

export function tooLarge(at: string): Problem {
  const limit = `${MAX_BYTES / 1024 / 1024} MB`;
  return {
    code: "too-large",
    at,
    what: `longer than ${limit}, which no report is`,
    advice: "split it, one report each",
  };
}

export function emptyInput(at: string, what = "it holds no text"): Problem {
  return { code: "empty", at, what, advice: "give a report with text" };
}
