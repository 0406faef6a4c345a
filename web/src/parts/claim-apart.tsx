import { useState } from "preact/hooks";
import { decide, deciderName } from "../data/decide.ts";
import type { ClaimDetail } from "../data/shapes.ts";
import { Words } from "./text.tsx";

/** Says that two things which the machine put together are not the same. */
export function Apart(props: { left: string; right: string; what: string }) {
  const { left, right, what } = props;
  const [state, setState] = useState<"open" | "busy" | "done" | string>("open");
  const part = () => {
    setState("busy");
    decide({ judgement: "not_same", left, right, by: deciderName() || "me", note: null }).then(
      () => setState("done"),
      (error: Error) => setState(error.message),
    );
  };
  if (state === "done") return <p role="status">Noted: not the same {what}.</p>;
  return (
    <p class="small">
      <button type="button" class="plain" disabled={state === "busy"} onClick={part}>
        Not the same {what}
      </button>
      {state !== "open" && state !== "busy" && <span role="alert"> {state}</span>}
    </p>
  );
}

/** The events of one claim, each of which may be taken out of it. */
export function ClaimApart({ claim }: { claim: ClaimDetail }) {
  const [first, ...others] = claim.events;
  if (!first) return null;
  return (
    <details class="section">
      <summary>Is one of these another matter?</summary>
      <ul>
        {others.map((event) => (
          <li key={event.id}>
            <Words>{event.words?.text ?? event.id}</Words>
            <Apart left={first.id} right={event.id} what="claim" />
          </li>
        ))}
      </ul>
    </details>
  );
}
