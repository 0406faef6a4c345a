/** What can be wrong with a store. */
export type StoreErrorCode = "missing" | "newer" | "not-a-store" | "unsupported" | "readonly" | "busy";

/** A store that cannot be used, said in one line: what, where, what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  constructor(
    readonly code: StoreErrorCode,
    readonly location: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
