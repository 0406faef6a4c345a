import { useApi } from "../data/resource.ts";
import type { ClaimDetail } from "../data/shapes.ts";
import { ClaimApart } from "../parts/claim-apart.tsx";
import { Counts } from "../parts/counts.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { Actors } from "../parts/entity.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { Facing } from "../parts/facing.tsx";
import { Status } from "../parts/glyph.tsx";
import { Page } from "../parts/page.tsx";
import { PositionTable } from "../parts/position-table.tsx";
import { Rows } from "../parts/rows.tsx";
import { Show } from "../parts/states.tsx";
import { Words } from "../parts/text.tsx";
import type { PageProps } from "../routing/pages.tsx";
import { stretchWords } from "../words/dates.ts";
import { STATUSES, TYPES } from "../words/vocabulary.ts";
import "../style/claim.css";

/** One claim: what is said to be so, how it stands and why, and everybody who holds something about it. */
export function ClaimPage({ params }: PageProps) {
  const claim = useApi<ClaimDetail>(`/api/claims/${encodeURIComponent(params.id!)}`);
  return <Show of={claim}>{(data) => <Claim claim={data} />}</Show>;
}

function Claim({ claim }: { claim: ClaimDetail }) {
  const { proposition, status, why, counts, events } = claim;
  return (
    <Page
      title={proposition.words}
      heading={<Words>{proposition.words}</Words>}
      tools={
        <Downloads
          of={[
            { what: "positions", query: { id: claim.id }, heading: "Who holds what" },
            { what: "claims", query: { id: claim.id }, heading: "The claim" },
            { what: "events", query: { id: claim.id }, heading: "Events it speaks of" },
          ]}
        />
      }
      lead={
        <p>
          <Actors of={proposition.actors} /> · {TYPES[proposition.type].word}
          {proposition.recipients.length > 0 && (
            <>
              {" → "}
              <Actors of={proposition.recipients} />
            </>
          )}
          {proposition.time && ` · ${stretchWords(proposition.time)}`}
        </p>
      }
    >
      <div class="standing">
        <div>
          <Status status={status} />
          <p>{why}</p>
          <p class="soft small">{STATUSES[status]}</p>
        </div>
        <div>
          <Counts counts={counts} />
          <p class="soft small">
            Reports that copy one another are one family. An origin is a source that does not lean on another one here:
            two outlets that quote the same agency are two reports and one origin.
          </p>
        </div>
      </div>
      <section class="section">
        <h2>Who holds what</h2>
        <Facing claim={claim} />
      </section>
      <section class="section">
        <h2>As a table</h2>
        <PositionTable claim={claim} />
      </section>
      {events.length > 0 && (
        <section class="section">
          <h2>Events it speaks of</h2>
          <Rows of={events}>{(event) => <EventRow event={event} />}</Rows>
          {events.length > 1 && <ClaimApart claim={claim} />}
        </section>
      )}
    </Page>
  );
}
