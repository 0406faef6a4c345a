import type { ComponentChildren } from "preact";
import { useApi } from "../data/resource.ts";
import type { ActorDetail, Some, StatementItem } from "../data/shapes.ts";
import { ClaimRow } from "../parts/claim-row.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { Actor, pairHref } from "../parts/entity.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { More, useFirst } from "../parts/more.tsx";
import { Page } from "../parts/page.tsx";
import { Rows } from "../parts/rows.tsx";
import { Said } from "../parts/said.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { Show } from "../parts/states.tsx";
import { Name } from "../parts/text.tsx";
import type { PageProps } from "../routing/pages.tsx";
import { grouped } from "../words/numbers.ts";
import { CLASSES } from "../words/vocabulary.ts";

/** One actor: what it said, what is said about it, what it did and underwent, and with whom. */
export function ActorPage({ params }: PageProps) {
  const actor = useApi<ActorDetail>(`/api/actors/${encodeURIComponent(params.id!)}`);
  return <Show of={actor}>{(data) => <ActorView actor={data} />}</Show>;
}

function ActorView({ actor }: { actor: ActorDetail }) {
  const { entity, called, said, saidAbout, did, undergone, claims } = actor;
  const others = called.filter((form) => form.toLowerCase() !== entity.label.toLowerCase());
  const what = [entity.class && CLASSES[entity.class], entity.country, ...entity.sector].filter(Boolean).join(" · ");
  return (
    <Page
      title={entity.label}
      heading={<Name>{entity.label}</Name>}
      lead={
        <>
          <p>{entity.description ? <Name>{entity.description}</Name> : what}</p>
          {others.length > 0 && (
            <p class="small">
              Also called <Name>{others.slice(0, 8).join(", ")}</Name>
              {others.length > 8 && " and more"}
            </p>
          )}
        </>
      }
      tools={
        <Downloads
          brief={{ actor: entity.id }}
          of={[
            { what: "statements", query: { speaker: entity.id }, heading: "Said" },
            { what: "statements", query: { about: entity.id }, heading: "Said about it, or to it" },
            { what: "events", query: { actor: entity.id }, heading: "Did and underwent" },
            { what: "partners", query: { actor: entity.id }, heading: "With whom" },
            { what: "claims", query: { actor: entity.id }, heading: "Claims it is part of" },
          ]}
        />
      }
    >
      <With actor={actor} />
      <Part id="said" heading="Said" of={said} more={`/search?speaker=${encodeURIComponent(entity.id)}`}>
        <Sayings of={said} />
      </Part>
      <Part
        id="about"
        heading="Said about it, or to it"
        of={saidAbout}
        more={`/search?about=${encodeURIComponent(entity.id)}`}
      >
        <Sayings of={saidAbout} />
      </Part>
      <Part id="did" heading="Did" of={did} more={`/events?actor=${encodeURIComponent(entity.id)}`}>
        <Rows of={did.items}>{(event) => <EventRow event={event} />}</Rows>
      </Part>
      <Part
        id="underwent"
        heading="Done to it, or with it"
        of={undergone}
        more={`/events?actor=${encodeURIComponent(entity.id)}`}
      >
        <Rows of={undergone.items}>{(event) => <EventRow event={event} />}</Rows>
      </Part>
      <Part
        id="claims"
        heading="Claims it is part of"
        of={claims}
        more={`/claims?actor=${encodeURIComponent(entity.id)}`}
      >
        <Rows of={claims.items}>{(claim) => <ClaimRow claim={claim} />}</Rows>
      </Part>
    </Page>
  );
}

interface PartProps {
  id: string;
  heading: string;
  of: Some<unknown>;
  more: string;
  children: ComponentChildren;
}

function Part({ id, heading, of, more, children }: PartProps) {
  if (of.total === 0) return null;
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>
          {heading} <span class="soft number">{grouped(of.total)}</span>
        </h2>
        {of.total > of.items.length && (
          <a href={more}>
            all<span class="hidden-words"> of {heading.toLowerCase()}</span>
          </a>
        )}
      </div>
      {children}
    </section>
  );
}

function Sayings({ of }: { of: Some<StatementItem> }) {
  return <Rows of={of.items}>{(statement) => <Said statement={statement} />}</Rows>;
}

const PARTNERS = 12;

function With({ actor }: { actor: ActorDetail }) {
  const { items, total } = actor.with;
  const { shown, onMore } = useFirst(items, PARTNERS, Number.POSITIVE_INFINITY);
  const most = Math.max(1, ...items.map((one) => one.events));
  if (total === 0) return null;
  return (
    <section class="section" aria-labelledby="with">
      <h2 id="with">With whom</h2>
      <ScrollTable label="Whom it deals with, how often" bars>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col" class="number">
              Events
            </th>
            <th scope="col">
              <span class="hidden-words">Bar</span>
            </th>
            <th scope="col">
              <span class="hidden-words">Pair</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ entity, events }) => (
            <tr key={entity.id}>
              <th scope="row">
                <Actor entity={entity} />
              </th>
              <td class="number">{events}</td>
              <td class="bar-cell">
                <div class="bar" aria-hidden="true">
                  <span class="bar-origin" style={{ width: `${(events / most) * 100}%` }} />
                </div>
              </td>
              <td>
                <a href={pairHref(actor.entity.id, entity.id)}>
                  by month
                  <span class="hidden-words"> with {entity.label}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <More
        shown={shown.length}
        total={total}
        noun="actor"
        onMore={onMore}
        note={onMore ? undefined : "the download has all"}
      />
    </section>
  );
}
