import { text } from "node:stream/consumers";
import { AxeBuilder } from "@axe-core/playwright";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";

export const noBrowser = inject("browser") === null;
export const base = inject("base");

let browser: Browser | undefined;
const contexts: BrowserContext[] = [];

/** Connects the tests of a file to the shared browser, and lets go of what they opened. */
export function useBrowser(): void {
  beforeAll(async () => {
    const endpoint = inject("browser");
    if (endpoint) browser = await chromium.connect(endpoint);
  });
  afterAll(async () => {
    for (const context of contexts.splice(0)) await context.close();
    await browser?.close();
  });
}

/** What went wrong in a page: errors of scripts, what the policy forbade, requests to anywhere else. */
export interface Watched {
  page: Page;
  troubles: string[];
}

/** A page of its own, watched. Nothing moves in it, so that what is looked at stands still. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser!.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  contexts.push(context);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== base)
      troubles.push(`outside: ${request.url()}`);
  });
  await goTo(page, path);
  return { page, troubles };
}

/** Opens an address in a page that is there, and waits until it stands. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, base).href);
  await settled(page);
}

/** Waits until the page has its heading and nothing that it asked for is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector(".loading") === null);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The text of the file that a link downloads. */
export async function downloaded(link: Locator): Promise<string> {
  const [download] = await Promise.all([link.page().waitForEvent("download"), link.click()]);
  return text(await download.createReadStream());
}

/** Rules that axe finds broken, each with the first place; only some `rules` where the page was looked at whole before. */
export async function violations(page: Page, rules: string[] = []): Promise<string[]> {
  // Everything is one document of one origin: legacy mode saves a blank page for each look.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes[0]?.failureSummary?.split("\n")[1]?.trim()})`,
  );
}

/** How many pixels the page is wider than its window: 0 where nothing has to be scrolled sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

export async function ask<T>(path: string): Promise<T> {
  const response = await fetch(base + path);
  expect(response.ok, path).toBe(true);
  return (await response.json()) as T;
}

interface Item {
  id: string;
}

/** Addresses of one of everything that the store of the tests holds. */
export async function addresses(): Promise<Record<string, string>> {
  const first = async (path: string) => (await ask<{ items: Item[] }>(path)).items[0]!.id;
  const reports = await ask<{ items: (Item & { title: string })[] }>("/api/reports");
  const report = (start: string) => reports.items.find((one) => one.title.startsWith(start))!.id;
  const story = await first("/api/stories");
  return {
    "What is known": "/",
    Claims: "/claims",
    "Claims, narrowed": "/claims?status=disputed&actor=Russia",
    Claim: `/claims/${await first("/api/claims?status=disputed&text=weapons")}`,
    Events: "/events",
    Event: `/events/${await first("/api/events?text=visited")}`,
    Timeline: "/timeline",
    "Timeline by actor": "/timeline?lanes=actor",
    "Timeline as a table": "/timeline?view=table",
    Relations: "/relations",
    "Relations as a table": "/relations?view=table",
    "Relations of a stretch of time": "/relations?from=2024-05&to=2024-07",
    Pair: "/relations/Q159/Q423",
    Reports: "/reports",
    Reader: `/reports/${report("North Korean leader hails")}`,
    "Reader of a hostile report": `/reports/${report("Minister")}`,
    Story: `/stories/${story}`,
    Actors: "/actors",
    Actor: "/actors/Q423",
    Sources: "/sources?all=1",
    Search: "/search?q=weapons",
    Read: "/read",
    Decisions: "/decisions",
    "No such page": "/nowhere",
  };
}
