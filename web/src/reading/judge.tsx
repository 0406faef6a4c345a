import { useEffect, useRef, useState } from "preact/hooks";
import { decide, deciderName, rememberDecider } from "../data/decide.ts";
import { useApi } from "../data/resource.ts";
import type { Decision, EventDetail, FindingChange, NewDecision, ReportDetail } from "../data/shapes.ts";
import { Apart } from "../parts/claim-apart.tsx";
import { Name } from "../parts/text.tsx";
import { isTaken } from "../shell/help.tsx";
import type { Finding } from "./findings.ts";
import { MendFields } from "./mend-fields.tsx";

type Mode = "reject" | "mend" | null;

/** A reader's judgement on one finding: a decision of its own beside the machine's, which stays as it was. */
export function Judge({ finding, report }: { finding: Finding; report: ReportDetail }) {
  const [mode, setMode] = useState<Mode>(null);
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      if (event.key !== "x" && event.key !== "e") return;
      event.preventDefault();
      setMode(event.key === "x" ? "reject" : "mend");
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const merged = report.merged.find((one) => one.finding === finding.id);
  const judged = report.judged.find((one) => one.left === finding.id);
  return (
    <section class="judge" aria-label="Your judgement">
      {done && <p role="status">{done}</p>}
      {judged && <Judged decision={judged} />}
      <div class="judge-buttons">
        <button
          type="button"
          aria-expanded={mode === "reject"}
          onClick={() => setMode(mode === "reject" ? null : "reject")}
        >
          Reject
        </button>
        <button type="button" aria-expanded={mode === "mend"} onClick={() => setMode(mode === "mend" ? null : "mend")}>
          Mend
        </button>
        {merged && <NotSame event={merged.event} finding={finding.id} />}
      </div>
      {mode && (
        <JudgeForm
          key={mode}
          mode={mode}
          finding={finding}
          report={report}
          onDone={(said) => {
            setMode(null);
            setDone(said);
          }}
        />
      )}
    </section>
  );
}

/** What somebody judged before, and the way to take it back. */
function Judged({ decision: { judgement, left, right, by, note } }: { decision: Decision }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const back = () =>
    decide({ kind: "finding", judgement: "unsure", left, right, by: deciderName() || "me", note: "taken back" }).catch(
      (error: Error) => setTrouble(error.message),
    );
  return (
    <p class="small">
      {judgement === "wrong" ? "Rejected" : "Mended"} by <Name>{by}</Name>
      {note && (
        <>
          : <Name>{note}</Name>
        </>
      )}{" "}
      <button type="button" class="plain" onClick={back}>
        Take it back
      </button>
      {trouble && <span role="alert"> {trouble}</span>}
    </p>
  );
}

interface FormProps {
  mode: "reject" | "mend";
  finding: Finding;
  report: ReportDetail;
  onDone: (said: string) => void;
}

function JudgeForm({ mode, finding, report, onDone }: FormProps) {
  const [name, setName] = useState(deciderName());
  const [note, setNote] = useState("");
  const [change, setChange] = useState<FindingChange>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("select, input")?.focus(), []);
  const make = (event: Event) => {
    event.preventDefault();
    if (mode === "mend" && Object.keys(change).length === 0) return setTrouble("Nothing is changed yet.");
    setBusy(true);
    rememberDecider(name);
    const decision: NewDecision = {
      kind: "finding",
      judgement: mode === "reject" ? "wrong" : "mended",
      left: finding.id,
      right: report.record.document.id,
      by: name.trim() || "me",
      note: note.trim() || null,
      ...(mode === "mend" ? { change } : {}),
    };
    decide(decision).then(
      () => onDone(mode === "reject" ? "Rejected: it counts no more." : "Mended: what is shown follows it."),
      (error: Error) => {
        setBusy(false);
        setTrouble(error.message);
      },
    );
  };
  return (
    <form ref={form} onSubmit={make}>
      {mode === "mend" && <MendFields finding={finding} record={report.record} change={change} onChange={setChange} />}
      <label>
        <span>Why (kept with the decision)</span>
        <input type="text" value={note} maxLength={500} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <label>
        <span>Your name</span>
        <input type="text" value={name} maxLength={100} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <button type="submit" class="primary" disabled={busy}>
        {mode === "reject" ? "Reject this record" : "Mend this record"}
      </button>
    </form>
  );
}

/** Where other reports are taken to tell of the same event: the way to say that they do not. */
function NotSame({ event, finding }: { event: string; finding: string }) {
  const { data } = useApi<EventDetail>(`/api/events/${event}`);
  const other = data?.mentions.find((one) => one.id !== finding);
  if (!other) return null;
  return <Apart left={other.id} right={finding} what="event" />;
}
