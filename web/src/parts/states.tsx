import type { ComponentChildren } from "preact";
import type { ApiError } from "../data/client.ts";
import type { Resource } from "../data/resource.ts";
import { Page } from "./page.tsx";

/** What is shown while something is on its way: only after a moment, so that quick answers do not flicker. */
export function Loading() {
  return (
    <p class="loading" role="status">
      Loading …
    </p>
  );
}

export function Trouble({ title = "That did not work", message }: { title?: string; message: string }) {
  return (
    <Page title={title}>
      <p class="trouble" role="alert">
        {message}
      </p>
      <p>
        <a href="/">What is known</a>
      </p>
    </Page>
  );
}

export function Notice({ error }: { error: ApiError }) {
  return (
    <p class="trouble" role="alert">
      {error.message}
    </p>
  );
}

/** What is shown where nothing is found: what to do about it. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

/** Draws what was asked for, or why it is not there. */
export function Show<T>({ of, children }: { of: Resource<T>; children: (data: T) => ComponentChildren }) {
  if (of.data) return <>{children(of.data)}</>;
  if (of.error) return <Notice error={of.error} />;
  return <Loading />;
}
