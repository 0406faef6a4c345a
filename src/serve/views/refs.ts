import type { ChainLink, Period, Span } from "../../model/index.js";
import type { Catalogue, ReportEntry } from "../../query/index.js";
import type { ChainView, EntityRef, PeriodView, ReportRef, Words } from "../schemas/common.js";

export function entityRef(id: string, catalogue: Catalogue): EntityRef {
  const entity = catalogue.entity(id);
  return { id, label: catalogue.label(id), class: entity?.class ?? null, country: entity?.country ?? null };
}

export function entityRefs(ids: readonly string[], catalogue: Catalogue): EntityRef[] {
  return ids.map((id) => entityRef(id, catalogue));
}

export function reportRef({ document }: ReportEntry, catalogue: Catalogue): ReportRef {
  const { id, headline, text, published, publisher, agency, uri } = document;
  const { value, precision, basis, earliest, latest } = published;
  return {
    id,
    title: headline ?? opening(text),
    published: { value, precision, basis, earliest, latest },
    publisher: publisher && { ...entityRef(publisher.id, catalogue), label: publisher.label },
    agency: agency === null ? null : entityRef(agency, catalogue),
    uri,
  };
}

export function wordsOf({ document }: ReportEntry, { start, end }: Span): Words {
  return { document: document.id, start, end, text: document.text.slice(start, end) };
}

export function chainView(chain: readonly ChainLink[], catalogue: Catalogue): ChainView {
  return chain.map(({ entities, inherited }) => ({ entities: entityRefs(entities, catalogue), inherited }));
}

export function periodView(time: Period | null): PeriodView | null {
  return time && { ...time, precision: precisionOf(time.value) };
}

const SHAPES: readonly [RegExp, PeriodView["precision"]][] = [
  [/T\d/, "time"],
  [/^[\dX]{4}-[\dX]{2}-[\dX]{2}/, "day"],
  [/^[\dX]{4}-W[\dX]{2}-[\dX]/, "day"],
  [/^[\dX]{4}-W[\dX]{2}/, "week"],
  [/^[\dX]{4}-(SP|SU|FA|AU|WI)/, "season"],
  [/^[\dX]{4}-Q/, "quarter"],
  [/^[\dX]{4}-H/, "half"],
  [/^[\dX]{4}-[\dX]{2}$/, "month"],
  [/^[\dX]{4}$/, "year"],
  [/^\d{3}X?$/, "decade"],
  [/^\d{2}(XX)?$/, "century"],
];

/** How precise a TIMEX3 value is, by its shape. */
export function precisionOf(value: string): PeriodView["precision"] {
  return SHAPES.find(([shape]) => shape.test(value))?.[1] ?? "vague";
}

const OPENING = 100;

/** The first words of a text, to call it by: whole ones, with a mark where more follow. */
function opening(text: string): string {
  const words = text
    .slice(0, OPENING * 2)
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= OPENING) return words;
  return `${
    words
      .slice(0, OPENING + 1)
      .replace(/\S+$/, "")
      .trim() || words.slice(0, OPENING)
  } …`;
}
