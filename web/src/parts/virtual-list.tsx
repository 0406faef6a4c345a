import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

interface Props<T> {
  items: readonly T[];
  /** How many there are in all, loaded or not. */
  total: number;
  /** Id that stays the same over loads. */
  idOf: (item: T) => string;
  children: (item: T, at: number) => ComponentChildren;
  /** Asked for when the end of what is loaded comes near. */
  onEnd?: () => void;
  label: string;
  /** First guess of a row's height in pixels; rows are measured as they are drawn. */
  guess?: number;
}

const MARGIN = 900;

/** A list of any length of which only the rows near the window are in the page. Rows may have any height. */
export function VirtualList<T>({ items, total, idOf, children, onEnd, label, guess = 110 }: Props<T>) {
  const box = useRef<HTMLUListElement>(null);
  const heights = useRef(new Map<string, number>());
  const [range, setRange] = useState<[number, number]>([0, 20]);
  const [, remeasure] = useState(0);
  const heightOf = (at: number) => heights.current.get(idOf(items[at]!)) ?? guess;

  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const list = box.current;
      if (!list) return;
      const top = list.getBoundingClientRect().top;
      const from = -top - MARGIN;
      const to = -top + window.innerHeight + MARGIN;
      let y = 0;
      let first = 0;
      while (first < items.length && y + heightOf(first) < from) y += heightOf(first++);
      let last = first;
      while (last < items.length && y < to) y += heightOf(last++);
      setRange((old) => (old[0] === first && old[1] === last ? old : [first, last]));
      if (last >= items.length && items.length < total) onEnd?.();
    };
    const soon = () => {
      asked ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon);
    return () => {
      window.removeEventListener("scroll", soon);
      window.removeEventListener("resize", soon);
      cancelAnimationFrame(asked);
    };
  }, [items, total, onEnd]);

  useLayoutEffect(() => {
    let changed = false;
    for (const row of box.current?.querySelectorAll<HTMLElement>(":scope > li[data-id]") ?? []) {
      const height = row.offsetHeight;
      const id = row.dataset.id!;
      if (height > 0 && heights.current.get(id) !== height) {
        heights.current.set(id, height);
        changed = true;
      }
    }
    if (changed) remeasure((n) => n + 1);
  });

  const [first, last] = [Math.min(range[0], items.length), Math.min(range[1], items.length)];
  let above = 0;
  for (let at = 0; at < first; at++) above += heightOf(at);
  let below = 0;
  for (let at = last; at < items.length; at++) below += heightOf(at);
  return (
    <ul class="virtual" ref={box} aria-label={label} style={{ paddingTop: `${above}px`, paddingBottom: `${below}px` }}>
      {items.slice(first, last).map((item, i) => (
        <li key={idOf(item)} data-id={idOf(item)} aria-setsize={total} aria-posinset={first + i + 1}>
          {children(item, first + i)}
        </li>
      ))}
    </ul>
  );
}
