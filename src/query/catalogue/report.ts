import type { ChainLink, HearsayRecord } from "../../model/index.js";
import type { ReportEntry } from "./entries.js";

/** What lists need of a record. */
export function reportEntry(record: HearsayRecord): ReportEntry {
  const { document, made, entities, mentions, statements, events, times } = record;
  const entityOf = new Map(mentions.map((mention) => [mention.id, mention.entity]));
  const entitiesOf = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => entityOf.get(id) ?? []))];
  const addressed: [string, { to: string[]; target: string[] }][] = statements
    .filter(({ to, target }) => to.length + target.length > 0)
    .map(({ id, to, target }) => [id, { to: entitiesOf(to), target: entitiesOf(target) }]);
  return {
    document,
    made,
    outlets: entities.filter((one) => one.class === "news_agency" || one.class === "news_outlet"),
    entities,
    named: new Set(entityOf.values()),
    statements,
    findings: events,
    addressed: new Map(addressed),
    times: new Map(times.map((time) => [time.id, time.value])),
  };
}

/** The forms that a record's names have, in lower case, with whom they stand for. */
export function nameForms({ document, mentions }: HearsayRecord): [form: string, entity: string][] {
  return mentions
    .filter(({ form }) => form === "name")
    .map(({ start, end, entity }) => [document.text.slice(start, end).toLowerCase(), entity]);
}

/** Ids and names, in lower case, of the outlets that a report, and what it tells through the links of a chain, come through. */
export function outletsOf(
  { document: { publisher, agency }, outlets }: Pick<ReportEntry, "document" | "outlets">,
  chain: readonly ChainLink[],
): string[] {
  const news = outlets.filter((one) => chain.some(({ entities }) => entities.includes(one.id)));
  return [publisher?.id, publisher?.label, agency, ...news.flatMap((one) => [one.id, one.label])].flatMap((name) =>
    typeof name === "string" ? [name.toLowerCase()] : [],
  );
}

/** The day a report was published, as far as it is known; null where it is not. */
export function publishedDay({ document }: ReportEntry): string | null {
  return document.published.value ?? document.published.earliest;
}
