import type { CountedLane } from "../data/shapes.ts";
import { dateWords, daysOfValue } from "../words/dates.ts";
import { counted, grouped } from "../words/numbers.ts";
import { TYPE_ORDER, TYPES } from "../words/vocabulary.ts";
import { LANE_NAMES } from "./lanes-by.ts";
import type { Field } from "./timeline.tsx";

const HEIGHT = 40;

/** Events too many to draw each: how many lie in each day, month or year, lane by lane. A click looks nearer. */
export function CountLanes({ lanes, field }: { lanes: readonly CountedLane[]; field: Field }) {
  const most = Math.max(1, ...lanes.flatMap(({ counts }) => counts.map(({ events }) => events)));
  return (
    <>
      {inOrder(lanes).map((lane) => (
        <CountLane key={lane.key} lane={lane} most={most} field={field} />
      ))}
    </>
  );
}

function CountLane({ lane, most, field }: { lane: CountedLane; most: number; field: Field }) {
  const { view, scale, width, onView } = field;
  const peak = lane.counts.reduce((best, one) => (one.events > best.events ? one : best), { at: "", events: 0 });
  const name = laneName(lane);
  return (
    <section class="lane" aria-label={name}>
      <h2 class="lane-name">
        <bdi>{name}</bdi> <span class="soft">{grouped(lane.events)}</span>
        {lane.wider > 0 && <span class="soft lane-wider"> {grouped(lane.wider)} of a wider date, not drawn</span>}
      </h2>
      <svg
        class="lane-counts"
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={`${counted(lane.events, "event")}, most in ${dateWords(peak.at || null)}: ${peak.events}`}
      >
        {lane.counts.map(({ at, events }) => {
          const days = daysOfValue(at);
          if (!days || days[1] < view[0] || days[0] > view[1]) return null;
          const [x, end] = [scale(days[0]), scale(days[1])];
          const height = Math.max(2, (events / most) * HEIGHT);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a pointer's short cut; + and the arrow keys do the same
            <rect
              key={at}
              class="lane-count"
              x={x}
              y={HEIGHT - height}
              width={Math.max(1, end - x - 1)}
              height={height}
              onClick={() => onView([days[0], days[1]])}
            >
              <title>{`${dateWords(at)}: ${counted(events, "event")}`}</title>
            </rect>
          );
        })}
      </svg>
    </section>
  );
}

/** Types as everywhere; actors as they came, those of most events first. */
function inOrder(lanes: readonly CountedLane[]): CountedLane[] {
  const place = ({ key }: CountedLane) => TYPE_ORDER.indexOf(key as (typeof TYPE_ORDER)[number]);
  return [...lanes].sort((a, b) => place(a) - place(b));
}

function laneName({ key, name }: CountedLane): string {
  if (key in TYPES) return TYPES[key as keyof typeof TYPES].word;
  return key === "all" || key === "nobody" ? LANE_NAMES[key] : name;
}
