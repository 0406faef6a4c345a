import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type ApiError, ask } from "./client.ts";
import { revision } from "./resource.ts";
import type { ListOf } from "./shapes.ts";

export interface Paged<T> {
  items: readonly T[];
  total: number | null;
  error: ApiError | null;
  /** Asks for the next page; does nothing while one is on its way or where there is none. */
  more: () => void;
}

/** A list of the API that grows as it is scrolled; begins anew when its address or the record changes. */
export function usePaged<T>(path: string): Paged<T> {
  const [state, setState] = useState<{ items: T[]; total: number | null; next: string | null; error: ApiError | null }>(
    {
      items: [],
      total: null,
      next: null,
      error: null,
    },
  );
  const edition = revision.value;
  const busy = useRef(false);
  useEffect(() => {
    const abort = new AbortController();
    busy.current = true;
    ask<ListOf<T>>(path, { signal: abort.signal }).then(
      ({ items, total, next }) => {
        busy.current = false;
        setState({ items, total, next, error: null });
      },
      (error: ApiError) => {
        if (!abort.signal.aborted) setState({ items: [], total: 0, next: null, error });
      },
    );
    return () => abort.abort();
  }, [path, edition]);
  const more = useCallback(() => {
    if (busy.current || state.next === null) return;
    busy.current = true;
    const join = path.includes("?") ? "&" : "?";
    ask<ListOf<T>>(`${path}${join}cursor=${encodeURIComponent(state.next)}`).then(
      ({ items, next, total }) => {
        busy.current = false;
        setState((old) => ({ items: [...old.items, ...items], total, next, error: null }));
      },
      (error: ApiError) => {
        busy.current = false;
        setState((old) => ({ ...old, error }));
      },
    );
  }, [path, state.next]);
  return { items: state.items, total: state.total, error: state.error, more };
}
