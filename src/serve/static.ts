import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Handler } from "hono";
import { ApiError } from "./errors.js";

/** Where the built app stands, in a clone and in the package alike. */
export const WEB_FOLDER = fileURLToPath(new URL("../../dist/web/", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

const MISSING =
  "<!doctype html><meta charset=utf-8><title>Hearsay</title><p>The app is not built here. Run <code>npm run build</code>, then reload. " +
  "The API is at <a href=/api/overview>/api/overview</a>, its description at <a href=/api/openapi.json>/api/openapi.json</a>.";

/**
 * The app's files, and its first page for every other address, so that a link into the app opens there. Only files found by walking
 * the folder are served: no address, however written, leads out of it.
 */
export function appFiles(folder: string = WEB_FOLDER): Handler {
  let files = walk(folder);
  return (c) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD")
      throw new ApiError("not-found", `${c.req.method} is not answered here`);
    const path = c.req.path;
    if (!files.has(path) && !files.has("/index.html")) files = walk(folder);
    const found = files.get(path) ?? (extname(path) === "" ? files.get("/index.html") : undefined);
    if (found === undefined) {
      if (extname(path) === "") return c.html(MISSING, 503);
      throw new ApiError("not-found", "no such file");
    }
    const hashed = path.startsWith("/assets/");
    return c.body(readFileSync(found), 200, {
      "Content-Type": TYPES[extname(found)] ?? "application/octet-stream",
      "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    });
  };
}

function walk(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const isFile = (entry: Dirent) => entry.isFile();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(isFile)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(folder, path).split(sep).join("/")}`, path]),
  );
}
