import { daysApart } from "../days.js";
import type { EventMention } from "./mention.js";

/** Each says, in words, why two mentions cannot be one event; null where it has nothing to say. */
type Veto = (a: EventMention, b: EventMention) => string | null;

const differentDates: Veto = (a, b) =>
  a.when && b.when && daysApart(a.when, b.when) > 0 ? `different dates: ${a.when.value} and ${b.when.value}` : null;

const differentMonths: Veto = (a, b) => {
  const month = (one: EventMention) =>
    one.month ??
    (one.when && one.when.earliest.slice(0, 7) === one.when.latest.slice(0, 7) ? one.when.earliest.slice(5, 7) : null);
  const [left, right] = [month(a), month(b)];
  return left !== null && right !== null && left !== right ? `different months: ${left} and ${right}` : null;
};

const differentPolarity: Veto = (a, b) =>
  a.event.polarity !== b.event.polarity ? "one says that it happened, the other that it did not" : null;

const differentStages: Veto = (a, b) => (a.stage !== b.stage ? `one is ${a.stage}, the other ${b.stage}` : null);

const differentModes: Veto = (a, b) =>
  a.event.mode !== b.event.mode &&
  (a.event.mode === "visit" || b.event.mode === "visit" || (a.event.mode && b.event.mode))
    ? `different kinds: ${a.event.mode ?? "none"} and ${b.event.mode ?? "none"}`
    : null;

const differentTimesOfHistory: Veto = (a, b) =>
  a.event.historical !== b.event.historical ? "one is history, the other is not" : null;

/** Two things said are one only if they were said in one breath: another place in the same report is another utterance. */
const differentUtterances: Veto = (a, b) =>
  a.speech && b.speech && a.document === b.document && a.event.statement !== b.event.statement
    ? "two utterances in one report"
    : null;

/** One act may be coded as what is done or as the accord on it, but only where the same several parties stand behind both. */
const differentDeeds: Veto = (a, b) => {
  if (a.event.act === b.event.act) return null;
  const together = a.actorParties.length > 1 && a.actorParties.join() === b.actorParties.join();
  return together && a.event.type === b.event.type ? null : "different acts";
};

export const VETOES: readonly Veto[] = [
  differentDeeds,
  differentDates,
  differentMonths,
  differentPolarity,
  differentStages,
  differentModes,
  differentTimesOfHistory,
  differentUtterances,
];

/** The first reason that two mentions cannot be one event, or null. */
export function vetoOf(a: EventMention, b: EventMention): string | null {
  for (const veto of VETOES) {
    const reason = veto(a, b);
    if (reason !== null) return reason;
  }
  return null;
}
