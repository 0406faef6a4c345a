import { useMemo } from "preact/hooks";
import type { EventItem } from "../data/shapes.ts";
import { isOpen } from "../parts/event-row.tsx";
import { dayOf, daysOf, exactness, stretchWords } from "../words/dates.ts";
import { labelOf } from "../words/event-label.ts";
import { REALITIES, TYPES } from "../words/vocabulary.ts";
import { type Crowd, type Extent, layLane, type Placed } from "./lanes.ts";
import type { Field } from "./timeline.tsx";
import { wordWidth } from "./word-width.ts";

/** Events that belong together, and what they are called. */
export interface LaneOf {
  key: string;
  name: string;
  events: readonly EventItem[];
}

const ROW = 26;
const DOT = 12;
const MAX_WORDS = 260;
const MAX_ROWS = 6;

/** Each event as a mark of its own: a day as a dot, a month as a bar, what is only planned hollow. */
export function EventLanes({ lanes, field }: { lanes: readonly LaneOf[]; field: Field }) {
  return (
    <>
      {lanes.map((lane) => (
        <LaneBox key={lane.key} lane={lane} field={field} />
      ))}
    </>
  );
}

function LaneBox({ lane, field: { view, scale, width } }: { lane: LaneOf; field: Field }) {
  const laid = useMemo(() => {
    const extents = lane.events.flatMap((event): Extent<EventItem>[] => {
      const days = daysOf(event.time);
      if (!days || days[1] < view[0] || days[0] > view[1]) return [];
      const left = Math.max(scale(days[0]), -20);
      const right = Math.min(scale(days[1]), width + 20);
      const dot = exactness(event.time) === "day";
      const x = dot ? (left + right) / 2 - DOT / 2 : left;
      const mark = dot ? DOT : Math.max(DOT, right - left);
      const words = Math.min(MAX_WORDS, wordWidth(labelOf(event)) + 14);
      if (!dot && mark > words + 6) return [{ item: event, x, mark, worded: mark, words: "in" }];
      const before = x + mark + words > width && x - words > 0;
      return [
        { item: event, x: before ? x - words : x, mark, worded: mark + words, words: before ? "before" : "after" },
      ];
    });
    return layLane(extents, MAX_ROWS);
  }, [lane, view, scale, width]);
  const count = laid.placed.length + laid.crowds.reduce((sum, crowd) => sum + crowd.items.length, 0);
  return (
    <section class="lane" aria-label={lane.name}>
      <h2 class="lane-name">
        <bdi>{lane.name}</bdi> <span class="soft">{count}</span>
      </h2>
      <ul class="lane-body" style={{ height: `${laid.rows * ROW}px` }}>
        {laid.placed.map((one) => (
          <li key={one.item.id}>
            <Mark placed={one} />
          </li>
        ))}
        {laid.crowds.map((crowd) => (
          <li key={crowd.items[0]!.id}>
            <CrowdMark crowd={crowd} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ placed: { item, x, width, mark, row, worded, words } }: { placed: Placed<EventItem> }) {
  const exact = exactness(item.time);
  const label = labelOf(item);
  const against = TYPES[item.type].side === "conflict";
  return (
    <a
      class={`mark mark-${exact} words-${words}${isOpen(item) ? " open" : ""}${against ? " against" : ""}`}
      href={`/events/${item.id}`}
      title={`${stretchWords(item.time)}: ${item.words?.text ?? label}`}
      aria-label={`${stretchWords(item.time)}: ${label}, ${REALITIES[item.reality]}`}
      style={{ left: `${x}px`, top: `${row * ROW}px`, width: `${width}px` }}
    >
      <span class="mark-shape" style={{ width: `${mark}px` }} />
      {worded && <bdi class="mark-words">{label}</bdi>}
    </a>
  );
}

function CrowdMark({ crowd: { items, x, width, row } }: { crowd: Crowd<EventItem> }) {
  const days = items.flatMap((item) => daysOf(item.time) ?? []);
  const from = dayOf(Math.min(...days));
  const to = dayOf(Math.max(...days) - 1);
  return (
    <a
      class="crowd"
      href={`/events?from=${from}&to=${to}`}
      title={`${items.length} more events; zoom in to see them apart`}
      aria-label={`${items.length} more events between ${from} and ${to}`}
      style={{ left: `${x}px`, top: `${row * ROW}px`, width: `${width}px` }}
    >
      +{items.length}
    </a>
  );
}
