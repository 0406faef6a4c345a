import { parse } from "csv-parse/sync";
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { addresses, ask, downloaded, goTo, noBrowser, openPage, useBrowser } from "./page.js";

describe.skipIf(noBrowser)("a download has the rows that the screen has", () => {
  useBrowser();
  let pages: Record<string, string>;
  beforeAll(async () => {
    pages = await addresses();
  });

  it("lists: claims, events, reports, actors, sources, decisions, the timeline's table", async () => {
    const { page, troubles } = await openPage("/");
    for (const [path, heading, rows] of [
      ["/claims?actor=Russia", "Claims", said],
      ["/events?text=visit", "Events", said],
      ["/reports", "Reports", said],
      ["/actors", "Actors", said],
      ["/actors?q=north", "Actors", said],
      ["/sources", "Sources", tableRows],
      ["/sources?all=1", "Sources", tableRows],
      ["/timeline?view=table", "Events", tableRows],
      ["/relations?view=table", "Pairs", tableRows],
      ["/relations?view=table&from=2024-05&to=2024-07", "Pairs", tableRows],
    ] as const) {
      await goTo(page, path);
      expect(await rowsOf(page, heading), path).toBe(await rows(page));
    }
    expect(troubles).toEqual([]);
  });

  it("a claim, an event, a pair, an actor, a story, a report", async () => {
    const { page } = await openPage(pages.Claim!);
    expect(await rowsOf(page, "Who holds what")).toBe(await tableRows(page));
    await goTo(page, pages.Event!);
    expect(await rowsOf(page, "Told in")).toBe(await page.locator(".mention").count());
    await goTo(page, `${pages.Pair}?month=2024-06`);
    expect(await rowsOf(page, "Events of June 2024")).toBe(await page.locator(".event-row").count());
    expect(await rowsOf(page, "Scores by month")).toBe(await page.locator(".score-month").count());
    await goTo(page, pages.Actor!);
    for (const [id, heading] of [
      ["said", "Said"],
      ["about", "Said about it, or to it"],
      ["claims", "Claims it is part of"],
    ] as const) {
      const count = page.locator(`#${id} .number`);
      expect(await rowsOf(page, heading), heading).toBe(Number.parseInt(await count.innerText(), 10));
    }
    expect(await rowsOf(page, "With whom")).toBeGreaterThanOrEqual(await tableRows(page));
    await goTo(page, pages.Story!);
    expect(await rowsOf(page, "Reports")).toBe(await page.locator(".report-row").count());
    expect(await rowsOf(page, "What happened in it")).toBe(await page.locator(".event-row").count());
    await goTo(page, pages.Reader!);
    const records = Number.parseInt(await page.getByText(/^\d+ records$/).innerText(), 10);
    expect((await rowsOf(page, "Statements")) + (await rowsOf(page, "Events"))).toBe(records);
  });

  it("what is searched for, and what is new since a day", async () => {
    const { page } = await openPage("/search?q=weapons");
    for (const heading of ["Claims", "Events", "Reports"]) {
      const count = page.getByRole("heading", { level: 2, name: heading }).locator(".number");
      expect(await rowsOf(page, heading), heading).toBe(Number.parseInt(await count.innerText(), 10));
    }
    await goTo(page, "/?since=2024-09-01");
    const line = await page
      .getByText(/claims? new or added to/)
      .first()
      .innerText();
    const [, reports, claims, events] = /(\d+) reports? since .*: (\d+) claims?.* (\d+) events?/
      .exec(line)!
      .map(Number);
    expect(await rowsOf(page, "Claims new or added to", "Download what is new")).toBe(claims);
    expect(await rowsOf(page, "Events first told", "Download what is new")).toBe(events);
    expect(await rowsOf(page, "Reports", "Download what is new")).toBe(reports);
  });

  it("says what was asked, of which run and when", async () => {
    const { page } = await openPage("/claims?status=disputed");
    await page.locator("summary", { hasText: "Download" }).click();
    const { total } = await ask<{ total: number }>("/api/claims?status=disputed");
    await page.getByText(`Claims: ${total} row`).waitFor();
    const about = JSON.parse(await fileOf(page, "Claims: query, run and date")) as Record<string, unknown>;
    expect(about).toMatchObject({ what: "claims", query: { status: "disputed" }, count: total });
    expect(about.run).toMatchObject({ id: expect.any(String), started: expect.stringMatching(/^\d{4}-/) });
    expect(about.exported).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it("a briefing of an actor, a pair, a search, what is filtered", async () => {
    const { page } = await openPage("/");
    for (const [path, title] of [
      [pages.Actor!, "# North Korea"],
      [pages.Pair!, "# Russia and North Korea"],
      ["/search?q=weapons", "# “weapons”"],
      ["/events?text=visit", "# “visit”"],
    ] as const) {
      await goTo(page, path);
      await page.locator("summary", { hasText: "Download" }).click();
      const brief = await fileOf(page, "Briefing, as Markdown");
      expect(brief.startsWith(title), brief.slice(0, 80)).toBe(true);
      expect(brief).toMatch(/\[1\]\(#r1\)/);
    }
  });
});

/** How many things a list says that there are. */
async function said(page: Page): Promise<number> {
  return Number.parseInt((await page.getByRole("status").first().innerText()).replaceAll(",", ""), 10);
}

function tableRows(page: Page): Promise<number> {
  return page.locator("main tbody tr").count();
}

/** How many rows the CSV of a part of the view has. */
async function rowsOf(page: Page, heading: string, menu = "Download"): Promise<number> {
  const summary = page.locator("summary", { hasText: new RegExp(`^${menu}$`) });
  if (!(await summary.evaluate((one) => (one.parentElement as HTMLDetailsElement).open))) await summary.click();
  const box = page.locator("details.downloads[open]");
  const rows = parse(await fileOf(box, `${heading}: CSV, for a spreadsheet`), { columns: true, bom: true }) as object[];
  return rows.length;
}

function fileOf(within: Page | Locator, name: string): Promise<string> {
  return downloaded(within.getByRole("link", { name, exact: true }));
}
