import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startBrowser } from "./find-browser.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the one server that all browser tests share. */
    base: string;
    /** Where tests connect to the one browser that they share; null where there is none. */
    browser: string | null;
  }
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MAIN = join(ROOT, "dist/cli/main.js");
const READ = ["examples", "test/browser/reports"];

/** One store with a few reports, one server before it, one browser, for all tests of the app. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(ROOT, "dist/web/index.html"))) throw new Error("the app is not built; run npm run build first");
  const browser = await startBrowser();
  if ("why" in browser) {
    console.warn(`SKIPPED: the tests of the app, for no Chromium starts here (${browser.why})`);
    project.provide("browser", null);
    project.provide("base", "");
    return async () => {};
  }
  const folder = mkdtempSync(join(tmpdir(), "hearsay-app-"));
  const store = join(folder, "app.db");
  execFileSync(process.execPath, [MAIN, "read", ...READ, "--store", store, "--quiet"], { cwd: ROOT });
  const { server, base } = await startServer(store);
  project.provide("browser", browser.server.wsEndpoint());
  project.provide("base", base);
  return async () => {
    server.kill();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** `hearsay serve` as a user starts it, on a free port. */
function startServer(store: string): Promise<{ server: ChildProcess; base: string }> {
  const server = spawn(process.execPath, [MAIN, "serve", "--port", "0", "--store", store], { cwd: ROOT });
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (bytes) => {
      said += bytes;
      const base = /http:\/\/[^/\s]+/.exec(said)?.[0];
      if (base) resolve({ server, base });
    });
    server.once("exit", (code) => reject(new Error(`hearsay serve ended with ${code}: ${said}`)));
  });
}
