import { describe, expect, it } from "vitest";
import { ask, goTo, noBrowser, openPage, useBrowser, violations } from "./page.js";

describe.skipIf(noBrowser)("charts", () => {
  useBrowser();

  it("draws a day as a dot, a month as a bar of its days, a promise hollow; nothing over another", async () => {
    const { page } = await openPage("/timeline");
    const marks = page.locator(".mark");
    expect(await page.locator(".mark-day").count()).toBeGreaterThan(0);
    expect(await page.locator(".mark-span").count()).toBeGreaterThan(0);
    expect(await page.locator(".mark.open").count()).toBeGreaterThan(0);
    const boxes = await marks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    for (const a of boxes) {
      for (const b of boxes) {
        const apart = a === b || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
    }
  });

  it("zooms and moves by keyboard", async () => {
    const { page } = await openPage("/timeline");
    const ticks = () => page.locator(".tick").allInnerTexts();
    const before = await ticks();
    await page.locator(".timeline-chart").focus();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await expect.poll(ticks).not.toEqual(before);
    await page.keyboard.press("0");
    await expect.poll(ticks).toEqual(before);
  });

  it("a table has what the chart has", async () => {
    const { page } = await openPage("/timeline");
    const drawn = await page.locator(".mark").count();
    const undated = await page.locator("tbody tr").count();
    await page.getByRole("button", { name: "Table" }).click();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(drawn + undated);
    expect(page.url()).toContain("view=table");
  });

  it("of very many events the newest come first, the others by the stretch that is looked at; none is hidden unsaid", async () => {
    const { page, troubles } = await openPage("/claims");
    const { items } = await ask<{ items: { id: string; time: object | null }[] }>("/api/timeline?limit=1");
    const event = (day: string) => ({
      ...items[0],
      id: `event_${day}`,
      time: { ...items[0]!.time, value: day, earliest: day, latest: day },
    });
    const newest = Array.from({ length: 28 }, (_, at) => event(`2024-10-${String(at + 1).padStart(2, "0")}`));
    const months = ["2023-01", "2024-10"].map((month) => ({ month, events: month === "2024-10" ? 28 : 5000 }));
    const besides = { next: "x", undated: 0, days: { first: "2023-01-01", last: "2024-10-28" }, months };
    const counts = [
      { at: "2023-01", events: 4990 },
      { at: "2024-10", events: 28 },
    ];
    await page.route("**/api/timeline?*", (route) => {
      const total = new URL(route.request().url()).searchParams.has("from") ? 28 : 5028;
      return route.fulfill({ json: { total, items: newest, ...besides } });
    });
    await page.route("**/api/timeline/counts?*", (route) =>
      route.fulfill({ json: { lanes: [{ key: "AID", name: "AID", events: 5028, wider: 10, counts }] } }),
    );
    await page.goto(new URL("/timeline", page.url()).href);
    await page.getByText("28 of 5,028 events lie in the stretch shown").waitFor();
    expect(await page.locator(".mark").count()).toBeGreaterThan(10);
    expect(await page.locator(".month-strip svg").getAttribute("aria-label")).toContain("January 2023");
    await page.getByRole("button", { name: "All", exact: true }).click();
    await page.getByText(/5,028 of 5,028 events .* counted by month/).waitFor();
    expect(await page.locator(".lane-count").count()).toBe(2);
    await page.getByText("10 of a wider date, not drawn").waitFor();
    await expect.poll(() => page.url()).toContain("window=20");
    expect(await violations(page)).toEqual([]);
    await page.locator(".lane-count").last().click();
    await page.getByText("28 of 5,028 events lie in the stretch shown").waitFor();
    expect(troubles).toEqual([]);
  });

  it("keeps the stretch that is looked at in its address", async () => {
    const { page } = await openPage("/timeline");
    await page.locator(".timeline-chart").focus();
    await page.keyboard.press("+");
    await expect.poll(() => page.url()).toMatch(/window=\d{4}-\d\d-\d\d%2C\d{4}/);
    await expect.poll(async () => page.locator(".tick").count()).toBeGreaterThan(1);
    const ticks = await page.locator(".tick").allInnerTexts();
    const again = await openPage(page.url());
    expect(await again.page.locator(".tick").allInnerTexts()).toEqual(ticks);
  });

  it("every other chart has a table with the same numbers: a pair's months, sources, with whom", async () => {
    const { page } = await openPage("/relations/Q159/Q423");
    const bars = await page
      .locator(".score-month")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")!));
    await page.locator("summary", { hasText: "The same as a table" }).click();
    const rows = await page.getByRole("table").locator("tbody tr").allInnerTexts();
    expect(rows).toHaveLength(bars.length);
    for (const [at, row] of rows.entries()) expect(bars[at]).toContain(row.split("\t")[0]!);
    for (const path of ["/sources?all=1", "/actors/Q423"]) {
      await goTo(page, path);
      expect(await page.locator(".bar-cell .bar").count()).toBe(await page.locator("tbody tr").count());
    }
  });

  it("relations are apart by kind and by time, and lead to the pair's months and events", async () => {
    const { page } = await openPage("/relations");
    expect(await page.locator(".edge-line.cooperation").count()).toBeGreaterThan(0);
    expect(await page.locator(".edge-line.conflict").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Conflict" }).click();
    await expect.poll(() => page.locator(".edge-line.cooperation").count()).toBe(0);
    await page.getByRole("button", { name: "Both" }).click();
    const all = await page.locator(".edge").count();
    await page.getByRole("slider", { name: "until" }).press("Home");
    await expect.poll(() => page.locator(".edge").count()).toBeLessThan(all);
    expect(page.url()).toMatch(/from=\d{4}-\d\d&to=\d{4}-\d\d/);
    await goTo(page, "/relations/Q159/Q423");
    const month = page.getByRole("button", { name: /June 2024/ });
    await month.press("Enter");
    await page.getByRole("heading", { name: "Events of June 2024" }).waitFor();
    expect(await page.locator(".event-row").count()).toBeGreaterThan(0);
  });
});
