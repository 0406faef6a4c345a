import { usePaged } from "../data/paged.ts";
import type { Decision } from "../data/shapes.ts";
import { Downloads } from "../parts/downloads.tsx";
import { More } from "../parts/more.tsx";
import { Page } from "../parts/page.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { Empty, Loading, Notice } from "../parts/states.tsx";
import { Name } from "../parts/text.tsx";

const JUDGED: Record<string, string> = {
  same: "the same",
  not_same: "not the same",
  unsure: "cannot be told",
  wrong: "rejected",
  mended: "mended",
};

/** What people judged, the last first: rows of their own that survive every new reading. */
export function DecisionsPage() {
  const { items, total, error, more } = usePaged<Decision>("/api/decisions?limit=200");
  return (
    <Page
      title="Decisions"
      lead="What people judged. The machine’s findings stay as they were; what is shown follows from both, and a later decision stands over an earlier one."
      tools={<Downloads of={[{ what: "decisions", heading: "Decisions" }]} />}
    >
      {error && <Notice error={error} />}
      {total === null && <Loading />}
      {total === 0 && !error && (
        <Empty>Nobody has judged anything yet. Open a report, choose a record, and reject or mend it.</Empty>
      )}
      {items.length > 0 && <DecisionTable items={items} />}
      <More shown={items.length} total={total ?? 0} noun="decision" onMore={more} />
    </Page>
  );
}

function DecisionTable({ items }: { items: readonly Decision[] }) {
  return (
    <ScrollTable label="Decisions">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">Judged</th>
          <th scope="col">What</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row" class="when">
              {one.at.slice(0, 16).replace("T", " ")}
            </th>
            <td>
              <Name>{one.by}</Name>
            </td>
            <td>
              {one.kind} {JUDGED[one.judgement]}
            </td>
            <td>
              {one.kind === "finding" ? (
                <a href={`/reports/${one.right}?at=${one.left}`}>the record</a>
              ) : (
                <code class="rule">
                  {one.left} {one.right}
                </code>
              )}
            </td>
            <td>{one.note && <Name>{one.note}</Name>}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
