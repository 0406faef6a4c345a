import type { ComponentChildren } from "preact";
import { apiPath } from "../data/client.ts";
import { usePaged } from "../data/paged.ts";
import { useApi } from "../data/resource.ts";
import type { Hits, Some, StatementItem } from "../data/shapes.ts";
import { ClaimRow } from "../parts/claim-row.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { Actor, ReportLink } from "../parts/entity.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { LongList } from "../parts/long-list.tsx";
import { Page } from "../parts/page.tsx";
import { Said } from "../parts/said.tsx";
import { Empty, Show } from "../parts/states.tsx";
import { place } from "../routing/router.ts";
import { grouped } from "../words/numbers.ts";
import { CLASSES } from "../words/vocabulary.ts";

/** Everything that holds the words searched for; or, with a speaker, everything that somebody said. */
export function SearchPage() {
  const { query } = place.value;
  const speaker = query.get("speaker");
  const about = query.get("about");
  if (speaker || about) return <Statements speaker={speaker} about={about} />;
  return <Found q={query.get("q") ?? ""} />;
}

function Statements({ speaker, about }: { speaker: string | null; about: string | null }) {
  const list = usePaged<StatementItem>(apiPath("/api/statements", { speaker, about, limit: 100 }));
  const first = list.items[0];
  const name = speaker && first ? first.speaker.find((one) => one.id === speaker)?.label : null;
  return (
    <Page
      title={speaker ? `What ${name ?? "it"} said` : "What is said about it"}
      tools={<Downloads of={[{ what: "statements", query: { speaker, about }, heading: "Statements" }]} />}
    >
      <LongList list={list} noun={["statement", "statements"]} guess={140}>
        {(statement) => <Said statement={statement} />}
      </LongList>
    </Page>
  );
}

function Found({ q }: { q: string }) {
  const hits = useApi<Hits>(q ? apiPath("/api/search", { q, limit: 20 }) : null);
  return (
    <Page title={q ? `Search: ${q}` : "Search"} tools={q && <Take q={q} />}>
      {q ? (
        <Show of={hits}>{(data) => <Results hits={data} q={q} />}</Show>
      ) : (
        <Empty>Type in the field named Search.</Empty>
      )}
    </Page>
  );
}

function Take({ q }: { q: string }) {
  return (
    <Downloads
      brief={{ q }}
      of={[
        { what: "claims", query: { q }, heading: "Claims" },
        { what: "actors", query: { q }, heading: "Actors" },
        { what: "events", query: { q }, heading: "Events" },
        { what: "documents", query: { q }, heading: "Reports" },
      ]}
    />
  );
}

function Results({ hits: { actors, claims, events, reports }, q }: { hits: Hits; q: string }) {
  const text = encodeURIComponent(q);
  if (actors.total + claims.total + events.total + reports.total === 0)
    return <Empty>Nothing holds all of these words. Fewer words find more.</Empty>;
  return (
    <>
      <Kind heading="Claims" of={claims} more={`/claims?q=${text}`}>
        {claims.items.map((claim) => (
          <li key={claim.id}>
            <ClaimRow claim={claim} />
          </li>
        ))}
      </Kind>
      <Kind heading="Actors" of={actors} more={`/actors?q=${text}`}>
        {actors.items.map((actor) => (
          <li key={actor.id} class="report-row">
            <Actor entity={actor} /> <span class="soft small">{actor.class ? CLASSES[actor.class] : ""}</span>
          </li>
        ))}
      </Kind>
      <Kind heading="Events" of={events} more={`/events?q=${text}`}>
        {events.items.map((event) => (
          <li key={event.id}>
            <EventRow event={event} />
          </li>
        ))}
      </Kind>
      <Kind heading="Reports" of={reports} more={`/reports?q=${text}`}>
        {reports.items.map((report) => (
          <li key={report.id} class="report-row">
            <ReportLink report={report} />
          </li>
        ))}
      </Kind>
    </>
  );
}

function Kind(props: { heading: string; of: Some<unknown>; more: string; children: ComponentChildren }) {
  const { heading, of, more, children } = props;
  if (of.total === 0) return null;
  return (
    <section class="section">
      <div class="section-head">
        <h2>
          {heading} <span class="soft number">{grouped(of.total)}</span>
        </h2>
        {of.total > of.items.length && (
          <a href={more}>
            all<span class="hidden-words"> {heading.toLowerCase()}</span>
          </a>
        )}
      </div>
      <ul class="rows">{children}</ul>
    </section>
  );
}
