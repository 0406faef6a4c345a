import { useMemo, useState } from "preact/hooks";
import { CountLanes } from "../charts/count-lanes.tsx";
import { EventLanes } from "../charts/event-lanes.tsx";
import { type LaneKind, laneKinds, lanesBy } from "../charts/lanes-by.ts";
import { type Looked, useLookedAt } from "../charts/looked-at.ts";
import { MonthStrip } from "../charts/month-strip.tsx";
import { Timeline } from "../charts/timeline.tsx";
import type { Window } from "../charts/window.ts";
import { apiPath } from "../data/client.ts";
import { useApi } from "../data/resource.ts";
import type { EventItem, TimelineList } from "../data/shapes.ts";
import { Downloads } from "../parts/downloads.tsx";
import { EventTable, PagedEventTable } from "../parts/event-table.tsx";
import { type FilterKey, Filters, filtersOf } from "../parts/filters.tsx";
import { Page } from "../parts/page.tsx";
import { Empty, Show } from "../parts/states.tsx";
import { Switch } from "../parts/switch.tsx";
import { go, place, withQuery } from "../routing/router.ts";
import { DAY_MS, daysOf } from "../words/dates.ts";
import "../style/timeline.css";
import { counted, grouped } from "../words/numbers.ts";

const KEYS: readonly FilterKey[] = ["actor", "type", "from", "to", "text"];
/** So many of the newest are fetched to be drawn first; where there are more, the rest comes by the stretch of time that is looked at. */
const FIRST = 200;

type Filtered = Record<string, string | null>;

export function TimelinePage() {
  const filters = filtersOf(KEYS);
  const { query } = place.value;
  const by = (query.get("lanes") ?? "type") as LaneKind;
  const view = query.get("view") === "table" ? "table" : "chart";
  const events = useApi<TimelineList>(
    view === "chart" ? apiPath("/api/timeline", { ...filters, sort: "-date", limit: FIRST }) : null,
  );
  return (
    <Page
      wide
      title="Timeline"
      lead="By the date things happened, never by the date they were read. A date is drawn as exactly as the reports have it."
      tools={<Downloads of={[{ what: "events", query: filters, heading: "Events" }]} brief={filters} />}
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
      {view === "table" ? (
        <PagedEventTable path={apiPath("/api/timeline", { ...filters, limit: 200 })} />
      ) : (
        <Show of={events}>{(list) => <Drawn list={list} by={by} filters={filters} />}</Show>
      )}
    </Page>
  );
}

function Drawn({ list, by, filters }: { list: TimelineList; by: LaneKind; filters: Filtered }) {
  if (list.total === 0) return <Empty>No event fits. Widen the filters, or read more reports.</Empty>;
  const few = list.total <= list.items.length;
  return (
    <>
      {list.days && (few ? <All list={list} by={by} /> : <ByStretch list={list} by={by} filters={filters} />)}
      {list.undated > 0 && (
        <section class="section">
          <h2>{counted(list.undated, "event")} without a date</h2>
          <p class="soft">The reports do not say when; nothing is put on the day of publication instead.</p>
          {few ? (
            <EventTable events={list.items.filter((event) => !daysOf(event.time))} />
          ) : (
            <PagedEventTable path={apiPath("/api/timeline", { ...filters, dated: "no", limit: 200 })} />
          )}
        </section>
      )}
    </>
  );
}

/** So few that each is drawn at once. */
function All({ list, by }: { list: TimelineList; by: LaneKind }) {
  const lanes = useMemo(() => lanesBy(by, list.items.filter(isDated)), [by, list]);
  return <Timeline whole={wholeOf(list)}>{(field) => <EventLanes lanes={lanes} field={field} />}</Timeline>;
}

/** Too many for that: the newest first, and what lies in the stretch of time that is looked at. */
function ByStretch({ list, by, filters }: { list: TimelineList; by: LaneKind; filters: Filtered }) {
  const whole = wholeOf(list);
  const opening = useMemo(() => openingOf(list, whole), [list]);
  const [view, setView] = useState<Window>(opening);
  const looked = useLookedAt(list, view, by, filters);
  const lanes = useMemo(() => lanesBy(by, looked.events.filter(isDated)), [by, looked.events]);
  return (
    <>
      <p class="soft stretch-said" role="status">
        {saidOf(looked, list)}
      </p>
      <Timeline
        whole={whole}
        opening={opening}
        onView={setView}
        above={(field) => <MonthStrip months={list.months} whole={whole} field={field} />}
      >
        {(field) =>
          looked.counts ? (
            <CountLanes lanes={looked.counts} field={field} />
          ) : (
            <EventLanes lanes={lanes} field={field} />
          )
        }
      </Timeline>
    </>
  );
}

function saidOf({ total, counts, per, part }: Looked, list: TimelineList): string {
  const all = counted(list.total, "event");
  if (part) return `The newest ${grouped(list.items.length)} of ${all}; move or zoom out for those before.`;
  const here = `${grouped(total)} of ${all} lie in the stretch shown`;
  return counts
    ? `${here}: too many to draw each, so they are counted by ${per}. Zoom in to see each; the table has all.`
    : `${here}, each drawn or counted where it is crowded. Move or zoom out for the others.`;
}

function isDated(event: EventItem): boolean {
  return daysOf(event.time) !== null;
}

/** From the first to the last day of all events, with a little room on both sides. */
function wholeOf({ days }: TimelineList): Window {
  const [from, to] = [Date.parse(days!.first), Date.parse(days!.last) + DAY_MS];
  const room = Math.max((to - from) * 0.04, 15 * DAY_MS);
  return [from - room, to + room * 3];
}

/** The stretch of the events that came with the list: the newest. */
function openingOf(list: TimelineList, whole: Window): Window {
  const starts = list.items.flatMap((event) => daysOf(event.time)?.[0] ?? []);
  if (starts.length === 0) return whole;
  const from = Math.max(whole[0], Math.min(...starts) - DAY_MS);
  return [from, Math.min(whole[1], Date.parse(list.days!.last) + Math.max(15 * DAY_MS, (whole[1] - from) * 0.05))];
}
