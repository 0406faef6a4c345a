import { apiPath } from "../data/client.ts";
import { usePaged } from "../data/paged.ts";
import type { SourceItem } from "../data/shapes.ts";
import { Downloads } from "../parts/downloads.tsx";
import { Actor } from "../parts/entity.tsx";
import { type FilterKey, Filters, filtersOf } from "../parts/filters.tsx";
import { More } from "../parts/more.tsx";
import { Page } from "../parts/page.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { Empty, Loading, Notice } from "../parts/states.tsx";
import { Switch } from "../parts/switch.tsx";
import { go, place, withQuery } from "../routing/router.ts";
import "../style/timeline.css";

const KEYS: readonly FilterKey[] = ["text", "actor", "from", "to"];

const STEP = 500;

/** Who is the origin of what is read, and who only hands it on. */
export function SourcesPage() {
  const filters = filtersOf(KEYS);
  const all = place.value.query.get("all") !== null;
  const query = { ...filters, outlets: all ? null : "only" };
  const { items, total, error, more } = usePaged<SourceItem>(apiPath("/api/sources", { ...query, limit: STEP }));
  return (
    <Page
      title="Sources"
      lead="Who speaks, who passes it on, who publishes. An outlet that mostly relays confirms little, however often it is read."
      tools={<Downloads of={[{ what: "sources", query, heading: "Sources" }]} />}
    >
      <Filters keys={KEYS} />
      <div class="chart-tools">
        <Switch
          label="Show"
          value={all ? "all" : "outlets"}
          options={{ outlets: "Outlets and agencies", all: "Everybody who speaks" }}
          onChange={(value) => go(withQuery({ all: value === "all" ? "1" : null }), { replace: true })}
        />
      </div>
      {error ? (
        <Notice error={error} />
      ) : total === null ? (
        <Loading />
      ) : items.length === 0 ? (
        <NoSource all={all} />
      ) : (
        <SourceTable items={items} total={total} onMore={more} />
      )}
    </Page>
  );
}

function NoSource({ all }: { all: boolean }) {
  return (
    <Empty>
      {all
        ? "Nobody is heard to speak in what fits."
        : "No outlet or agency is named in what fits. “Everybody who speaks” shows the others."}
    </Empty>
  );
}

interface TableProps {
  items: readonly SourceItem[];
  total: number;
  onMore: () => void;
}

function SourceTable({ items, total, onMore }: TableProps) {
  const most = Math.max(1, ...items.map((one) => one.speaks + one.passesOn));
  return (
    <>
      <p class="bar-key">
        <span class="bar-origin">origin: its own word</span>
        <span>relay: another’s word handed on</span>
      </p>
      <ScrollTable label="Sources" bars>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">
              <span class="hidden-words">Origin and relay, drawn</span>
            </th>
            <th scope="col" class="number">
              Origin
            </th>
            <th scope="col" class="number">
              Relay
            </th>
            <th scope="col" class="number">
              Publishes
            </th>
            <th scope="col" class="number">
              Copies others
            </th>
            <th scope="col" class="number">
              Is copied
            </th>
            <th scope="col" class="number">
              Reports
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ entity, speaks, passesOn, publishes, copies, copied, reports }) => (
            <tr key={entity.id}>
              <th scope="row">
                <Actor entity={entity} />
              </th>
              <td class="bar-cell">
                <div class="bar" aria-hidden="true">
                  {speaks > 0 && <span class="bar-origin" style={{ width: `${(speaks / most) * 100}%` }} />}
                  {passesOn > 0 && <span class="bar-relay" style={{ width: `${(passesOn / most) * 100}%` }} />}
                </div>
              </td>
              <td class="number">{speaks}</td>
              <td class="number">{passesOn}</td>
              <td class="number">{publishes}</td>
              <td class="number">{copies}</td>
              <td class="number">{copied}</td>
              <td class="number">{reports}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <More shown={items.length} total={total} noun="source" onMore={onMore} />
    </>
  );
}
