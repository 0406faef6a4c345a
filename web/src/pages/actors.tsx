import { apiPath } from "../data/client.ts";
import { usePaged } from "../data/paged.ts";
import type { ActorItem } from "../data/shapes.ts";
import { Downloads } from "../parts/downloads.tsx";
import { Actor } from "../parts/entity.tsx";
import { type FilterKey, Filters, filtersOf } from "../parts/filters.tsx";
import { LongList } from "../parts/long-list.tsx";
import { Page } from "../parts/page.tsx";
import { counted } from "../words/numbers.ts";
import { CLASSES } from "../words/vocabulary.ts";

const KEYS: readonly FilterKey[] = ["q", "text"];

export function ActorsPage() {
  const filters = filtersOf(KEYS);
  const query = { name: filters.text ?? null, q: filters.q ?? null };
  const actors = usePaged<ActorItem>(apiPath("/api/actors", { ...query, limit: 100 }));
  return (
    <Page
      title="Actors"
      lead="People, states and bodies that the reports speak of: what each said and did, and what is said about it."
      tools={<Downloads of={[{ what: "actors", query, heading: "Actors" }]} />}
    >
      <Filters keys={KEYS} />
      <LongList list={actors} noun={["actor", "actors"]} guess={64}>
        {(actor) => (
          <div class="actor-row">
            <div>
              <Actor entity={actor} />{" "}
              <span class="soft small">
                {actor.class ? CLASSES[actor.class] : ""}
                {actor.country ? ` · ${actor.country}` : ""}
              </span>
            </div>
            <p class="event-foot">
              <span>{counted(actor.events, "event")}</span>
              <span>{counted(actor.statements, "statement")}</span>
              <span>{counted(actor.reports, "report")}</span>
            </p>
          </div>
        )}
      </LongList>
    </Page>
  );
}
