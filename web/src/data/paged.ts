import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type ApiError, ask } from "./client.ts";
import { revision } from "./resource.ts";
import type { ListOf } from "./shapes.ts";

export interface Paged<T, A extends ListOf<T> = ListOf<T>> {
  items: readonly T[];
  /** The first page whole, with what it has besides. */
  first: A | null;
  total: number | null;
  error: ApiError | null;
  /** Asks for the next page; does nothing while one is on its way or where there is none. */
  more: () => void;
}

interface State<T, A> {
  items: T[];
  first: A | null;
  total: number | null;
  next: string | null;
  error: ApiError | null;
}

const NOTHING = { items: [], first: null, total: null, next: null, error: null };

/** A list of the API that grows as it is scrolled; begins anew when its address or the record changes. */
export function usePaged<T, A extends ListOf<T> = ListOf<T>>(path: string): Paged<T, A> {
  const [state, setState] = useState<State<T, A>>(NOTHING);
  const edition = revision.value;
  const busy = useRef(false);
  const asked = useRef(new AbortController());
  useLayoutEffect(() => {
    const abort = new AbortController();
    asked.current = abort;
    busy.current = true;
    ask<A>(path, { signal: abort.signal }).then(
      (first) => {
        busy.current = false;
        const { items, total, next } = first;
        setState({ items, first, total, next, error: null });
      },
      (error: ApiError) => {
        if (!abort.signal.aborted) setState({ ...NOTHING, total: 0, error });
      },
    );
    return () => abort.abort();
  }, [path, edition]);
  const more = useCallback(() => {
    if (busy.current || state.next === null) return;
    busy.current = true;
    const { signal } = asked.current;
    const join = path.includes("?") ? "&" : "?";
    ask<ListOf<T>>(`${path}${join}cursor=${encodeURIComponent(state.next)}`, { signal }).then(
      ({ items, next, total }) => {
        busy.current = false;
        setState((old) => ({ ...old, items: [...old.items, ...items], total, next, error: null }));
      },
      (error: ApiError) => {
        if (signal.aborted) return;
        busy.current = false;
        setState((old) => ({ ...old, error }));
      },
    );
  }, [path, state.next]);
  const { items, first, total, error } = state;
  return { items, first, total, error, more };
}
