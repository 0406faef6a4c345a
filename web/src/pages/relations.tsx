import { useMemo } from "preact/hooks";
import { monthsOf, sumOver } from "../charts/months.ts";
import { MOST_ACTORS, RelationGraph, type Shown } from "../charts/relation-graph.tsx";
import { useApi } from "../data/resource.ts";
import type { Relations } from "../data/shapes.ts";
import { Downloads } from "../parts/downloads.tsx";
import { Actor, pairHref } from "../parts/entity.tsx";
import { MonthSlider } from "../parts/month-slider.tsx";
import { More, useFirst } from "../parts/more.tsx";
import { Page } from "../parts/page.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { Empty, Show } from "../parts/states.tsx";
import { Switch } from "../parts/switch.tsx";
import { TallyCells, TallyHeads } from "../parts/tally.tsx";
import { go, place, withQuery } from "../routing/router.ts";
import { dateWords } from "../words/dates.ts";
import "../style/timeline.css";
import "../style/relations.css";

const MOST = 2000;

export function RelationsPage() {
  const relations = useApi<Relations>(`/api/relations?limit=${MOST}`);
  const { query } = place.value;
  const stretch = stretchOf(query);
  const month = stretch?.join(",") ?? null;
  const shown = (query.get("show") ?? "both") as Shown;
  const view = query.get("view") === "table" ? "table" : "chart";
  return (
    <Page
      wide
      title="Relations"
      lead="What parties did to each other, cooperation and conflict kept apart: one never cancels the other. Leaders and ministries count as their state."
      tools={
        <Downloads
          of={[
            { what: "relations", query: { month }, heading: "Pairs" },
            { what: "scores", query: { month }, heading: "Scores by month" },
          ]}
        />
      }
    >
      <div class="chart-tools">
        <Switch
          label="Show as"
          value={view}
          options={{ chart: "Graph", table: "Table" }}
          onChange={(value) => go(withQuery({ view: value === "chart" ? null : value }), { replace: true })}
        />
        <Switch
          label="Lines"
          value={shown}
          options={{ both: "Both", cooperation: "Cooperation", conflict: "Conflict" }}
          onChange={(value) => go(withQuery({ show: value === "both" ? null : value }), { replace: true })}
        />
      </div>
      <Show of={relations}>{(data) => <Drawn relations={data} stretch={stretch} shown={shown} view={view} />}</Show>
    </Page>
  );
}

type Stretch = readonly [string, string] | null;

interface DrawnProps {
  relations: Relations;
  stretch: Stretch;
  shown: Shown;
  view: "chart" | "table";
}

function Drawn({ relations, stretch, shown, view }: DrawnProps) {
  const months = useMemo(() => monthsOf(relations.edges), [relations]);
  if (relations.edges.length === 0) return <Empty>No two parties deal with each other yet in what was read.</Empty>;
  return (
    <>
      {months.length > 1 && (
        <MonthSlider
          months={months}
          stretch={stretch}
          onChange={(next) => go(withQuery({ from: next?.[0] ?? null, to: next?.[1] ?? null }), { replace: true })}
        />
      )}
      {view === "chart" ? (
        <figure class="graph-box">
          <RelationGraph relations={relations} months={stretch} shown={shown} />
          <figcaption class="graph-legend">
            <span class="key cooperation">cooperation</span>
            <span class="key conflict">conflict</span>
            <span>as wide as the sum of PLOVER’s scale; ● a state, ■ another party</span>
            {relations.nodes.length > MOST_ACTORS && (
              <span>the {MOST_ACTORS} parties of most events; all are in the table</span>
            )}
          </figcaption>
        </figure>
      ) : (
        <RelationTable relations={relations} stretch={stretch} />
      )}
    </>
  );
}

/** The months that the address names, the first and the last; null: all of the time. */
function stretchOf(query: URLSearchParams): Stretch {
  const [from, to] = [query.get("from"), query.get("to")];
  return from && to ? [from, to] : null;
}

const STEP = 200;

function RelationTable({ relations, stretch }: { relations: Relations; stretch: Stretch }) {
  const names = new Map(relations.nodes.map((node) => [node.id, node]));
  const rows = relations.edges
    .flatMap((edge) => {
      const [a, b] = [names.get(edge.a), names.get(edge.b)];
      return a && b ? [{ a, b, sum: sumOver(edge, stretch) }] : [];
    })
    .filter(({ sum }) => sum.events > 0)
    .sort((x, y) => y.sum.events - x.sum.events);
  const { shown, onMore } = useFirst(rows, STEP);
  const missing = relations.total - relations.edges.length;
  return (
    <>
      <ScrollTable label="Relations">
        <caption class="hidden-words">
          {stretch ? `${dateWords(stretch[0])} to ${dateWords(stretch[1])}` : "All of the time read about"}
        </caption>
        <thead>
          <tr>
            <th scope="col">Parties</th>
            <TallyHeads />
            <th scope="col">
              <span class="hidden-words">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ a, b, sum }) => (
            <tr key={`${a.id} ${b.id}`}>
              <th scope="row">
                <Actor entity={a} /> and <Actor entity={b} />
              </th>
              <TallyCells of={sum} />
              <td>
                <a href={pairHref(a.id, b.id)}>
                  by month<span class="hidden-words">{`: ${a.label} and ${b.label}`}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <More
        shown={shown.length}
        total={rows.length + missing}
        noun="pair"
        onMore={onMore}
        note={missing > 0 ? `${missing} of fewest events are in the download alone` : undefined}
      />
    </>
  );
}
