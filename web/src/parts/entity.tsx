import { NOBODY } from "../../../src/model/nobody.ts";
import type { EntityRef, ReportRef } from "../data/shapes.ts";
import { stretchWords } from "../words/dates.ts";
import { Name, Series } from "./text.tsx";

/** Whether somebody has a page: nobody in particular has none, nor has a state that no report names but by those who act for it. */
export function hasPage(id: string): boolean {
  return !(id in NOBODY) && !id.startsWith("state:");
}

/** Somebody's name, as a link to what is known of them. */
export function Actor({ entity }: { entity: EntityRef }) {
  if (!hasPage(entity.id)) return <span class="nobody">{entity.label}</span>;
  return (
    <a class="actor" href={actorHref(entity.id)}>
      <Name>{entity.label}</Name>
    </a>
  );
}

export function Actors({ of }: { of: readonly EntityRef[] }) {
  return <Series items={of.map((entity) => <Actor key={entity.id} entity={entity} />)} />;
}

export function actorHref(id: string): string {
  return `/actors/${encodeURIComponent(id)}`;
}

export function pairHref(a: string, b: string): string {
  return `/relations/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
}

/** The address of a report, at a record of it or at a place in its text. */
export function reportHref(id: string, at: { record?: string | null; start?: number } = {}): string {
  const query = at.record ? `?at=${at.record}` : at.start === undefined ? "" : `?char=${at.start}`;
  return `/reports/${encodeURIComponent(id)}${query}`;
}

/** A report by its title, with who published it and when. */
export function ReportLink({ report, record, start }: { report: ReportRef; record?: string | null; start?: number }) {
  return (
    <span class="report-link">
      <a href={reportHref(report.id, { record, start })}>
        <Name>{report.title}</Name>
      </a>{" "}
      <span class="soft small">{reportFrom(report)}</span>
    </span>
  );
}

/** "Yonhap News Agency, 8 October 2024"; an inferred date says about. */
export function reportFrom({ publisher, agency, published }: ReportRef): string {
  const who = publisher?.label ?? (agency ? `from ${agency.label}` : "unknown publisher");
  const inferred = published.basis === "inferred" && published.value !== null ? "dated by inference to " : "";
  return `${who}, ${inferred}${stretchWords(published.basis === "inferred" ? { ...published, earliest: null, latest: null } : published)}`;
}
