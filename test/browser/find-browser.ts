import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type BrowserServer, chromium } from "playwright-core";

/** A real Chromium that tests connect to, and how to be rid of it. */
export interface Found {
  server: BrowserServer;
  /** What it is, for the log. */
  name: string;
  close(): Promise<void>;
}

const INSTALLED = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Starts an installed Chromium, else the one that comes with npm; null, and why, where neither starts. */
export async function startBrowser(): Promise<Found | { why: string }> {
  const installed = findInstalled();
  const tried: string[] = [];
  for (const start of [...(installed ? [() => startInstalled(installed)] : []), startPacked]) {
    try {
      return await start();
    } catch (error) {
      tried.push((error instanceof Error ? error.message : String(error)).split("\n")[0]!);
    }
  }
  return { why: tried.join("; ") };
}

function findInstalled(): string | undefined {
  const named = process.env.HEARSAY_CHROMIUM;
  if (named !== undefined) return named === "" ? undefined : named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => INSTALLED.map((name) => join(folder, name))).find((path) => existsSync(path));
}

async function startInstalled(path: string): Promise<Found> {
  const server = await launch(path, process.env);
  return { server, name: path, close: () => server.close() };
}

/**
 * Unpacks the browser inside @sparticuz/chromium into a private folder, for parallel cold starts in the shared one die. On a bare system
 * its own libraries are used too. Its recommended arguments switch web security off and are left aside.
 */
async function startPacked(): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-chromium-"));
  const before = { ...process.env };
  try {
    process.env.TMPDIR = folder;
    process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
    const { default: packed } = await import("@sparticuz/chromium");
    const path = await packed.executablePath();
    const fonts = { ...before, FONTCONFIG_PATH: join(folder, "fonts") };
    const libraries = { ...fonts, LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
    const server = await launch(path, fonts).catch(() => launch(path, libraries));
    const close = async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    };
    return { server, name: "@sparticuz/chromium", close };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    for (const key of ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "HOME"]) {
      if (before[key] === undefined) delete process.env[key];
      else process.env[key] = before[key];
    }
  }
}

function launch(executablePath: string, env: NodeJS.ProcessEnv): Promise<BrowserServer> {
  const given = Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  return chromium.launchServer({ executablePath, args: ["--no-sandbox"], env: given, timeout: 60_000 });
}
