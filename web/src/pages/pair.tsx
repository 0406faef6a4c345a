import { ScoreBars } from "../charts/score-bars.tsx";
import { useApi } from "../data/resource.ts";
import type { PairDetail } from "../data/shapes.ts";
import { Downloads } from "../parts/downloads.tsx";
import { Actor } from "../parts/entity.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { Page } from "../parts/page.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { Empty, Show } from "../parts/states.tsx";
import { TallyCells, TallyHeads } from "../parts/tally.tsx";
import { Name } from "../parts/text.tsx";
import { VirtualList } from "../parts/virtual-list.tsx";
import type { PageProps } from "../routing/pages.tsx";
import { go, place, withQuery } from "../routing/router.ts";
import { dateWords } from "../words/dates.ts";
import "../style/relations.css";
import { counted } from "../words/numbers.ts";

/** Two parties: what passed between them month by month, and the events behind it. */
export function PairPage({ params }: PageProps) {
  const [a, b] = [params.a!, params.b!];
  const relation = useApi<PairDetail>(`/api/relations/${encodeURIComponent(a)}/${encodeURIComponent(b)}`);
  return <Show of={relation}>{(data) => <Pair relation={data} />}</Show>;
}

function Pair({ relation }: { relation: PairDetail }) {
  const { a, b, total, undated, months } = relation;
  const month = place.value.query.get("month");
  const between = `${a.id},${b.id}`;
  const chosen = months.filter((one) => month === null || one.month === month).reverse();
  const items = [...chosen.flatMap((one) => [...one.items].reverse()), ...(month === null ? undated.items : [])];
  return (
    <Page
      title={`${a.label} and ${b.label}`}
      heading={
        <>
          <Name>{a.label}</Name> and <Name>{b.label}</Name>
        </>
      }
      lead={
        <p>
          {counted(total.events, "event")}; cooperation {total.cooperation.toFixed(1)}, conflict{" "}
          {total.conflict.toFixed(1)} on PLOVER’s scale. More of <Actor entity={a} />, of <Actor entity={b} />.
        </p>
      }
      tools={
        <Downloads
          brief={{ pair: between, from: month, to: month }}
          of={[
            { what: "scores", query: { between }, heading: "Scores by month" },
            { what: "events", query: { between, month }, heading: month ? `Events of ${dateWords(month)}` : "Events" },
            { what: "relations", query: { between }, heading: "The pair" },
          ]}
        />
      }
    >
      {months.length > 0 ? (
        <>
          <ScoreBars
            relation={relation}
            month={month}
            onMonth={(next) => go(withQuery({ month: next }), { replace: true })}
          />
          <p class="graph-legend">
            <span class="key cooperation">cooperation, above the line</span>
            <span class="key conflict">conflict, below it</span>
            {undated.events > 0 && <span>{counted(undated.events, "event")} of no known month not drawn</span>}
          </p>
          <MonthTable relation={relation} />
        </>
      ) : (
        <Empty>None of these events is dated to a month.</Empty>
      )}
      <section class="section">
        <div class="section-head">
          <h2>{month ? `Events of ${dateWords(month)}` : "Events"}</h2>
          {month && (
            <button type="button" class="plain" onClick={() => go(withQuery({ month: null }), { replace: true })}>
              all of the time
            </button>
          )}
        </div>
        <VirtualList items={items} total={items.length} idOf={(event) => event.id} label="Events" guess={90}>
          {(event) => <EventRow event={event} />}
        </VirtualList>
      </section>
    </Page>
  );
}

function MonthTable({ relation }: { relation: PairDetail }) {
  return (
    <details class="section">
      <summary>The same as a table</summary>
      <ScrollTable label="Score by month">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <TallyHeads />
          </tr>
        </thead>
        <tbody>
          {relation.months.map((one) => (
            <tr key={one.month}>
              <th scope="row">{dateWords(one.month)}</th>
              <TallyCells of={one} />
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  );
}
