import { useState } from "preact/hooks";
import type { EventItem } from "../data/shapes.ts";
import { stretchWords } from "../words/dates.ts";
import { REALITIES, TYPES } from "../words/vocabulary.ts";
import { Who } from "./event-row.tsx";
import { ScrollTable } from "./scroll-table.tsx";
import { Words } from "./text.tsx";

const STEP = 200;

/** Events as rows: the table that stands for a chart. */
export function EventTable({ events }: { events: readonly EventItem[] }) {
  const [most, setMost] = useState(STEP);
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
          {events.slice(0, most).map((event) => (
            <tr key={event.id}>
              <th scope="row" class="when">
                {stretchWords(event.time)}
              </th>
              <td>
                <Who event={event} />
              </td>
              <td>{event.mode?.replaceAll("-", " ") ?? TYPES[event.type].word}</td>
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
      {events.length > most && (
        <button type="button" onClick={() => setMost(most + STEP)}>
          {Math.min(STEP, events.length - most)} more
        </button>
      )}
    </>
  );
}
