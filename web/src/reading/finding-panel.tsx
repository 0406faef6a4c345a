import { useEffect, useRef } from "preact/hooks";
import type { HearsayRecord } from "../../../src/model/index.ts";
import { saidWords } from "../../../src/query/said.ts";
import type { ReportDetail } from "../data/shapes.ts";
import { Words } from "../parts/text.tsx";
import { mannerVerb, TYPES } from "../words/vocabulary.ts";
import { FindingCard, wordsOf } from "./finding-card.tsx";
import type { Finding } from "./findings.ts";
import { Judge } from "./judge.tsx";
import type { Names } from "./names.ts";

interface Props {
  report: ReportDetail;
  findings: readonly Finding[];
  shown: Finding | null;
  names: Names;
  onChoose: (id: string) => void;
}

/** Beside the text: the record shown, whole, and the list of all of them. */
export function FindingPanel({ report, findings, shown, names, onChoose }: Props) {
  const at = shown ? findings.indexOf(shown) : -1;
  const step = (by: number) => onChoose(findings[at + by]!.id);
  const merged = shown && report.merged.find((one) => one.finding === shown.id);
  return (
    <aside class="panel" aria-label="Records in this report">
      <div class="panel-head">
        <p aria-live="polite">
          {shown
            ? `${shown.kind === "statement" ? "Statement" : "Event"}, record ${at + 1} of ${findings.length}`
            : `${findings.length} records`}
        </p>
        <div class="panel-steps">
          <button type="button" disabled={at <= 0} onClick={() => step(-1)} title="Previous record (k)">
            Previous
          </button>
          <button
            type="button"
            disabled={findings.length === 0 || at === findings.length - 1}
            onClick={() => step(1)}
            title="Next record (j)"
          >
            Next
          </button>
        </div>
      </div>
      {shown && (
        <div class="finding" key={shown.id}>
          <FindingCard finding={shown} record={report.record} names={names} onChoose={onChoose} />
          {merged && (
            <p class="finding-claim">
              <a href={`/events/${merged.event}`}>The event in all reports</a>
              {merged.claim && <a href={`/claims/${merged.claim}`}>The claim, and who holds it</a>}
            </p>
          )}
          <Judge finding={shown} report={report} />
        </div>
      )}
      {!shown && <Legend />}
      <FindingList report={report} findings={findings} shown={shown} names={names} onChoose={onChoose} />
    </aside>
  );
}

function Legend() {
  return (
    <ul class="legend">
      <li>
        <span class="report-text">
          <span class="is-cue">said</span>
        </span>{" "}
        the word by which somebody speaks
      </li>
      <li>
        <span class="report-text">
          <span class="in-1">one voice</span> <span class="in-2">a voice within it</span>
        </span>{" "}
        what is said, a line for each voice
      </li>
      <li>
        <span class="report-text">
          <span class="is-trigger">visited</span>
        </span>{" "}
        the word that names an event
      </li>
    </ul>
  );
}

function FindingList({ report, findings, shown, names, onChoose }: Props) {
  const wrong = new Set(report.judged.filter((one) => one.judgement === "wrong").map((one) => one.left));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (row && list.current) list.current.scrollTop = row.offsetTop - list.current.clientHeight / 2;
  }, [shown?.id]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <ol class="finding-list" ref={list} aria-label="All records, in the order of the text" tabIndex={0}>
      {findings.map((one) => (
        <li key={one.id}>
          <button type="button" aria-current={one.id === shown?.id} onClick={() => onChoose(one.id)}>
            <FindingLine finding={one} record={report.record} names={names} wrong={wrong.has(one.id)} />
          </button>
        </li>
      ))}
    </ol>
  );
}

interface LineProps {
  finding: Finding;
  record: HearsayRecord;
  names: Names;
  wrong: boolean;
}

function FindingLine({ finding, record, names, wrong }: LineProps) {
  const text = wordsOf(record);
  if (finding.kind === "statement") {
    const { chain, manner, content } = finding.statement;
    const speakers = chain[0]?.entities ?? [];
    const who = speakers.map((id) => names.entity(id).label).join(", ") || "The report";
    return (
      <>
        <span class="finding-who">
          {wrong && "Rejected: "}
          <bdi>{who}</bdi> {mannerVerb(manner, speakers.length)}
        </span>
        <Words>{text(content.length > 0 ? saidWords(finding.statement)[0]! : finding).slice(0, 110)}</Words>
      </>
    );
  }
  const { actors, type, evidence } = finding.event;
  return (
    <>
      <span class="finding-who">
        {wrong && "Rejected: "}◆{" "}
        <bdi>{actors.map((one) => names.entity(one.entity).label).join(", ") || "somebody"}</bdi> · {TYPES[type].word}
      </span>
      <Words>{text(evidence).slice(0, 110)}</Words>
    </>
  );
}
