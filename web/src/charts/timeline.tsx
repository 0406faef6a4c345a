import { scaleUtc } from "d3-scale";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { useLinkedWindow } from "./linked-window.ts";
import { moved, useWidth, useWindow, type Window, zoomed } from "./window.ts";

/** What is drawn in: a stretch of time, and where on the screen each moment of it is. */
export interface Field {
  view: Window;
  scale: (moment: number) => number;
  width: number;
  onView: (view: Window) => void;
}

interface Props {
  /** All of the time that there is something in. */
  whole: Window;
  /** The stretch that is shown first. */
  opening?: Window;
  /** Told whenever another stretch is shown. */
  onView?: (view: Window) => void;
  /** Over the axis, in the same frame. */
  above?: (field: Field) => ComponentChildren;
  children: (field: Field) => ComponentChildren;
}

/** A stretch of time that can be moved and zoomed, by keyboard, pointer and buttons; its address keeps it. */
export function Timeline({ whole, opening = whole, onView, above, children }: Props) {
  const [outer, width] = useWidth();
  const { start, keep } = useLinkedWindow(whole, opening);
  const { view, setView, box } = useWindow(whole, start);
  useEffect(() => {
    keep(view);
    onView?.(view);
  }, [view]);
  const scale = useMemo(() => scaleUtc().domain(view).range([0, width]), [view, width]);
  const field: Field = { view, scale, width, onView: setView };
  const zoom = (factor: number) => setView(zoomed(view, factor, (view[0] + view[1]) / 2, whole));
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
      {above?.(field)}
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
          {width > 0 && children(field)}
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
