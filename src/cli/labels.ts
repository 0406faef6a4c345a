import type { ChainLink, Entity, HearsayRecord } from "../model/index.js";
import { visible } from "./terminal.js";

/** Names of entities and reports for people to read. */
export class Labels {
  private readonly entities = new Map<string, Entity>();
  private readonly documents = new Map<string, HearsayRecord>();
  private readonly publishers = new Map<string, string>();
  private readonly names = new Map<string, string>();

  constructor(records: Iterable<HearsayRecord>) {
    for (const record of records) {
      this.documents.set(record.document.id, record);
      for (const entity of record.entities) if (!this.entities.has(entity.id)) this.entities.set(entity.id, entity);
      const { publisher } = record.document;
      if (publisher) this.publishers.set(publisher.id, publisher.label);
    }
  }

  entity(id: string): string {
    if (id === "unnamed") return "unnamed source";
    if (id === "unknown") return "unknown";
    if (id === "unknown-publisher") return "the report itself";
    return visible(this.entities.get(id)?.label ?? this.publishers.get(id) ?? id.replace(/^local:/, ""));
  }

  list(ids: readonly string[]): string {
    const names = ids.map((id) => this.entity(id));
    return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  }

  /** "Kim Jong Un → KCNA → Yonhap News Agency"; inherited links in brackets. */
  chain(chain: readonly ChainLink[]): string {
    return chain
      .map(({ entities, inherited }) => (inherited ? `(${this.list(entities)})` : this.list(entities)))
      .join(" → ");
  }

  record(document: string): HearsayRecord | undefined {
    return this.documents.get(document);
  }

  /** What a report is called whose record is not there. */
  nameReport(document: string, name: string): void {
    this.names.set(document, name);
  }

  /** What a report is called: its headline, else the caller's name for it, else its first words. */
  report(document: string): string {
    const found = this.documents.get(document)?.document;
    if (!found) return visible(this.names.get(document) ?? document);
    return visible(found.headline ?? found.text.slice(0, 80));
  }
}
