import { beforeAll, describe, expect, it } from "vitest";
import { addresses, noBrowser, openPage, useBrowser, violations } from "./page.js";

describe.skipIf(noBrowser)("reading a report", () => {
  useBrowser();
  let reader: string;
  let hostile: string;
  beforeAll(async () => {
    const pages = await addresses();
    reader = pages.Reader!;
    hostile = pages["Reader of a hostile report"]!;
  });

  it("walks over the records by keyboard, each with its rule, its words marked and an address of its own", async () => {
    const { page } = await openPage(reader);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.getByText("record 2 of").waitFor();
    const second = page.url();
    expect(second).toContain("?at=");
    expect(await page.locator(".finding .rule").innerText()).toMatch(/^extract\//);
    expect(
      await page.locator(".report-text .on-cue, .report-text .on-trigger, h1 .on-trigger").count(),
    ).toBeGreaterThan(0);
    await page.keyboard.press("j");
    await page.getByText("record 3 of").waitFor();
    await page.keyboard.press("k");
    await page.getByText("record 2 of").waitFor();
    const again = await openPage(second);
    await again.page.getByText("record 2 of").waitFor();
    expect(await violations(again.page)).toEqual([]);
    await again.page.keyboard.press("Escape");
    await again.page.getByText(/^\d+ records$/).waitFor();
  });

  it("shows every word of the report, a voice within a voice, and what is not its own", async () => {
    const { page } = await openPage(reader);
    const text = await page.locator(".reader > .report-text").innerText();
    expect(text).toContain("The Democratic People’s Republic of Korea, or DPRK, is North Korea’s official name.");
    expect(await page.locator(".reader > .report-text .in-2").count()).toBeGreaterThan(0);
    const furniture = page.locator(".block-boilerplate");
    expect(await furniture.count()).toBeGreaterThanOrEqual(4);
    expect(await furniture.first().innerText()).toMatch(/Not this report’s own/);
  });

  it("a click on words shows the narrowest record, another the next wider", async () => {
    const { page } = await openPage(reader);
    const words = page.locator(".reader > .report-text .in-2").first();
    await words.click();
    const first = await page.locator(".finding-says").innerText();
    await words.click();
    await expect.poll(() => page.locator(".finding-says").innerText()).not.toBe(first);
  });

  it("a hostile report is text: nothing of it runs, nothing is fetched, its address is no link", async () => {
    const { page, troubles } = await openPage(hostile);
    expect(await page.locator("h1").innerText()).toContain("<script>window.hacked = true</script>");
    expect(await page.locator(".reader > .report-text").innerText()).toContain(
      '<b onclick="window.hacked=true">attacked</b>',
    );
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(await page.locator("main script, main img, main b").count()).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(troubles).toEqual([]);
    for (const path of ["/", "/claims", "/reports", "/sources?all=1", "/timeline?view=table"]) {
      const other = await openPage(path);
      expect(await other.page.evaluate(() => "hacked" in window)).toBe(false);
      expect(other.troubles, path).toEqual([]);
    }
  });

  it("marks that turn the direction of writing stay in their words", async () => {
    const { page } = await openPage("/reports");
    const row = page.locator(".report-row", { hasText: "Minister" });
    const bdi = row.locator("bdi").first();
    expect(await bdi.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe("isolate");
  });
});
