import { computed, signal } from "@preact/signals";

/** Where the reader is: every view has an address of its own, so that it can be kept, shared and gone back to. */
const href = signal(window.location.pathname + window.location.search + window.location.hash);

export const place = computed(() => {
  const url = new URL(href.value, window.location.origin);
  return { path: url.pathname.replace(/(.)\/+$/, "$1"), query: url.searchParams, hash: url.hash.slice(1) };
});

/** Goes to an address of the app. `replace` keeps the back button for pages, not for every turn of a filter. */
export function go(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const url = new URL(to, window.location.href);
  const next = url.pathname + url.search + url.hash;
  if (next === href.value) return;
  window.history[replace ? "replaceState" : "pushState"](null, "", next);
  href.value = next;
}

/** The present address with some of its query changed; what is null or empty is taken out. */
export function withQuery(changes: Record<string, string | null>): string {
  const query = new URLSearchParams(place.value.query);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === "") query.delete(key);
    else query.set(key, value);
  }
  const text = query.toString();
  return place.value.path + (text ? `?${text}` : "");
}

/** Follows links inside the app without loading it anew, and the back button. */
export function startRouter(): void {
  window.addEventListener("popstate", () => {
    href.value = window.location.pathname + window.location.search + window.location.hash;
  });
  document.addEventListener("click", (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.target || link.hasAttribute("download") || link.origin !== window.location.origin) return;
    if (link.pathname.startsWith("/api/")) return;
    event.preventDefault();
    const samePage = link.pathname === window.location.pathname && link.hash !== "";
    go(link.href);
    if (samePage) document.getElementById(decodeURIComponent(link.hash.slice(1)))?.scrollIntoView();
  });
}

/** The parts of a path that match a pattern (`/claims/:id`), or null. A broken escape is taken as it stands. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (let i = 0; i < wanted.length; i++) {
    const part = wanted[i]!;
    if (part.startsWith(":")) found[part.slice(1)] = unescaped(given[i]!);
    else if (part !== given[i]) return null;
  }
  return found;
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
