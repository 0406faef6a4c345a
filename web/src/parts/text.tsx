import type { ComponentChildren } from "preact";

/** Words of a report: a text node and nothing else, its writing direction kept to itself. */
export function Words({ children }: { children: string }) {
  return <bdi class="words">{children}</bdi>;
}

/** A name that came from a report or a table. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}

/** Things set off by commas and a last "and", each drawn. */
export function Series({ items }: { items: readonly ComponentChildren[] }) {
  return <>{items.map((item, at) => [at === 0 ? "" : at === items.length - 1 ? " and " : ", ", item])}</>;
}
