import { beforeAll, describe, expect, it } from "vitest";
import { addresses, goTo, noBrowser, openPage, settled, sideways, useBrowser, violations } from "./page.js";

/** What may differ between the themes: the page itself is the same. */
const COLOUR = ["color-contrast", "link-in-text-block"];

describe.skipIf(noBrowser)("every page", () => {
  useBrowser();
  let pages: Record<string, string>;
  beforeAll(async () => {
    pages = await addresses();
  });

  it("opens by its address without an error or an outside request, and axe finds nothing in either theme", async () => {
    const { page, troubles } = await openPage("/");
    const found: string[] = [];
    for (const [name, path] of Object.entries(pages)) {
      await goTo(page, path);
      found.push(...(await violations(page)).map((one) => `${name}: ${one}`));
      await page.emulateMedia({ colorScheme: "dark" });
      found.push(...(await violations(page, COLOUR)).map((one) => `${name}, dark: ${one}`));
      await page.emulateMedia({ colorScheme: "light" });
    }
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it("needs no sideways scrolling at 320 pixels, and is reached by the menu", async () => {
    const { page, troubles } = await openPage("/", { viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    for (const [name, path] of Object.entries(pages)) {
      await goTo(page, path);
      const pixels = await sideways(page);
      if (pixels > 0) wide.push(`${name}: ${pixels} pixels`);
    }
    expect(wide).toEqual([]);
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
