/** What can be wrong with an input. */
export type ProblemCode =
  | "missing"
  | "no-rights"
  | "empty"
  | "binary"
  | "bad-json"
  | "bad-document"
  | "too-large"
  | "unreadable"
  | "refused"
  | "unreachable"
  | "set-aside";

/** One thing that could not be read or coded: what, where, what to do; the rest goes on. */
export interface Problem {
  code: ProblemCode;
  /** Where: a path, `FILE:LINE`, `-`. */
  at: string;
  /** What is wrong, one clause. */
  what: string;
  /** What the user can do. */
  advice: string;
}

/** Tells a problem from what was asked for. */
export function isProblem(thing: object): thing is Problem {
  return "code" in thing && "advice" in thing && "what" in thing;
}

/** A problem as one clear line. Control characters in names are shown, never sent to a terminal. */
export function problemLine(problem: Problem): string {
  return `${shown(problem.at)}: ${shown(problem.what)}; ${shown(problem.advice)}`;
}

function shown(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
}
