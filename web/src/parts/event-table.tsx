import { usePaged } from "../data/paged.ts";
import type { EventItem } from "../data/shapes.ts";
import { stretchWords } from "../words/dates.ts";
import { REALITIES, whatWords } from "../words/vocabulary.ts";
import { Who } from "./event-row.tsx";
import { More, useFirst } from "./more.tsx";
import { ScrollTable } from "./scroll-table.tsx";
import { Loading, Notice } from "./states.tsx";
import { Words } from "./text.tsx";

const STEP = 200;

/** Events as rows: the table that stands for a chart. */
export function EventTable({ events }: { events: readonly EventItem[] }) {
  const { shown, onMore } = useFirst(events, STEP);
  return <Rows events={shown} total={events.length} onMore={onMore} />;
}

/** The same of a list of the API, however long. */
export function PagedEventTable({ path }: { path: string }) {
  const { items, total, error, more } = usePaged<EventItem>(path);
  if (error) return <Notice error={error} />;
  if (total === null) return <Loading />;
  return <Rows events={items} total={total} onMore={more} />;
}

function Rows({ events, total, onMore }: { events: readonly EventItem[]; total: number; onMore?: () => void }) {
  return (
    <>
      <ScrollTable label="Events">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Stands as</th>
            <th scope="col">In words</th>
            <th scope="col" class="number">
              Reports
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <th scope="row" class="when">
                {stretchWords(event.time)}
              </th>
              <td>
                <Who event={event} />
              </td>
              <td>{whatWords(event)}</td>
              <td>{event.polarity === "negative" ? "negated" : REALITIES[event.reality]}</td>
              <td>
                <a href={`/events/${event.id}`}>
                  <Words>{event.words?.text ?? "its report"}</Words>
                </a>
              </td>
              <td class="number">{event.reports}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <More shown={events.length} total={total} noun="event" onMore={onMore} />
    </>
  );
}
