import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { ApiError } from "../errors.js";

const COOKIE = "hearsay_token";

/**
 * Lets in who knows the token: as `Authorization: Bearer …`, or by the cookie that the link with `?token=…` sets, which then leaves the
 * address bar. The app's own files hold nothing secret and need none. Without a token everybody on the address is let in.
 */
export function tokenOnly(token: string | null): MiddlewareHandler {
  return async (c, next) => {
    if (token === null) return next();
    const asked = new URL(c.req.url);
    const inLink = asked.searchParams.get("token");
    if (inLink !== null && c.req.method === "GET") {
      if (!isSame(inLink, token)) throw refused();
      setCookie(c, COOKIE, token, { httpOnly: true, sameSite: "Strict", path: "/" });
      asked.searchParams.delete("token");
      return c.redirect(`${asked.pathname}${asked.search}`, 303);
    }
    const bearer = /^Bearer (.+)$/.exec(c.req.header("authorization") ?? "")?.[1];
    if (asked.pathname.startsWith("/api/") && !isSame(bearer ?? getCookie(c, COOKIE) ?? "", token)) throw refused();
    return next();
  };
}

function refused(): ApiError {
  return new ApiError(
    "unauthorized",
    "a token is needed here: open the link that `hearsay serve` printed, or send Authorization: Bearer TOKEN",
    "Authorization",
  );
}

/** Compares digests, so that the time taken says nothing of how much was right. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
