import { apiPath } from "../data/client.ts";
import { usePaged } from "../data/paged.ts";
import type { EventItem } from "../data/shapes.ts";
import { Downloads } from "../parts/downloads.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { type FilterKey, Filters, filtersOf } from "../parts/filters.tsx";
import { LongList } from "../parts/long-list.tsx";
import { Page } from "../parts/page.tsx";

const KEYS: readonly FilterKey[] = ["q", "text", "actor", "type", "from", "to", "outlet"];

export function EventsPage() {
  const filters = filtersOf(KEYS);
  const events = usePaged<EventItem>(apiPath("/api/events", { ...filters, limit: 100 }));
  return (
    <Page
      title="Events"
      lead={
        <p>
          What happened, each once however many reports tell of it. <a href="/timeline">See them on the timeline.</a>
        </p>
      }
      tools={<Downloads of={[{ what: "events", query: filters, heading: "Events" }]} brief={filters} />}
    >
      <Filters keys={KEYS} />
      <LongList list={events} noun={["event", "events"]} guess={90}>
        {(event) => <EventRow event={event} />}
      </LongList>
    </Page>
  );
}
