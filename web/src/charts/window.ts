import { useEffect, useRef, useState } from "preact/hooks";
import { DAY_MS } from "../words/dates.ts";

/** The stretch of time that a chart shows, in milliseconds. */
export type Window = readonly [number, number];

const SMALLEST = 6 * DAY_MS;

/** The window made smaller (factor < 1) or larger round a moment, kept within what there is. */
export function zoomed([from, to]: Window, factor: number, at: number, whole: Window): Window {
  const span = Math.min(Math.max((to - from) * factor, SMALLEST), whole[1] - whole[0]);
  const share = (at - from) / (to - from);
  return held([at - span * share, at + span * (1 - share)], whole);
}

/** The window moved by a share of its own width. */
export function moved([from, to]: Window, share: number, whole: Window): Window {
  const by = (to - from) * share;
  return held([from + by, to + by], whole);
}

/** The window with this moment in its middle. */
export function centred([from, to]: Window, at: number, whole: Window): Window {
  return held([at - (to - from) / 2, at + (to - from) / 2], whole);
}

/** A window pushed back inside the whole, its width kept where that is possible. */
function held([from, to]: Window, whole: Window): Window {
  const span = Math.min(to - from, whole[1] - whole[0]);
  const start = Math.min(Math.max(from, whole[0]), whole[1] - span);
  return [start, start + span];
}

/**
 * A window that begins as `start`, and does so again when there is more or less to see. Drag moves, the wheel with Ctrl and two fingers
 * zoom; a plain wheel goes on scrolling the page.
 */
export function useWindow(whole: Window, start: Window) {
  const [view, setView] = useState<Window>(start);
  const box = useRef<HTMLDivElement>(null);
  const now = useRef({ view, whole });
  now.current = { view, whole };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) setView(start);
    begun.current = true;
  }, [whole[0], whole[1]]);
  useEffect(() => {
    const chart = box.current;
    if (!chart) return;
    const pointers = new Map<number, number>();
    const momentAt = (clientX: number) => {
      const { left, width } = chart.getBoundingClientRect();
      const [from, to] = now.current.view;
      return from + ((clientX - left) / width) * (to - from);
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setView(zoomed(now.current.view, Math.exp(event.deltaY / 300), momentAt(event.clientX), now.current.whole));
    };
    const onDown = (event: PointerEvent) => {
      if (event.button === 0) pointers.set(event.pointerId, event.clientX);
    };
    const onMove = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, x]) => x);
      const { view, whole } = now.current;
      if (others.length > 0) {
        const other = others[0]!;
        const factor = Math.abs(before - other) / Math.max(20, Math.abs(event.clientX - other));
        setView(zoomed(view, factor, momentAt((event.clientX + other) / 2), whole));
      } else if (before !== event.clientX) {
        chart.setPointerCapture(event.pointerId);
        setView(moved(view, (before - event.clientX) / chart.clientWidth, whole));
      }
      pointers.set(event.pointerId, event.clientX);
    };
    const onUp = (event: PointerEvent) => pointers.delete(event.pointerId);
    chart.addEventListener("wheel", onWheel, { passive: false });
    chart.addEventListener("pointerdown", onDown);
    chart.addEventListener("pointermove", onMove);
    chart.addEventListener("pointerup", onUp);
    chart.addEventListener("pointercancel", onUp);
    return () => {
      chart.removeEventListener("wheel", onWheel);
      chart.removeEventListener("pointerdown", onDown);
      chart.removeEventListener("pointermove", onMove);
      chart.removeEventListener("pointerup", onUp);
      chart.removeEventListener("pointercancel", onUp);
    };
  }, []);
  return { view, setView, box };
}

/** The width of an element, followed as it changes. */
export function useWidth(): [{ current: HTMLDivElement | null }, number] {
  const box = useRef<HTMLDivElement & HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
