import type { Claim, MergedEvent } from "../../model/index.js";
import type { Change, Comparison } from "../../query/index.js";
import type { Run } from "../../store/index.js";
import type { Labels } from "../labels.js";
import { paint, type Terminal, visible, wrap } from "../terminal.js";
import { actWords, participants } from "./events.js";

/** What changed, in words: reports, then events, then claims; `labels` must know the reports of both states. */
export function changeLines(comparison: Comparison, labels: Labels, terminal: Terminal): string[] {
  const { reports, events, claims } = comparison;
  const lines = [
    ...reports.new.map((id) => `new report: ${labels.report(id)}`),
    ...reports.withdrawn.map((id) => `report withdrawn: ${labels.report(id)}`),
    ...reports.changed.map((id) => `report read otherwise: ${labels.report(id)}`),
    ...events.map((change) => changeLine("event", change, (event) => eventName(event, labels), labels)),
    ...claims.map((change) => changeLine("claim", change, claimName, labels)),
  ];
  if (lines.length === 0) return ["nothing changed"];
  return [
    ...lines.flatMap((line) => wrap(line, terminal.width, 2)),
    paint(terminal, "dim", `${summary("event", events)}; ${summary("claim", claims)}`),
  ];
}

const RUNS: Readonly<Record<Run["what"], string>> = { read: "read", watch: "watch", decide: "judgement" };

/** A run in a line: when, what, with which rules. */
export function runLine({ id, what, started, ended, version, model, data }: Run): string {
  const made = [`hearsay ${version}`, model, `tables ${data.slice(0, 8)}`].filter((part) => part !== null).join(", ");
  return visible(`${id}  ${started}  ${RUNS[what]} (${made})${ended === null ? "; cut short" : ""}`);
}

function changeLine<T>(noun: string, change: Change<T>, name: (thing: T) => string, labels: Labels): string {
  switch (change.kind) {
    case "new":
      return `new ${noun}: ${name(change.after)}`;
    case "withdrawn":
      return `${noun} withdrawn: ${name(change.before)}`;
    case "merged":
      return `${change.before.length} ${noun}s are one now: ${change.before.map(name).join(" + ")}`;
    case "split":
      return `${noun} split into ${change.after.length}: ${change.after.map(name).join(" | ")}`;
    case "changed":
      return `${noun} changed: ${name(change.before)}: ${change.what.map((what) => withLabels(what, labels)).join("; ")}`;
  }
}

function eventName(event: MergedEvent, labels: Labels): string {
  return `${event.time?.value ?? "undated"} ${actWords(event)} ${participants(event, labels)}`;
}

function claimName({ status, proposition }: Claim): string {
  return `“${visible(proposition.words)}” (${status})`;
}

/** Ids within words become names. */
function withLabels(what: string, labels: Labels): string {
  return what
    .split(" ")
    .map((word) => {
      const id = word.replace(/,$/, "");
      return /^(Q\d+|local:.+|unnamed|unknown-publisher)$/.test(id)
        ? word.replace(id, labels.entity(id))
        : visible(word);
    })
    .join(" ");
}

function summary<T>(noun: string, changes: readonly Change<T>[]): string {
  const count = (kind: Change<T>["kind"]) => changes.filter((change) => change.kind === kind).length;
  const parts = (["new", "withdrawn", "merged", "split", "changed"] as const).flatMap((kind) =>
    count(kind) > 0 ? [`${count(kind)} ${kind}`] : [],
  );
  return `${noun}s: ${parts.length > 0 ? parts.join(", ") : "as before"}`;
}
