import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ErrorBody, ErrorCode } from "./schemas/common.js";

const STATUS: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  "bad-request": 400,
  unauthorized: 401,
  forbidden: 403,
  "not-found": 404,
  "too-large": 413,
  busy: 503,
  internal: 500,
};

/** A request that gets no answer: what is wrong, what to do; `path` names the part of the request to blame. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly path?: string,
  ) {
    super(message);
  }

  get status(): ContentfulStatusCode {
    return STATUS[this.code];
  }

  body(): ErrorBody {
    const { code, message, path } = this;
    return { error: path === undefined ? { code, message } : { code, message, path } };
  }
}

/** Nothing of the kind has this id. */
export function notFound(what: string, id: string): ApiError {
  return new ApiError("not-found", `no ${what} has the id ${id.slice(0, 100)}`, "id");
}
