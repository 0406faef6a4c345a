import type { TimeDraft } from "../../annotate/times/types.js";
import type { Precision } from "../../model/index.js";
import type { Context, Mentioned } from "./context.js";
import { daysOf } from "./period.js";

const FINENESS: readonly Precision[] = [
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
];

/** How many sentences back a time may lie that "that day" or "a year earlier" goes on from. */
const REACH = 4;

/** The time named last before a draft that is at least as fine as `unit` and not too far back; null where there is none. */
export function lastMentioned(context: Context, draft: TimeDraft, unit: string): Mentioned | null {
  const coarsest = FINENESS.indexOf((unit === "second" ? "minute" : unit === "weekend" ? "week" : unit) as Precision);
  for (let i = context.mentioned.length - 1, last = i - MANY; i >= 0 && i > last; i--) {
    const time = context.mentioned[i]!;
    if (draft.sentence - time.sentence > REACH) return null;
    if (!time.compared && FINENESS.indexOf(time.precision) <= coarsest && daysOf(time.value)) return time;
  }
  return null;
}

/** How many times back are looked through at most; keeps a text of nothing but times linear. */
const MANY = 60;

/** The quarter named last, however far back: reports of results speak of one quarter throughout. */
export function lastQuarter(
  context: Context,
  reach = Number.POSITIVE_INFINITY,
  sentence = Number.NEGATIVE_INFINITY,
): Mentioned | null {
  const { quarter } = context;
  return quarter && sentence - quarter.sentence <= reach ? quarter : null;
}
