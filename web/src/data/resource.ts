import { signal } from "@preact/signals";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type ApiError, ask } from "./client.ts";

/** Something asked of the API: what came last stays while the next is on its way. */
export interface Resource<T> {
  data: T | null;
  error: ApiError | null;
  loading: boolean;
}

/** Rises when the record changed (a report read, a decision made): whatever is shown asks again. */
export const revision = signal(0);

export function recordChanged(): void {
  revision.value++;
}

/** Asks for a path and again whenever it, or the record, changes. Null asks nothing. */
export function useApi<T>(path: string | null): Resource<T> {
  const [state, setState] = useState<Resource<T> & { path: string | null }>({
    data: null,
    error: null,
    loading: path !== null,
    path,
  });
  const edition = revision.value;
  const latest = useRef(path);
  latest.current = path;
  // Not after the paint: what is asked for should not wait for it.
  useLayoutEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    setState((old) => ({ ...old, loading: true }));
    ask<T>(path, { signal: abort.signal }).then(
      (data) => latest.current === path && setState({ data, error: null, loading: false, path }),
      (error: ApiError) => {
        if (!abort.signal.aborted) setState({ data: null, error, loading: false, path });
      },
    );
    return () => abort.abort();
  }, [path, edition]);
  return state;
}
