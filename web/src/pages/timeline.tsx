import { useMemo } from "preact/hooks";
import { type LaneKind, laneKinds, lanesBy } from "../charts/lanes-by.ts";
import { Timeline } from "../charts/timeline.tsx";
import { apiPath } from "../data/client.ts";
import { useApi } from "../data/resource.ts";
import type { EventItem, ListOf } from "../data/shapes.ts";
import { Downloads } from "../parts/downloads.tsx";
import { EventTable } from "../parts/event-table.tsx";
import { type FilterKey, Filters, filtersOf } from "../parts/filters.tsx";
import { Page } from "../parts/page.tsx";
import { Empty, Show } from "../parts/states.tsx";
import { Switch } from "../parts/switch.tsx";
import { go, place, withQuery } from "../routing/router.ts";
import { daysOf } from "../words/dates.ts";
import { counted } from "../words/vocabulary.ts";
import "../style/timeline.css";

const KEYS: readonly FilterKey[] = ["actor", "type", "from", "to", "text"];
const MOST = 5000;

export function TimelinePage() {
  const filters = filtersOf(KEYS);
  const events = useApi<ListOf<EventItem>>(apiPath("/api/timeline", { ...filters, limit: MOST }));
  const { query } = place.value;
  const by = (query.get("lanes") ?? "type") as LaneKind;
  const view = query.get("view") === "table" ? "table" : "chart";
  return (
    <Page
      wide
      title="Timeline"
      lead="By the date things happened, never by the date they were read. A date is drawn as exactly as the reports have it."
      tools={<Downloads of={[{ what: "events", query: filters }]} brief={filters} />}
    >
      <Filters keys={KEYS} />
      <div class="chart-tools">
        <Switch
          label="Show as"
          value={view}
          options={{ chart: "Chart", table: "Table" }}
          onChange={(value) => go(withQuery({ view: value === "chart" ? null : value }), { replace: true })}
        />
        {view === "chart" && (
          <Switch
            label="Lanes by"
            value={by}
            options={laneKinds}
            onChange={(value) => go(withQuery({ lanes: value === "type" ? null : value }), { replace: true })}
          />
        )}
      </div>
      <Show of={events}>{(data) => <Drawn list={data} by={by} view={view} />}</Show>
    </Page>
  );
}

function Drawn({ list, by, view }: { list: ListOf<EventItem>; by: LaneKind; view: "chart" | "table" }) {
  const dated = useMemo(() => list.items.filter((event) => daysOf(event.time)), [list]);
  const lanes = useMemo(() => lanesBy(by, dated), [by, dated]);
  const whole = useMemo(() => wholeOf(dated), [dated]);
  const undated = list.items.filter((event) => !daysOf(event.time));
  if (list.items.length === 0) return <Empty>No event fits. Widen the filters, or read more reports.</Empty>;
  return (
    <>
      {list.total > list.items.length && (
        <p class="soft">
          The first {list.items.length.toLocaleString("en")} of {counted(list.total, "event")}; narrow them by date or
          actor to see the rest.
        </p>
      )}
      {view === "table" ? (
        <EventTable events={list.items} />
      ) : (
        <>
          {whole ? <Timeline lanes={lanes} whole={whole} /> : null}
          {undated.length > 0 && (
            <section class="section">
              <h2>{counted(undated.length, "event")} without a date</h2>
              <p class="soft">The reports do not say when; nothing is put on the day of publication instead.</p>
              <EventTable events={undated} />
            </section>
          )}
        </>
      )}
    </>
  );
}

/** From the first to the last day of all events, with a little room on both sides. */
function wholeOf(events: readonly EventItem[]): [number, number] | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const event of events) {
    const [first, last] = daysOf(event.time)!;
    if (first < from) from = first;
    if (last > to) to = last;
  }
  if (from > to) return null;
  const room = Math.max((to - from) * 0.04, 15 * 86_400_000);
  return [from - room, to + room * 3];
}
