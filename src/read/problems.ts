import type { Problem } from "../model/index.js";
import { DamagedError } from "./collect.js";

/** No report is as long: what is longer is something else, and is not read into memory. In bytes. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** A web page is never longer in bytes: what is, is read no further, for its tree would fill the memory. */
export const MAX_PAGE = 12 * 1024 * 1024;

const RIGHTS = new Set(["EACCES", "EPERM"]);

/** What a refusal of the file system means for the user. */
export function refusal(at: string, error: unknown): Problem {
  if (error instanceof DamagedError) return damaged(at);
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

export function damaged(at: string, what = "its gzip is damaged or cut off"): Problem {
  return { code: "unreadable", at, what, advice: "get the file again; what could be read of it is kept" };
}

export function tooLarge(at: string, limit = MAX_BYTES): Problem {
  return {
    code: "too-large",
    at,
    what: `longer than ${limit / 1024 / 1024} MB, which no report is`,
    advice: "split it, one report each",
  };
}

export function emptyInput(at: string, what = "it holds no text"): Problem {
  return { code: "empty", at, what, advice: "give a report with text" };
}
