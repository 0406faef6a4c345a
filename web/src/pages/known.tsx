import type { ComponentChildren } from "preact";
import { useApi } from "../data/resource.ts";
import type { ClaimDetail, ClaimItem, EventItem, Overview, Some } from "../data/shapes.ts";
import { ClaimRow } from "../parts/claim-row.tsx";
import { Counts } from "../parts/counts.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { Facing } from "../parts/facing.tsx";
import { Status } from "../parts/glyph.tsx";
import { Page } from "../parts/page.tsx";
import { Rows } from "../parts/rows.tsx";
import { Since } from "../parts/since.tsx";
import { Show } from "../parts/states.tsx";
import { StatusStrip } from "../parts/status-strip.tsx";
import { Words } from "../parts/text.tsx";
import { periodHeading } from "../words/dates.ts";
import "../style/known.css";
import { counted } from "../words/numbers.ts";

const DISPUTES = 4;
const UNSETTLED = 8;

/** The first page: what is disputed and not settled, and what happened last, by the date it happened. */
export function KnownPage() {
  const overview = useApi<Overview>("/api/overview");
  return (
    <Page wide title="What is known" lead={overview.data && <Sum overview={overview.data} />} tools={<Take />}>
      <Show of={overview}>
        {(data) =>
          data.counts.reports === 0 ? (
            <Nothing />
          ) : (
            <>
              <StatusStrip claims={data.counts.status} />
              <Since />
              <div class="known">
                <div>
                  <Disputed claims={data.disputed} />
                  <Unsettled status="alleged" heading="Alleged, and not answered" claims={data.alleged} />
                  <Unsettled status="unconfirmed" heading="Unconfirmed" claims={data.unconfirmed} />
                  <Unsettled status="denied" heading="Denied" claims={data.denied} />
                </div>
                <div>
                  <Happened
                    id="latest"
                    heading="Latest, by the date it happened"
                    events={data.latest}
                    more={<a href="/timeline">timeline</a>}
                  />
                  <Happened
                    id="planned"
                    heading="Promised and planned"
                    events={data.planned}
                    more={<a href="/claims?status=announced">announced claims</a>}
                  />
                </div>
              </div>
            </>
          )
        }
      </Show>
    </Page>
  );
}

function Take() {
  return (
    <Downloads
      brief={{}}
      of={[
        { what: "claims", heading: "All claims" },
        { what: "events", heading: "All events" },
        { what: "documents", heading: "All reports" },
      ]}
    />
  );
}

function Sum({
  overview: {
    counts: { reports, events, stories },
  },
}: {
  overview: Overview;
}) {
  return (
    <p>
      From {counted(reports, "report")} in {counted(stories, "story", "stories")}: {counted(events, "event")}, by the
      date they happened, and who says so.
    </p>
  );
}

function Nothing() {
  return (
    <section class="nothing">
      <h2>Nothing is read yet</h2>
      <p>
        Give Hearsay a report and it keeps who did and said what to whom, when, and according to whom. Everything stays
        on this machine.
      </p>
      <p>
        <a class="button primary" href="/read">
          Read a report
        </a>
      </p>
      <p class="soft">
        Or in a terminal: <code>hearsay read FOLDER</code>
      </p>
    </section>
  );
}

function Disputed({ claims: { items, total } }: { claims: Some<ClaimItem> }) {
  if (total === 0) return null;
  return (
    <section aria-labelledby="disputed">
      <div class="section-head">
        <h2 id="disputed">In dispute</h2>
        {total > DISPUTES && <a href="/claims?status=disputed">all {total}</a>}
      </div>
      {items.slice(0, DISPUTES).map((claim) => (
        <Dispute key={claim.id} claim={claim} />
      ))}
    </section>
  );
}

function Dispute({ claim }: { claim: ClaimItem }) {
  const detail = useApi<ClaimDetail>(`/api/claims/${claim.id}`);
  return (
    <article class="dispute">
      <Status status={claim.status} />
      <h3>
        <a href={`/claims/${claim.id}`}>
          <Words>{claim.proposition.words}</Words>
        </a>
      </h3>
      <p class="dispute-why">{claim.why}</p>
      <Show of={detail}>{(data) => <Facing claim={data} brief />}</Show>
      <div class="claim-foot">
        <Counts counts={claim.counts} />
      </div>
    </article>
  );
}

function Unsettled({
  status,
  heading,
  claims: { items, total },
}: {
  status: string;
  heading: string;
  claims: Some<ClaimItem>;
}) {
  if (total === 0) return null;
  return (
    <section class="section" aria-labelledby={`is-${status}`}>
      <div class="section-head">
        <h2 id={`is-${status}`}>{heading}</h2>
        {total > UNSETTLED && <a href={`/claims?status=${status}`}>all {total}</a>}
      </div>
      <Rows of={items.slice(0, UNSETTLED)}>{(claim) => <ClaimRow claim={claim} />}</Rows>
    </section>
  );
}

function Happened({
  events,
  id,
  heading,
  more,
}: {
  events: Some<EventItem>;
  id: string;
  heading: string;
  more: ComponentChildren;
}) {
  if (events.total === 0) return null;
  return (
    <section class="latest" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{heading}</h2>
        {more}
      </div>
      {inMonths(events.items).map(([month, list]) => (
        <section key={month}>
          <h3 class="group-head">{month}</h3>
          <Rows of={list}>{(event) => <EventRow event={event} compact />}</Rows>
        </section>
      ))}
    </section>
  );
}

function inMonths(events: readonly EventItem[]): [string, EventItem[]][] {
  const months = new Map<string, EventItem[]>();
  for (const event of events) {
    const month = periodHeading(event.time);
    months.set(month, [...(months.get(month) ?? []), event]);
  }
  return [...months];
}
