import type { ComponentType } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { KnownPage } from "../pages/known.tsx";
import { Loading, Trouble } from "../parts/states.tsx";
import { match, place } from "./router.ts";

export type PageProps = { params: Record<string, string> };
type Page = ComponentType<PageProps>;
type Load = () => Promise<Page>;

/** Every page and its address. The first is drawn at once; the others are fetched when they are gone to. */
const PAGES: readonly [pattern: string, load: Page | Load][] = [
  ["/", KnownPage],
  ["/claims", () => import("../pages/claims.tsx").then((m) => m.ClaimsPage)],
  ["/claims/:id", () => import("../pages/claim.tsx").then((m) => m.ClaimPage)],
  ["/events", () => import("../pages/events.tsx").then((m) => m.EventsPage)],
  ["/events/:id", () => import("../pages/event.tsx").then((m) => m.EventPage)],
  ["/timeline", () => import("../pages/timeline.tsx").then((m) => m.TimelinePage)],
  ["/relations", () => import("../pages/relations.tsx").then((m) => m.RelationsPage)],
  ["/relations/:a/:b", () => import("../pages/pair.tsx").then((m) => m.PairPage)],
  ["/reports", () => import("../pages/reports.tsx").then((m) => m.ReportsPage)],
  ["/reports/:id", () => import("../pages/reader.tsx").then((m) => m.ReaderPage)],
  ["/stories/:id", () => import("../pages/story.tsx").then((m) => m.StoryPage)],
  ["/actors", () => import("../pages/actors.tsx").then((m) => m.ActorsPage)],
  ["/actors/:id", () => import("../pages/actor.tsx").then((m) => m.ActorPage)],
  ["/sources", () => import("../pages/sources.tsx").then((m) => m.SourcesPage)],
  ["/search", () => import("../pages/search.tsx").then((m) => m.SearchPage)],
  ["/read", () => import("../pages/read.tsx").then((m) => m.ReadPage)],
  ["/decisions", () => import("../pages/decisions.tsx").then((m) => m.DecisionsPage)],
];

const loaded = new Map<string, Page>([["/", KnownPage]]);

/** Begins to fetch the page that the present address names, before anything is drawn. */
export function fetchPage(): void {
  const [pattern, load] = PAGES.find(([pattern]) => match(pattern, place.value.path)) ?? [];
  if (pattern !== undefined && !loaded.has(pattern))
    (load as Load)().then(
      (Page) => loaded.set(pattern, Page),
      () => {}, // It is fetched again where it is drawn, and said there that it cannot be.
    );
}

/** The page that the present address names. */
export function CurrentPage() {
  const { path } = place.value;
  for (const [pattern, load] of PAGES) {
    const params = match(pattern, path);
    if (params) return <Lazily key={path} pattern={pattern} load={load as Load} params={params} />;
  }
  return <NoSuchPage />;
}

function Lazily({ pattern, load, params }: { pattern: string; load: Load; params: Record<string, string> }) {
  const [page, setPage] = useState<{ Page: Page | null; failed: boolean }>({
    Page: loaded.get(pattern) ?? null,
    failed: false,
  });
  useLayoutEffect(() => {
    if (page.Page) return;
    load().then(
      (Page) => {
        loaded.set(pattern, Page);
        setPage({ Page, failed: false });
      },
      () => setPage({ Page: null, failed: true }),
    );
  }, [pattern]);
  if (page.failed) return <Trouble message="This page could not be fetched. Is “hearsay serve” still running?" />;
  return page.Page ? <page.Page params={params} /> : <Loading />;
}

function NoSuchPage() {
  return <Trouble title="No such page" message="Nothing has this address. Start from what is known, or search." />;
}
