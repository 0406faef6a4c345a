import { apiPath } from "../data/client.ts";
import { usePaged } from "../data/paged.ts";
import { useApi } from "../data/resource.ts";
import type { ListOf, ReportItem, StoryItem } from "../data/shapes.ts";
import { Downloads } from "../parts/downloads.tsx";
import { ReportLink } from "../parts/entity.tsx";
import { type FilterKey, Filters, filtersOf } from "../parts/filters.tsx";
import { LongList } from "../parts/long-list.tsx";
import { Page } from "../parts/page.tsx";
import { Show } from "../parts/states.tsx";
import { Name } from "../parts/text.tsx";
import { rangeWords } from "../words/dates.ts";
import { counted } from "../words/numbers.ts";

const KEYS: readonly FilterKey[] = ["q", "text", "actor", "from", "to", "outlet"];

export function ReportsPage() {
  const filters = filtersOf(KEYS);
  const reports = usePaged<ReportItem>(apiPath("/api/reports", { ...filters, limit: 100 }));
  const stories = useApi<ListOf<StoryItem>>(apiPath("/api/stories", { ...filters, limit: 12 }));
  return (
    <Page
      title="Reports"
      lead="Every report as it was given. What it says is found by rules; each finding shows its words."
      tools={
        <>
          <Downloads
            of={[
              { what: "documents", query: filters, heading: "Reports" },
              { what: "stories", query: filters, heading: "Stories, also of one report" },
            ]}
          />
          <a class="button" href="/read">
            Read a report
          </a>
        </>
      }
    >
      <Filters keys={KEYS} />
      <Show of={stories}>
        {({ items, total }) =>
          items.some((story) => story.reports > 1) ? (
            <section class="stories" aria-labelledby="stories">
              <h2 id="stories">Stories told by more than one</h2>
              <ul>
                {items
                  .filter((story) => story.reports > 1)
                  .map((story) => (
                    <li key={story.id}>
                      <a href={`/stories/${story.id}`}>
                        <Name>{story.title}</Name>
                      </a>{" "}
                      <span class="soft small">
                        {counted(story.reports, "report")}, {rangeWords(story.first, story.last)}
                      </span>
                    </li>
                  ))}
              </ul>
              {total > items.length && <p class="soft small">of {counted(total, "story", "stories")}</p>}
            </section>
          ) : null
        }
      </Show>
      <LongList list={reports} noun={["report", "reports"]} guess={80}>
        {(report) => (
          <div class="report-row">
            <ReportLink report={report} />
            <p class="event-foot">
              <span>{counted(report.statements, "statement")}</span>
              <span>{counted(report.events, "event")}</span>
            </p>
          </div>
        )}
      </LongList>
    </Page>
  );
}
