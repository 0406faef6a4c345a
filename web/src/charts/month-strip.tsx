import { scaleUtc } from "d3-scale";
import { dateWords, daysOfValue } from "../words/dates.ts";
import { counted } from "../words/numbers.ts";
import type { Field } from "./timeline.tsx";
import { centred, useWidth, type Window } from "./window.ts";

const HEIGHT = 46;

interface Props {
  months: readonly { month: string; events: number }[];
  whole: Window;
  field: Field;
}

/** All of the time at a glance, a bar a month; what the chart below shows is framed, and a click or a drag moves it. */
export function MonthStrip({ months, whole, field: { view, onView } }: Props) {
  const [box, width] = useWidth();
  const scale = scaleUtc().domain(whole).range([0, width]);
  const most = Math.max(1, ...months.map(({ events }) => events));
  const peak = months.find(({ events }) => events === most);
  const put = (event: PointerEvent) => {
    if (event.type === "pointermove" && event.buttons !== 1) return;
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    onView(centred(view, +scale.invert(event.clientX - left), whole));
  };
  return (
    <div class="month-strip" ref={box}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`Events by month, ${dateWords(months[0]?.month ?? null)} to ${dateWords(months.at(-1)?.month ?? null)}; most in ${dateWords(peak?.month ?? null)}: ${counted(most, "event")}`}
          onPointerDown={put}
          onPointerMove={put}
        >
          <rect
            class="strip-view"
            x={scale(view[0])}
            y={0}
            width={Math.max(2, scale(view[1]) - scale(view[0]))}
            height={HEIGHT}
          />
          {months.map(({ month, events }) => {
            const days = daysOfValue(month);
            if (!days) return null;
            const height = Math.max(1, (events / most) * (HEIGHT - 6));
            const x = scale(days[0]);
            const wide = Math.max(1, scale(days[1]) - x - 1);
            return <rect key={month} class="strip-bar" x={x} y={HEIGHT - height} width={wide} height={height} />;
          })}
        </svg>
      )}
    </div>
  );
}
