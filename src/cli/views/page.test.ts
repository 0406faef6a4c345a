import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { onDay, RecordBuilder } from "../../../test/fixtures/record-builder.js";
import type { HearsayRecord } from "../../model/index.js";
import { openStore, type Store } from "../../store/index.js";
import { versionLines } from "./page.js";

let store: Store;
beforeEach(async () => {
  store = await openStore(":memory:");
});
afterEach(() => store.close());

function seen(text: string, fetched: string, headline: string): HearsayRecord {
  const more = { uri: "https://paper.example/talks", fetched, headline, published: onDay("2024-10-08") };
  return new RecordBuilder(text, more).record;
}

describe("the versions of a report", () => {
  it("are listed the first first, each with what it changed", async () => {
    const first = seen("Peru called the talks off.", "2024-10-08T09:00:00Z", "Talks off");
    const second = seen("Peru put the talks off.", "2024-10-08T12:00:00Z", "Talks put off");
    for (const record of [first, second]) await store.putReport(record);
    const lines = (await versionLines(second, store)).join("\n");
    expect(lines).toContain("versions seen: 2");
    expect(lines.indexOf(first.document.id)).toBeLessThan(lines.indexOf(second.document.id));
    expect(lines).toContain("Peru called the talks off.");
    expect(lines).toContain("Peru put the talks off.");
  });

  it("are not spoken of where it was seen but once", async () => {
    const only = seen("Peru called the talks off.", "2024-10-08T09:00:00Z", "Talks off");
    await store.putReport(only);
    expect(await versionLines(only, store)).toEqual([]);
  });
});
