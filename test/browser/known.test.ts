import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { ask, downloaded, goTo, noBrowser, openPage, settled, useBrowser } from "./page.js";

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
    const file = await downloaded(page.getByRole("link", { name: /CSV/ }));
    const rows = parse(file, { columns: true, bom: true }) as { id: string }[];
    const { total, items } = await ask<{ total: number; items: { id: string }[] }>(
      "/api/claims?actor=Russia&limit=1000",
    );
    expect(rows).toHaveLength(count);
    expect(total).toBe(count);
    expect(rows.map((row) => row.id).sort()).toEqual(items.map((item) => item.id).sort());
  });

  it("what a claim is held by is taken away with the rows of its page", async () => {
    const { page } = await openPage("/");
    const { items } = await ask<{ items: { id: string }[] }>("/api/claims?status=disputed");
    await goTo(page, `/claims/${items[0]!.id}`);
    const rows = await page.getByRole("table").locator("tbody tr").count();
    expect(rows).toBeGreaterThan(1);
    await page.locator("summary", { hasText: "Download" }).click();
    const file = await downloaded(page.getByRole("link", { name: "Who holds what: CSV" }));
    expect(parse(file, { columns: true, bom: true })).toHaveLength(rows);
  });

  it("says what reports since a day changed, and keeps the day in the address", async () => {
    const { page } = await openPage("/?since=2024-09-01");
    const section = page.locator("section", { has: page.getByRole("heading", { name: "What is new" }) });
    const { total } = await ask<{ total: number }>("/api/changes?since=2024-09-01");
    await section.getByText(`${total} claims new or added to`).waitFor();
    expect(await section.locator(".claim-row").count()).toBe(Math.min(total, 8));
    if (total > 8) {
      await section.getByRole("button", { name: "Show more" }).first().click();
      await expect.poll(() => section.locator(".claim-row").count()).toBe(Math.min(total, 58));
    }
    await section.locator("input[type=date]").fill("2030-01-01");
    await section.getByText("0 reports since 2030-01-01").waitFor();
    expect(new URL(page.url()).searchParams.get("since")).toBe("2030-01-01");
  });

  it("walks over a list with j and k", async () => {
    const { page } = await openPage("/claims");
    const here = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
    const links = await page.locator(".claim-words").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    for (const [key, at] of [
      ["j", 0],
      ["j", 1],
      ["k", 0],
    ] as const) {
      await page.keyboard.press(key);
      expect(await here()).toBe(links[at]);
    }
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
