import { scaleUtc } from "d3-scale";
import { useMemo } from "preact/hooks";
import type { EventItem } from "../data/shapes.ts";
import { isOpen } from "../parts/event-row.tsx";
import { daysOf, exactness, stretchWords } from "../words/dates.ts";
import { labelOf } from "../words/event-label.ts";
import { REALITIES, TYPES } from "../words/vocabulary.ts";
import { type Crowd, type Extent, layLane, type Placed } from "./lanes.ts";
import { moved, useWidth, useWindow, type Window, zoomed } from "./window.ts";
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

/** Events by the date they happened: a day as a dot, a month as a bar, what is only planned hollow. */
export function Timeline({ lanes, whole }: { lanes: readonly LaneOf[]; whole: Window }) {
  const [outer, width] = useWidth();
  const { view, setView, box } = useWindow(whole);
  const scale = useMemo(() => scaleUtc().domain(view).range([0, width]), [view, width]);
  const middle = (view[0] + view[1]) / 2;
  const zoom = (factor: number) => setView(zoomed(view, factor, middle, whole));
  const ticks = width > 0 ? scale.ticks(Math.max(2, Math.floor(width / 110))) : [];
  const format = scale.tickFormat();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "ArrowLeft") setView(moved(view, -0.15, whole));
    else if (event.key === "ArrowRight") setView(moved(view, 0.15, whole));
    else if (event.key === "+" || event.key === "=") zoom(0.6);
    else if (event.key === "-") zoom(1.6);
    else if (event.key === "0") setView(whole);
    else return;
    event.preventDefault();
  };
  return (
    <div class="timeline">
      <div class="timeline-tools">
        <button type="button" onClick={() => zoom(0.6)} aria-label="Zoom in">
          +
        </button>
        <button type="button" onClick={() => zoom(1.6)} aria-label="Zoom out">
          −
        </button>
        <button type="button" onClick={() => setView(moved(view, -0.5, whole))} aria-label="Earlier">
          ←
        </button>
        <button type="button" onClick={() => setView(moved(view, 0.5, whole))} aria-label="Later">
          →
        </button>
        <button type="button" onClick={() => setView(whole)}>
          All
        </button>
        <TimelineLegend />
      </div>
      <section
        class="timeline-chart"
        ref={outer}
        aria-label="Timeline; arrow keys move, plus and minus zoom"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys, + and - move the chart
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div class="timeline-body" ref={box}>
          <div class="timeline-grid" aria-hidden="true">
            {ticks.map((tick) => (
              <span key={tick.getTime()} class="tick" style={{ left: `${scale(tick)}px` }}>
                {format(tick)}
              </span>
            ))}
          </div>
          {width > 0 &&
            lanes.map((lane) => <LaneBox key={lane.key} lane={lane} view={view} scale={scale} width={width} />)}
        </div>
      </section>
    </div>
  );
}

function TimelineLegend() {
  return (
    <ul class="timeline-legend" aria-label="How to read it">
      <li>
        <span class="event-mark exact-day" aria-hidden="true" /> a day
      </li>
      <li>
        <span class="event-mark exact-span" aria-hidden="true" /> a month or more: somewhere in it
      </li>
      <li>
        <span class="event-mark exact-about" aria-hidden="true" /> about
      </li>
      <li>
        <span class="event-mark exact-day open" aria-hidden="true" /> not done, or not yet
      </li>
    </ul>
  );
}

interface LaneProps {
  lane: LaneOf;
  view: Window;
  scale: (moment: number) => number;
  width: number;
}

function LaneBox({ lane, view, scale, width }: LaneProps) {
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
  const from = new Date(Math.min(...days)).toISOString().slice(0, 10);
  const to = new Date(Math.max(...days) - 1).toISOString().slice(0, 10);
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
