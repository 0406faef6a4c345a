import type { ComponentChildren } from "preact";
import type { ClaimStatus, Stance } from "../../../src/model/vocabulary.ts";
import { STATUSES } from "../words/vocabulary.ts";

const RING = <circle cx="8" cy="8" r="5.5" />;

/** A shape for each status, told apart without colour. */
const STATUS_SHAPES: Record<ClaimStatus, ComponentChildren> = {
  disputed: (
    <>
      {RING}
      <path class="fill" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />
    </>
  ),
  denied: (
    <>
      {RING}
      <path d="M4.2 11.8 11.8 4.2" />
    </>
  ),
  alleged: (
    <>
      {RING}
      <circle class="fill bare" cx="8" cy="8" r="2" />
    </>
  ),
  unconfirmed: <circle cx="8" cy="8" r="5.5" stroke-dasharray="2.4 2.2" />,
  announced: <path d="M4.5 3.2 12.5 8l-8 4.8z" />,
  acknowledged: (
    <>
      <circle class="fill" cx="8" cy="8" r="5.5" />
      <path class="cut" d="m5.4 8.2 1.8 1.8 3.4-3.8" />
    </>
  ),
  confirmed: (
    <>
      <circle class="fill" cx="6" cy="8" r="4" />
      <circle class="fill over" cx="10.5" cy="8" r="4" />
    </>
  ),
  reported: RING,
};

/** A shape for each stance. */
const STANCE_SHAPES: Record<Stance, ComponentChildren> = {
  asserts: <rect class="fill" x="4" y="4" width="8" height="8" />,
  confirms: <path d="m3.5 8.4 3 3L12.5 5" />,
  acknowledges: (
    <>
      <path d="m2 8.4 3 3L11 5" />
      <path d="M8.5 11.4 14 5.4" />
    </>
  ),
  alleges: <path d="M8 3l5 5-5 5-5-5z" />,
  suspects: <path d="M8 3l5 5-5 5-5-5z" stroke-dasharray="2 1.8" />,
  promises: <path d="M4.5 3.2 12.5 8l-8 4.8z" />,
  denies: <path d="m4 4 8 8M12 4l-8 8" />,
  withdraws: <path d="M13 11V9a3 3 0 0 0-3-3H3m3-3L3 6l3 3" />,
};

function Glyph({ children, name }: { children: ComponentChildren; name: string }) {
  return (
    <svg class={`glyph glyph-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}

/** A claim's status by shape and word. */
export function Status({ status }: { status: ClaimStatus }) {
  return (
    <span class={`status status-${status}`} title={STATUSES[status]}>
      <Glyph name={status}>{STATUS_SHAPES[status]}</Glyph>
      {status}
    </span>
  );
}

/** A position's stance by shape and word. */
export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <span class={`stance stance-${stance}`}>
      <Glyph name={stance}>{STANCE_SHAPES[stance]}</Glyph>
      {stance}
    </span>
  );
}
