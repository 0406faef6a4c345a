import { loadLexicon } from "../lexicon/index.js";
import type { ClaimStatus, Decision, HearsayRecord } from "../model/index.js";
import { combine } from "../pipeline.js";
import { type Catalogue, type ClaimEntry, publishedDay } from "../query/index.js";

/**
 * How a claim stood by the reports published before a day: they alone are put together again. Null where they do not make it.
 */
export async function statusBefore(
  { claim, events }: ClaimEntry,
  since: string,
  catalogue: Catalogue,
  record: (id: string) => Promise<HearsayRecord | null>,
  decisions: readonly Decision[],
): Promise<ClaimStatus | null> {
  const documents = new Set([
    ...claim.positions.map(({ document }) => document),
    ...events.flatMap(({ mentions }) => mentions.map(({ report }) => report.document.id)),
  ]);
  const earlier = [...documents].filter((id) => {
    const report = catalogue.report(id);
    const day = report ? publishedDay(report) : null;
    return day === null || day < since;
  });
  const records = (await Promise.all(earlier.map(record))).filter((one) => one !== null);
  const mine = new Set(events.flatMap(({ mentions }) => mentions.map(({ finding }) => finding.id)));
  const merged = await combine(records, decisions, loadLexicon());
  const event = merged.events.find(({ mentions }) => mentions.some((mention) => mine.has(mention.event)));
  return merged.claims.find(({ id }) => id === event?.claim)?.status ?? null;
}
