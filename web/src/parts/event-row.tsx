import type { EventItem } from "../data/shapes.ts";
import { exactness, stretchWords } from "../words/dates.ts";
import { counted } from "../words/numbers.ts";
import { REALITIES, TYPES } from "../words/vocabulary.ts";
import { Actors } from "./entity.tsx";
import { Status } from "./glyph.tsx";
import { Words } from "./text.tsx";

/** Whether an event is not, or not yet, done: drawn hollow. */
export function isOpen({ reality }: EventItem): boolean {
  return reality !== "actual" && reality !== "attempted";
}

/** A small mark of how an event stands: full where done, hollow where only planned, long where it is a span of days. */
export function EventMark({ event }: { event: EventItem }) {
  return <span class={`event-mark exact-${exactness(event.time)}${isOpen(event) ? " open" : ""}`} aria-hidden="true" />;
}

/** An event in a list: when, who to whom, in whose words, how many tell of it. `compact` where a heading says the month. */
export function EventRow({ event, compact = false }: { event: EventItem; compact?: boolean }) {
  return (
    <div class="event-row">
      <div class="event-when">
        <EventMark event={event} />
        {!compact && <span>{stretchWords(event.time)}</span>}
      </div>
      <div>
        <a class="event-words" href={`/events/${event.id}`}>
          <Words>{event.words?.text ?? event.objects.join("; ")}</Words>
        </a>
        <p class="event-foot">
          {compact && exactness(event.time) === "day" && <span>{stretchWords(event.time)}</span>}
          <Who event={event} />
          <span>{TYPES[event.type].word}</span>
          {event.reality !== "actual" && <span class="reality">{REALITIES[event.reality]}</span>}
          {event.polarity === "negative" && <span class="reality">said not to have happened</span>}
          {event.status && event.status !== "reported" && <Status status={event.status} />}
          <span>{counted(event.reports, "report")}</span>
        </p>
      </div>
    </div>
  );
}

export function Who({ event }: { event: Pick<EventItem, "actors" | "recipients"> }) {
  return (
    <span>
      <Actors of={event.actors} />
      {event.recipients.length > 0 && (
        <>
          {event.actors.length > 0 ? " → " : "→ "}
          <Actors of={event.recipients} />
        </>
      )}
    </span>
  );
}
