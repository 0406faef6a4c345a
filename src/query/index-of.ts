import type { Event, HearsayRecord, Statement } from "../model/index.js";
import type { Known } from "./filter.js";

/** Records by what merged things point at. */
export class RecordIndex {
  private readonly byDocument: Map<string, HearsayRecord>;

  constructor({ records }: Known) {
    this.byDocument = new Map(records.map((record) => [record.document.id, record]));
  }

  record(document: string): HearsayRecord | undefined {
    return this.byDocument.get(document);
  }

  event(document: string, id: string | null): Event | undefined {
    return this.record(document)?.events.find((event) => event.id === id);
  }

  statement(document: string, id: string | null): Statement | undefined {
    return this.record(document)?.statements.find((statement) => statement.id === id);
  }

  /** The words that tell of an event in a report; "" where there are none. */
  words(document: string, event: string | null): string {
    const found = this.event(document, event);
    const text = this.record(document)?.document.text ?? "";
    return found ? text.slice(found.evidence.start, found.evidence.end) : "";
  }

  /** Ids and names of the outlets that a report, and the statement if one is given, come through. */
  outlets(document: string, statement: string | null): string[] {
    const record = this.record(document);
    if (!record) return [];
    const { publisher, agency } = record.document;
    const links = this.statement(document, statement)?.chain.flatMap((link) => link.entities) ?? [];
    const news = record.entities.filter(
      (one) => links.includes(one.id) && (one.class === "news_agency" || one.class === "news_outlet"),
    );
    return [publisher?.id, publisher?.label, agency, ...news.flatMap((one) => [one.id, one.label])].filter(
      (name): name is string => typeof name === "string",
    );
  }
}

export function namesOutlet(names: readonly string[], outlet: string | undefined): boolean {
  if (outlet === undefined) return true;
  const wanted = outlet.toLowerCase();
  return names.some((name) => name.toLowerCase() === wanted || name.toLowerCase().includes(wanted));
}
