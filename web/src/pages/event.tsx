import { useApi } from "../data/resource.ts";
import type { EventDetail, MentionView } from "../data/shapes.ts";
import { Chain } from "../parts/chain.tsx";
import { Apart } from "../parts/claim-apart.tsx";
import { ClaimRow } from "../parts/claim-row.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { ReportLink } from "../parts/entity.tsx";
import { EventRow, Who } from "../parts/event-row.tsx";
import { Page } from "../parts/page.tsx";
import { Rows } from "../parts/rows.tsx";
import { Show } from "../parts/states.tsx";
import { Words } from "../parts/text.tsx";
import type { PageProps } from "../routing/pages.tsx";
import { rangeWords, stretchWords } from "../words/dates.ts";
import { labelOf } from "../words/event-label.ts";
import { REALITIES, whatWords } from "../words/vocabulary.ts";
import "../style/claim.css";

/** One event of the world, and every report that tells of it. */
export function EventPage({ params }: PageProps) {
  const event = useApi<EventDetail>(`/api/events/${encodeURIComponent(params.id!)}`);
  return <Show of={event}>{(data) => <Event event={data} />}</Show>;
}

function Event({ event }: { event: EventDetail }) {
  const { time, type, act, mode, context, scale, objects, mentions, claimItem, fulfilsEvent, fulfilledBy } = event;
  return (
    <Page
      title={labelOf(event)}
      tools={
        <Downloads
          of={[
            { what: "events", query: { id: event.id }, heading: "The event" },
            { what: "findings", query: { id: event.id }, heading: "Told in" },
          ]}
        />
      }
      heading={<Words>{event.words?.text ?? labelOf(event)}</Words>}
      lead={
        <p>
          <Who event={event} /> · {whatWords(event)} · {stretchWords(time)}
        </p>
      }
    >
      <dl class="facts facts-wide">
        <div>
          <dt>When</dt>
          <dd>
            {stretchWords(time)}
            {time && (
              <span class="soft">
                {" "}
                ({time.precision}; {rangeWords(time.earliest, time.latest)})
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>Stands as</dt>
          <dd>
            {REALITIES[event.reality]}
            {event.polarity === "negative" && ", said not to have happened"}
            {event.historical && ", background"}
          </dd>
        </div>
        {objects.length > 0 && (
          <div>
            <dt>What</dt>
            <dd>
              <Words>{objects.join("; ")}</Words>
            </dd>
          </div>
        )}
        <div>
          <dt>Code</dt>
          <dd>
            {type}
            {act !== type && `, in words ${act}`}
            {mode && `, ${mode}`}
            {context.length > 0 && ` · ${context.join(", ")}`}
            {scale !== null && ` · scale ${scale}`}
          </dd>
        </div>
      </dl>
      {claimItem && (
        <section class="section">
          <h2>The claim</h2>
          <Rows of={[claimItem]}>{(claim) => <ClaimRow claim={claim} />}</Rows>
        </section>
      )}
      <section class="section">
        <h2>Told in</h2>
        <Rows of={mentions}>{(mention) => <Mention mention={mention} first={mentions[0]!} />}</Rows>
      </section>
      {(fulfilsEvent || fulfilledBy.length > 0) && (
        <section class="section">
          <h2>{fulfilsEvent ? "Fulfils" : "Fulfilled by"}</h2>
          <Rows of={[...(fulfilsEvent ? [fulfilsEvent] : []), ...fulfilledBy]}>
            {(other) => <EventRow event={other} />}
          </Rows>
        </section>
      )}
    </Page>
  );
}

function Mention({ mention, first }: { mention: MentionView; first: MentionView }) {
  const { report, words, chain, reasons, by } = mention;
  return (
    <div class="mention">
      <blockquote>
        <Words>{words.text}</Words>
      </blockquote>
      {chain.length > 0 && <Chain chain={chain} report={report} record={mention.id} />}
      <p>
        <ReportLink report={report} record={mention.id} />
      </p>
      {reasons.length > 0 && <p class="soft small">Taken as the same event: {reasons.join("; ")}.</p>}
      <p class="soft small">Found by {by}</p>
      {mention !== first && <Apart left={first.id} right={mention.id} what="event" />}
    </div>
  );
}
