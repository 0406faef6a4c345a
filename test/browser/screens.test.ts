import { mkdirSync } from "node:fs";
import { describe, it } from "vitest";
import { addresses, goTo, noBrowser, openPage, useBrowser } from "./page.js";

const FOLDER = "docs/screens";
/** Which pages are pictured, under which name; `npm run screens` makes them anew. */
const PICTURES: Record<string, string> = {
  "What is known": "known",
  Claims: "claims",
  Claim: "claim",
  Timeline: "timeline",
  Relations: "relations",
  Pair: "pair",
  Reader: "reader",
  Actor: "actor",
  Sources: "sources",
  Read: "read",
};

describe.skipIf(noBrowser)("pictures of every page", () => {
  useBrowser();

  it("can be taken, in both themes and on a narrow screen", async () => {
    const keep = process.env.HEARSAY_SCREENS !== undefined;
    if (keep) mkdirSync(FOLDER, { recursive: true });
    const pages = await addresses();
    for (const [colorScheme, width, names] of [
      ["light", 1280, Object.keys(PICTURES)],
      ["dark", 1280, ["What is known", "Reader", "Relations"]],
      ["light", 320, ["What is known", "Reader"]],
    ] as const) {
      const { page } = await openPage("/", { colorScheme, viewport: { width, height: width > 320 ? 860 : 640 } });
      for (const name of keep ? names : names.slice(0, 1)) {
        await goTo(page, pages[name]!);
        if (name === "Reader") for (let i = 0; i < 5; i++) await page.keyboard.press("j");
        const tail = `${colorScheme === "dark" ? "-dark" : ""}${width === 320 ? "-narrow" : ""}`;
        await page.screenshot(keep ? { path: `${FOLDER}/${PICTURES[name]}${tail}.png` } : {});
      }
    }
  });
});
