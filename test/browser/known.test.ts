import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { ask, noBrowser, openPage, settled, useBrowser } from "./page.js";

describe.skipIf(noBrowser)("what is known", () => {
  useBrowser();

  it("answers from the first page what the United States says, who denies it and where that is written", async () => {
    const { page } = await openPage("/");
    const dispute = page.locator(".dispute", { hasText: "weapons" });
    expect(await dispute.innerText()).toMatch(/United States.*alleges/s);
    expect(await dispute.innerText()).toMatch(/Russia and North Korea.*denies/s);
    await dispute
      .locator(".position", { hasText: "Russia and North Korea" })
      .getByRole("link", { name: /Where it is written/ })
      .click();
    await settled(page);
    expect(await page.locator(".report-text .on-cue").innerText()).toBe("deny");
  });

  it("finds as one types, and opens what is chosen, by keyboard alone", async () => {
    const { page } = await openPage("/");
    // Keys are heard once the app has drawn its page.
    await page.getByRole("heading", { level: 1, name: "What is known" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("north kor");
    await page
      .getByRole("option", { name: /North Korea state/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "North Korea" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("weapons");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Search: weapons" }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await page.getByRole("heading", { level: 1, name: "Claims" }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
  });

  it("is walked with the Tab key from the first link to a claim", async () => {
    const { page } = await openPage("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Skip to the page");
    await page.keyboard.press("Enter");
    const seen: string[] = [];
    for (let i = 0; i < 25 && !seen.at(-1)?.startsWith("/claims/"); i++) {
      await page.keyboard.press("Tab");
      seen.push((await page.evaluate(() => document.activeElement?.getAttribute("href"))) ?? "");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Who holds what" }).waitFor();
  });

  it("a download has the rows that the screen has", async () => {
    const { page } = await openPage("/claims?actor=Russia");
    const count = Number.parseInt(await page.getByRole("status").innerText(), 10);
    expect(count).toBeGreaterThan(3);
    await page.locator("summary", { hasText: "Download" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /CSV/ }).click(),
    ]);
    const file = join(mkdtempSync(join(tmpdir(), "hearsay-export-")), "claims.csv");
    await download.saveAs(file);
    const rows = parse(await readFile(file), { columns: true, bom: true }) as { id: string }[];
    const { total, items } = await ask<{ total: number; items: { id: string }[] }>(
      "/api/claims?actor=Russia&limit=1000",
    );
    expect(rows).toHaveLength(count);
    expect(total).toBe(count);
    expect(rows.map((row) => row.id).sort()).toEqual(items.map((item) => item.id).sort());
  });

  it("draws ten thousand claims as the few that are near the window", async () => {
    const { page } = await openPage("/claims");
    const { items } = await ask<{ items: object[] }>("/api/claims?limit=1");
    const many = Array.from({ length: 10_000 }, (_, at) => ({ ...items[0], id: `claim_${at}` }));
    await page.route("**/api/claims?*", (route) =>
      route.fulfill({ json: { total: many.length, items: many, next: null } }),
    );
    await page.reload();
    await settled(page);
    await page.getByText("10,000 claims").waitFor();
    expect(await page.locator(".virtual > li").count()).toBeLessThan(60);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('.virtual > li[aria-posinset="10000"]').waitFor();
    expect(await page.locator(".virtual > li").count()).toBeLessThan(60);
  });
});
