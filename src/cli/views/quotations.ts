import { type QuotedWords, quotedIn, sharedWords } from "../../merge/index.js";
import { type Claim, counted } from "../../model/index.js";
import type { Labels } from "../labels.js";
import { wrap } from "../terminal.js";

/** One quotation as several reports have it. */
interface Reused {
  quoted: QuotedWords;
  /** The words that all of them have. */
  shared: string;
  /** By report, in the order of the positions. */
  reports: Map<string, QuotedWords>;
}

/** Quotations that several reports of a claim print, each with its speaker and the reports; who prints less of it than others cuts it. */
export function quotationLines(claim: Claim, labels: Labels, room: number): string[] {
  return reusedIn(claim, labels)
    .filter(({ reports }) => reports.size > 1)
    .flatMap(({ quoted, shared, reports }) => {
      const longest = Math.max(...[...reports.values()].map(({ words }) => words.length));
      const names = [...reports].map(
        ([document, { words }]) => `${labels.report(document)}${words.length < longest ? " (cut)" : ""}`,
      );
      const head = `one quotation of ${labels.entity(quoted.speaker)} in ${counted(reports.size, "report")}: “${shared}”`;
      return wrap(`· ${head}: ${names.join("; ")}`, room, 2);
    });
}

function reusedIn({ positions }: Claim, labels: Labels): Reused[] {
  const found: Reused[] = [];
  for (const { document, event: id } of positions) {
    const record = labels.record(document);
    const event = record?.events.find((one) => one.id === id);
    const quoted = record && event ? quotedIn(event, record) : null;
    if (quoted) addTo(found, document, quoted);
  }
  return found;
}

function addTo(found: Reused[], document: string, quoted: QuotedWords): void {
  for (const one of found) {
    const shared = one.quoted.speaker === quoted.speaker ? sharedWords(one.quoted, quoted) : null;
    if (shared === null) continue;
    if (shared.length < one.shared.length) one.shared = shared;
    if (!one.reports.has(document)) one.reports.set(document, quoted);
    return;
  }
  found.push({ quoted, shared: quoted.words.join(" "), reports: new Map([[document, quoted]]) });
}
