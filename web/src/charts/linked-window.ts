import { useEffect, useRef } from "preact/hooks";
import { go, place, withQuery } from "../routing/router.ts";
import { DAY_MS, dayOf } from "../words/dates.ts";
import type { Window } from "./window.ts";

const STILL = 300;

/** The stretch of time that the address names (`window=2024-05-01,2024-07-31`), and a way to keep there what is looked at. */
export function useLinkedWindow(whole: Window, opening: Window): { start: Window; keep: (view: Window) => void } {
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const start = windowIn(place.peek().query.get("window"), whole) ?? opening;
  const keep = (view: Window) => {
    window.clearTimeout(timer.current);
    const said = view[0] === opening[0] && view[1] === opening[1] ? null : `${dayOf(view[0])},${dayOf(view[1])}`;
    if (said === place.peek().query.get("window")) return;
    timer.current = window.setTimeout(() => go(withQuery({ window: said }), { replace: true }), STILL);
  };
  return { start, keep };
}

function windowIn(said: string | null, whole: Window): Window | null {
  if (!said || !/^\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d$/.test(said)) return null;
  const [from, to] = said.split(",").map((day) => Date.parse(day)) as [number, number];
  const within: Window = [Math.max(from, whole[0]), Math.min(to, whole[1])];
  return within[1] - within[0] >= DAY_MS ? within : null;
}
