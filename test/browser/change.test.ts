import { describe, expect, it } from "vitest";
import { ask, goTo, noBrowser, openPage, settled, useBrowser } from "./page.js";

const REPORT = `Peru thanked Chile

LIMA, 7 January 2025 — Peru on Tuesday thanked Chile for its help after the floods. Chile said that it would send more tents.`;

interface List {
  total: number;
  items: { id: string; title: string }[];
}

describe.skipIf(noBrowser)("changing the record", () => {
  useBrowser();

  it("a pasted report is read while one watches, and opens", async () => {
    const { page, troubles } = await openPage("/read");
    await page.getByLabel("Text of the report").fill(REPORT);
    await page.getByLabel("Published by").fill("Radio Lima");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.waitForURL(/\/reports\/doc_/);
    await settled(page);
    expect(await page.locator(".report-line").innerText()).toContain("Radio Lima");
    await page.getByText(/^\d+ records$/).waitFor();
    expect(troubles).toEqual([]);
  });

  it("dropped files are read, and what cannot be read says why", async () => {
    const { page } = await openPage("/read");
    const drop = (name: string, text: string) =>
      page.locator("form.give").evaluate(
        (form, { name, text }) => {
          const files = new DataTransfer();
          files.items.add(new File([text], name));
          form.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
        },
        { name, text },
      );
    await drop("broken.jsonl", '{"text": ');
    await page.getByRole("alert").getByText("broken.jsonl, line 1: not JSON").waitFor();
    const lines = ["Fiji praised Samoa on Monday.", "Samoa praised Fiji on Monday."].map((text) =>
      JSON.stringify({ text }),
    );
    await drop("two.jsonl", lines.join("\n"));
    await page.getByText("2 new reports").waitFor();
    expect(await page.locator(".progress .report-link").count()).toBe(2);
  });

  it("a record that is rejected counts no more, and the decision is kept", async () => {
    const { items } = await ask<List>("/api/reports?text=tents");
    const before = await ask<List>("/api/events?actor=Peru");
    expect(before.total).toBeGreaterThan(0);
    const event = await ask<{ mentions: { id: string }[] }>(`/api/events/${before.items[0]!.id}`);
    const { page } = await openPage(`/reports/${items[0]!.id}?at=${event.mentions[0]!.id}`);
    await page.keyboard.press("x");
    await page.getByLabel("Why (kept with the decision)").fill("a courtesy");
    await page.getByLabel("Your name").fill("Ada");
    await page.getByRole("button", { name: "Reject this record" }).click();
    await page.getByText("Rejected: it counts no more.").waitFor();
    expect((await ask<List>("/api/events?actor=Peru")).total).toBe(before.total - 1);
    await goTo(page, "/decisions");
    const row = page.locator("tbody tr").first();
    expect(await row.innerText()).toMatch(/Ada.*rejected.*a courtesy/s);
  });

  it("a record that is mended is shown as mended", async () => {
    const { items } = await ask<List>("/api/reports?text=tents");
    const { page } = await openPage(`/reports/${items[0]!.id}`);
    await page.locator(".finding-list button", { hasText: "Chile" }).filter({ hasText: "says" }).click();
    await page.keyboard.press("e");
    await page.getByLabel("How").selectOption("promise");
    await page.getByRole("button", { name: "Mend this record" }).click();
    await page.getByText("Mended: what is shown follows it.").waitFor();
    await expect.poll(() => page.locator(".finding-says").innerText()).toContain("promises");
  });

  it("what was taken as one event can be said not to be the same", async () => {
    const found = await ask<{ items: { id: string; reports: number }[] }>("/api/events?text=visit&limit=50");
    const shared = found.items.find((one) => one.reports > 1)!;
    const { page } = await openPage(`/events/${shared.id}`);
    await page.getByRole("button", { name: "Not the same event" }).first().click();
    await expect.poll(async () => (await ask<{ reports: number }>(`/api/events/${shared.id}`)).reports).toBe(1);
    await expect.poll(() => page.locator(".mention").count()).toBe(1);
  });
});
