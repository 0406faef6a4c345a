import { beforeAll, describe, expect, it } from "vitest";
import { addresses, noBrowser, openPage, settled, sideways, useBrowser, violations } from "./page.js";

describe.skipIf(noBrowser)("every page", () => {
  useBrowser();
  let pages: Record<string, string>;
  beforeAll(async () => {
    pages = await addresses();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`opens by its address without an error or an outside request, and axe finds nothing: ${colorScheme}`, async () => {
      const { page, troubles } = await openPage("/", { colorScheme });
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(new URL(path, page.url()).href);
        await settled(page);
        expect(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
      }
      expect(troubles).toEqual([]);
    });
  }

  it("needs no sideways scrolling at 320 pixels, and is reached by the menu", async () => {
    const { page, troubles } = await openPage("/", { viewport: { width: 320, height: 640 } });
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(new URL(path, page.url()).href);
      await settled(page);
      expect(await sideways(page), name).toBe(0);
    }
    await page.getByRole("button", { name: "Menu" }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "Sources" }).click();
    await page.getByRole("heading", { name: "Sources", level: 1 }).waitFor();
    expect(troubles).toEqual([]);
  });

  it("keeps the theme that is chosen, whatever the system has", async () => {
    const { page } = await openPage("/", { colorScheme: "light" });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByLabel("Theme").selectOption("dark");
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    await settled(page);
    expect(await paper()).toBe(dark);
  });
});
