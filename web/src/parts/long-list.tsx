import type { ComponentChildren } from "preact";
import type { Paged } from "../data/paged.ts";
import { counted } from "../words/numbers.ts";
import { Empty, Loading, Notice } from "./states.tsx";
import { VirtualList } from "./virtual-list.tsx";

interface Props<T> {
  list: Paged<T>;
  noun: readonly [one: string, many: string];
  guess: number;
  children: (item: T) => ComponentChildren;
}

/** A list of the API with its number, however long. */
export function LongList<T extends { id: string }>({ list, noun, guess, children }: Props<T>) {
  if (list.error) return <Notice error={list.error} />;
  if (list.total === null) return <Loading />;
  if (list.total === 0) return <Empty>Nothing fits. Widen or clear the filters, or read more reports.</Empty>;
  return (
    <>
      <p class="soft small" role="status">
        {counted(list.total, ...noun)}
      </p>
      <VirtualList
        items={list.items}
        total={list.total}
        idOf={(one) => one.id}
        label={noun[1]}
        onEnd={list.more}
        guess={guess}
      >
        {children}
      </VirtualList>
    </>
  );
}
