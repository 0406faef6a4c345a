import { apiPath } from "../data/client.ts";
import { useApi } from "../data/resource.ts";
import type { Change, Changes } from "../data/shapes.ts";
import { go, place, withQuery } from "../routing/router.ts";
import { counted } from "../words/vocabulary.ts";
import { ClaimRow } from "./claim-row.tsx";
import { Downloads } from "./downloads.tsx";
import { EventRow } from "./event-row.tsx";
import { Rows } from "./rows.tsx";
import { Show } from "./states.tsx";

const KEY = "hearsay-visited";
const SHOWN = 20;
const EVENTS_SHOWN = 8;

/** The day of the visit before this one, as this browser remembers it. */
const lastVisit = visited();

function visited(): string | null {
  const today = new Date().toISOString().slice(0, 10);
  try {
    const before = window.localStorage.getItem(KEY);
    window.localStorage.setItem(KEY, today);
    return before !== null && /^\d{4}-\d\d-\d\d$/.test(before) ? before : null;
  } catch {
    return null;
  }
}

/** What reports published on or after a day changed: the day is in the address, else that of the last visit. */
export function Since() {
  const since = place.value.query.get("since") ?? lastVisit;
  const valid = since !== null && /^\d{4}(-\d\d(-\d\d)?)?$/.test(since) ? since : null;
  return (
    <section class="section" aria-labelledby="since">
      <div class="section-head">
        <h2 id="since">What is new</h2>
        <label class="since">
          <span>in reports published since</span>{" "}
          <input
            type="date"
            value={valid?.length === 10 ? valid : ""}
            onChange={(event) => go(withQuery({ since: event.currentTarget.value }), { replace: true })}
          />
        </label>
      </div>
      {valid === null ? (
        <p class="soft small">Pick a day to see what was said, added or withdrawn since.</p>
      ) : (
        <Changed since={valid} />
      )}
    </section>
  );
}

function Changed({ since }: { since: string }) {
  const changes = useApi<Changes>(apiPath("/api/changes", { since, limit: SHOWN }));
  return (
    <Show of={changes}>
      {({ items, total, reports, events }) => (
        <>
          <p class="soft small">
            {counted(reports.total, "report")} since {since}: {counted(total, "claim")} new or added to,{" "}
            {counted(events.total, "event")} first told.
            {reports.undated > 0 && ` ${counted(reports.undated, "report")} without a date cannot be placed.`}
            {total > items.length && ` The first ${items.length} claims are shown.`}
          </p>
          {total + events.total > 0 && (
            <Downloads
              label="Download what is new"
              brief={{ since }}
              of={[
                { what: "claims", query: { since }, heading: "Claims new or added to" },
                { what: "documents", query: { since }, heading: "Reports" },
              ]}
            />
          )}
          <ul class="rows">
            {items.map((change) => (
              <li key={change.claim.id}>
                <p class="change soft small">{standing(change)}</p>
                <ClaimRow claim={change.claim} />
              </li>
            ))}
          </ul>
          {events.total > 0 && (
            <>
              <h3 class="group-head">First told since</h3>
              <Rows of={events.items.slice(0, EVENTS_SHOWN)}>{(event) => <EventRow event={event} compact />}</Rows>
            </>
          )}
        </>
      )}
    </Show>
  );
}

/** How a claim's standing changed, in words. */
function standing({ kind, before, claim, positions }: Change): string {
  if (kind === "new") return "New";
  const more = `${counted(positions.length, "position")} added`;
  if (before === claim.status) return `${more}; ${before}, as before`;
  return `${more}; before: ${before ?? "not there"}`;
}
