import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { apiPath } from "../data/client.ts";
import { type Paged, usePaged } from "../data/paged.ts";
import type { Change, Changes, EventItem } from "../data/shapes.ts";
import { go, place, withQuery } from "../routing/router.ts";
import { dayOf } from "../words/dates.ts";
import { counted } from "../words/numbers.ts";
import { ClaimRow } from "./claim-row.tsx";
import { Downloads } from "./downloads.tsx";
import { EventRow } from "./event-row.tsx";
import { More } from "./more.tsx";
import { Loading, Notice } from "./states.tsx";

const KEY = "hearsay-visited";
const PAGE = 50;
/** So many are shown before more are asked for. */
const FEW = 8;

/** The day of the visit before this one, as this browser remembers it. */
const lastVisit = visited();

function visited(): string | null {
  const today = dayOf(Date.now());
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
  const changes = usePaged<Change, Changes>(apiPath("/api/changes", { since, limit: PAGE }));
  const told = usePaged<EventItem>(apiPath("/api/events", { first_told: since, limit: PAGE }));
  if (changes.error) return <Notice error={changes.error} />;
  if (changes.first === null) return <Loading />;
  const { total, reports, events } = changes.first;
  return (
    <>
      <p class="soft small">
        {counted(reports.total, "report")} since {since}: {counted(total, "claim")} new or added to,{" "}
        {counted(events.total, "event")} first told.
        {reports.undated > 0 && ` ${counted(reports.undated, "report")} without a date cannot be placed.`}
      </p>
      {total + events.total > 0 && (
        <Downloads
          label="Download what is new"
          brief={{ since }}
          of={[
            { what: "claims", query: { since }, heading: "Claims new or added to" },
            { what: "events", query: { first_told: since }, heading: "Events first told" },
            { what: "documents", query: { since }, heading: "Reports" },
          ]}
        />
      )}
      <Few list={changes} noun="claim" idOf={(change) => change.claim.id}>
        {(change) => (
          <>
            <p class="change soft small">{standing(change)}</p>
            <ClaimRow claim={change.claim} />
          </>
        )}
      </Few>
      {events.total > 0 && <h3 class="group-head">First told since</h3>}
      <Few list={told} noun="event" idOf={(event) => event.id}>
        {(event) => <EventRow event={event} compact />}
      </Few>
    </>
  );
}

interface FewProps<T> {
  list: Paged<T>;
  noun: string;
  idOf: (item: T) => string;
  children: (item: T) => ComponentChildren;
}

/** The first few of a list that may be long, and the way to the others. */
function Few<T>({ list, noun, idOf, children }: FewProps<T>) {
  const [most, setMost] = useState(FEW);
  const shown = list.items.slice(0, most);
  const onMore = () => {
    setMost(most + PAGE);
    if (most + PAGE >= list.items.length) list.more();
  };
  return (
    <>
      <ul class="rows">
        {shown.map((item) => (
          <li key={idOf(item)}>{children(item)}</li>
        ))}
      </ul>
      <More shown={shown.length} total={list.total ?? 0} noun={noun} onMore={onMore} />
    </>
  );
}

/** How a claim's standing changed, in words. */
function standing({ kind, before, claim, positions }: Change): string {
  if (kind === "new") return "New";
  const more = `${counted(positions.length, "position")} added`;
  if (before === claim.status) return `${more}; ${before}, as before`;
  return `${more}; before: ${before ?? "not there"}`;
}
