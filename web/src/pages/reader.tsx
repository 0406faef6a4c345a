import { useEffect, useMemo, useRef } from "preact/hooks";
import { useApi } from "../data/resource.ts";
import type { ReportDetail } from "../data/shapes.ts";
import { Downloads } from "../parts/downloads.tsx";
import { Page } from "../parts/page.tsx";
import { Show } from "../parts/states.tsx";
import { FindingPanel } from "../reading/finding-panel.tsx";
import { type Finding, findingsOf } from "../reading/findings.ts";
import { Names } from "../reading/names.ts";
import { ReportHead } from "../reading/report-head.tsx";
import { BlockWords, ReportText } from "../reading/report-text.tsx";
import type { PageProps } from "../routing/pages.tsx";
import { go, place, withQuery } from "../routing/router.ts";
import { isTaken } from "../shell/help.tsx";
import "../style/reader.css";

/** A report as it was given, with every record in it one key press away. */
export function ReaderPage({ params }: PageProps) {
  const report = useApi<ReportDetail>(`/api/reports/${encodeURIComponent(params.id!)}`);
  return <Show of={report}>{(data) => <Reader key={data.record.document.id} report={data} />}</Show>;
}

function Reader({ report }: { report: ReportDetail }) {
  const { record } = report;
  const { document } = record;
  const findings = useMemo(() => findingsOf(record), [record]);
  const names = useMemo(() => new Names(record), [record]);
  const { query } = place.value;
  const at = query.get("at");
  const char = Number.parseInt(query.get("char") ?? "", 10);
  const shown = findings.find((one) => one.id === at) ?? null;
  const onChoose = (id: string) => go(withQuery({ at: id, char: null }), { replace: true });
  useKeys(findings, shown, onChoose);
  useInView(shown?.id ?? (Number.isNaN(char) ? null : String(char)));
  const headline = document.blocks.find((block) => block.role === "headline");
  const inText = { text: document.text, findings, shown, char: Number.isNaN(char) ? null : char };
  return (
    <Page
      wide
      title={document.headline ?? "Untitled report"}
      heading={headline ? <BlockWords block={headline} {...inText} /> : undefined}
      lead={<ReportHead record={record} />}
      tools={
        <Downloads
          of={[
            { what: "statements", query: { report: document.id }, heading: "Statements" },
            { what: "findings", query: { report: document.id }, heading: "Events" },
            { what: "records", query: { report: document.id }, heading: "The whole record" },
          ]}
        />
      }
    >
      <div class="reader">
        <ReportText record={record} {...inText} onChoose={onChoose} />
        <FindingPanel report={report} findings={findings} shown={shown} names={names} onChoose={onChoose} />
      </div>
    </Page>
  );
}

/** j and k walk over the records in text order; Escape lets go of the one shown. */
function useKeys(findings: readonly Finding[], shown: Finding | null, onChoose: (id: string) => void) {
  const now = useRef({ findings, shown, onChoose });
  now.current = { findings, shown, onChoose };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const { findings, shown, onChoose } = now.current;
      if (event.key === "Escape" && shown) return go(withQuery({ at: null }), { replace: true });
      const by = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      const next = by === 0 ? undefined : neighbour(findings, shown, by);
      if (next) onChoose(next.id);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** The record after (1) or before (-1) the one shown; the first or the last where none is. */
export function neighbour(findings: readonly Finding[], shown: Finding | null, by: 1 | -1): Finding | undefined {
  const at = shown ? findings.indexOf(shown) : by === 1 ? -1 : findings.length;
  return findings[at + by];
}

function useInView(what: string | null) {
  useEffect(() => {
    if (!what) return;
    const mark = document.querySelector(".on-cue, .on-trigger, .here");
    const box = mark?.getBoundingClientRect();
    if (mark && box && (box.top < 80 || box.bottom > window.innerHeight - 80))
      mark.scrollIntoView({ block: "center", behavior: "smooth" });
  }, [what]);
}
