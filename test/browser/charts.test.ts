import { describe, expect, it } from "vitest";
import { noBrowser, openPage, settled, useBrowser } from "./page.js";

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
    await page.goto(new URL("/relations/Q159/Q423", page.url()).href);
    await settled(page);
    const month = page.getByRole("button", { name: /June 2024/ });
    await month.press("Enter");
    await page.getByRole("heading", { name: "Events of June 2024" }).waitFor();
    expect(await page.locator(".event-row").count()).toBeGreaterThan(0);
  });
});
