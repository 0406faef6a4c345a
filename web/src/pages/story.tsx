import { useApi } from "../data/resource.ts";
import type { StoryDetail } from "../data/shapes.ts";
import { Apart } from "../parts/claim-apart.tsx";
import { Downloads } from "../parts/downloads.tsx";
import { ReportLink, reportHref } from "../parts/entity.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { Page } from "../parts/page.tsx";
import { Rows } from "../parts/rows.tsx";
import { Show } from "../parts/states.tsx";
import { Name } from "../parts/text.tsx";
import type { PageProps } from "../routing/pages.tsx";
import { rangeWords } from "../words/dates.ts";
import { counted } from "../words/numbers.ts";

/** Reports that tell one story, and which of them are made of another's words. */
export function StoryPage({ params }: PageProps) {
  const story = useApi<StoryDetail>(`/api/stories/${encodeURIComponent(params.id!)}`);
  return (
    <Show of={story}>
      {({ id, title, documents, events, first, last }) => {
        return (
          <Page
            title={title}
            heading={<Name>{title}</Name>}
            tools={
              <Downloads
                brief={{ story: id }}
                of={[
                  { what: "documents", query: { story: id }, heading: "Reports" },
                  { what: "copies", query: { story: id }, heading: "Which copy which" },
                  { what: "events", query: { story: id }, heading: "What happened in it" },
                  { what: "claims", query: { story: id }, heading: "Claims that it tells of" },
                ]}
              />
            }
            lead={`${counted(documents.length, "report")}, ${rangeWords(first, last)}`}
          >
            <ul class="rows">
              {documents.map(({ report, copyOf: copy }) => {
                return (
                  <li key={report.id} class="report-row">
                    <ReportLink report={report} />
                    {copy && (
                      <p class="small soft">
                        {Math.round(copy.share * 100)} % of its words are those of{" "}
                        <a href={reportHref(copy.report.id)}>
                          <Name>{copy.report.title}</Name>
                        </a>
                        {copy.reasons.length > 0 && ` (${copy.reasons.join("; ")})`}
                      </p>
                    )}
                    {copy && <Apart left={copy.report.id} right={report.id} what="text" />}
                  </li>
                );
              })}
            </ul>
            <section class="section">
              <h2>What happened in it</h2>
              <Rows of={events}>{(event) => <EventRow event={event} />}</Rows>
            </section>
          </Page>
        );
      }}
    </Show>
  );
}
