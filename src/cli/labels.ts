import { type ChainLink, type Entity, type HearsayRecord, listed, NOBODY } from "../model/index.js";
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
    const label = this.entities.get(id)?.label ?? this.publishers.get(id) ?? id.replace(/^local:/, "");
    return NOBODY[id] ?? visible(label);
  }

  list(ids: readonly string[]): string {
    return listed(ids.map((id) => this.entity(id)));
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
