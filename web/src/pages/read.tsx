import { useEffect, useRef, useState } from "preact/hooks";
import { send } from "../data/client.ts";
import { followJob } from "../data/job.ts";
import { recordChanged } from "../data/resource.ts";
import type { Job } from "../data/shapes.ts";
import { ReportLink, reportHref } from "../parts/entity.tsx";
import { Page } from "../parts/page.tsx";
import { go } from "../routing/router.ts";
import "../style/read.css";
import { counted } from "../words/numbers.ts";

/** Paste or drop a report and watch it being read. */
export function ReadPage() {
  const [job, setJob] = useState<Job | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const start = async (reports: readonly Given[]) => {
    setTrouble(null);
    setJob(null);
    try {
      const { job } = await send<{ job: { id: string } }>("/api/reports", reports);
      const { found } = await followJob(job.id, setJob);
      recordChanged();
      const only = found?.reports.length === 1 ? found.reports[0] : undefined;
      if (only && window.location.pathname === "/read") go(reportHref(only.id));
    } catch (error) {
      setTrouble((error as Error).message);
    }
  };
  const busy = job?.state === "waiting" || job?.state === "running";
  return (
    <Page
      title="Read a report"
      lead="Paste its text, or drop files. It is read on this machine and stays here; reading the same again changes nothing."
    >
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      {job && <Progress job={job} />}
      <ReportForm busy={busy} onRead={start} onTrouble={setTrouble} />
    </Page>
  );
}

interface Given {
  text: string;
  headline?: string;
  published?: string;
  publisher?: string;
  uri?: string;
}

const STAGES = { read: "Reading", merge: "Putting it together with what is known" } as const;

function Progress({ job }: { job: Job }) {
  const { state, stage, done, of, rate, error, found } = job;
  if (state === "failed") {
    return (
      <p class="trouble" role="alert">
        It could not be read: {error}
      </p>
    );
  }
  if (state === "done" && found) return <Outcome found={found} />;
  const left = of !== null && rate ? Math.ceil((of - done) / rate) : null;
  return (
    <div class="progress" role="status">
      <p>
        {stage ? STAGES[stage] : "Waiting"} …{" "}
        {of !== null && of > 1 && (
          <span class="soft number">
            {done} of {counted(of, "report")}
            {rate !== null && `, ${rate.toFixed(1)} a second`}
            {left !== null && left > 1 && `, about ${left} s left`}
          </span>
        )}
      </p>
      <progress max={of ?? 1} value={stage === "merge" || of === null ? undefined : done} aria-label="Reading" />
    </div>
  );
}

function Outcome({
  found: { counts, problems, reports, statements, events, claims },
}: {
  found: NonNullable<Job["found"]>;
}) {
  return (
    <div class="progress" role="status">
      <p>
        {counted(counts.added, "new report")}
        {counts.changed > 0 && `, ${counts.changed} changed`}
        {counts.unchanged > 0 && `, ${counts.unchanged} known already`}
        {counts.setAside > 0 && `, ${counts.setAside} not read`}: {counted(statements, "statement")},{" "}
        {counted(events.length, "event")}, {counted(claims.length, "claim")}.
      </p>
      {problems.length > 0 && (
        <ul class="trouble">
          {problems.map((problem) => (
            <li key={problem}>
              <bdi>{problem}</bdi>
            </li>
          ))}
        </ul>
      )}
      <ul>
        {reports.slice(0, 20).map((report) => (
          <li key={report.id}>
            <ReportLink report={report} />
          </li>
        ))}
      </ul>
      <p>
        <a href="/">What is known now</a>
      </p>
    </div>
  );
}

interface FormProps {
  busy: boolean;
  onRead: (reports: readonly Given[]) => void;
  onTrouble: (message: string) => void;
}

function ReportForm({ busy, onRead, onTrouble }: FormProps) {
  const [over, setOver] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => text.current?.focus({ preventScroll: true }), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const given = Object.fromEntries(
      [...new FormData(form.current!)].map(([key, value]) => [key, String(value).trim()]).filter(([, value]) => value),
    ) as unknown as Given;
    if (!given.text) return onTrouble("There is no text yet: paste a report first.");
    onRead([{ ...given, text: text.current!.value }]);
  };
  const take = async (files: Iterable<File>) => {
    const list = [...files];
    if (list.length === 0) return;
    try {
      onRead((await Promise.all(list.map(fromFile))).flat());
    } catch (error) {
      onTrouble((error as Error).message);
    }
  };
  return (
    <form
      ref={form}
      class={over ? "give over" : "give"}
      onSubmit={submit}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files ?? []);
      }}
    >
      <label class="give-text">
        <span>Text of the report</span>
        <textarea
          ref={text}
          name="text"
          rows={14}
          spellcheck={false}
          placeholder="Paste a report here, or drop files anywhere on this form."
        />
      </label>
      <fieldset class="give-more">
        <legend>What you know about it (each may stay empty)</legend>
        <label>
          <span>Headline</span>
          <input name="headline" type="text" maxLength={500} />
        </label>
        <label>
          <span>Published by</span>
          <input name="publisher" type="text" maxLength={200} />
        </label>
        <label>
          <span>Published on</span>
          <input name="published" type="text" inputMode="numeric" placeholder="2024-10-08" maxLength={40} />
        </label>
        <label>
          <span>Address of the page</span>
          <input name="uri" type="text" inputMode="url" maxLength={2000} />
        </label>
      </fieldset>
      <div class="give-foot">
        <button type="submit" class="primary" disabled={busy}>
          Read it
        </button>
        <button type="button" disabled={busy} onClick={() => picker.current?.click()}>
          Choose files
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept=".txt,.md,.jsonl,.ndjson,text/plain"
          onChange={(event) => void take(event.currentTarget.files ?? [])}
        />
      </div>
    </form>
  );
}

/** A dropped file as reports: JSON lines are one each, anything else is one. */
async function fromFile(file: File): Promise<Given[]> {
  const text = await file.text();
  if (!/\.(?:jsonl|ndjson)$/i.test(file.name)) return [{ text }];
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line, at) => {
      try {
        return JSON.parse(line) as Given;
      } catch {
        throw new Error(`${file.name}, line ${at + 1}: not JSON; nothing was read.`);
      }
    });
}
