import { scaleLinear } from "d3-scale";
import type { PairDetail } from "../data/shapes.ts";
import { dateWords } from "../words/dates.ts";
import { counted } from "../words/numbers.ts";
import { monthsBetween } from "./months.ts";
import { useWidth } from "./window.ts";

interface Props {
  relation: PairDetail;
  month: string | null;
  onMonth: (month: string | null) => void;
}

const HEIGHT = 200;
const BARS = HEIGHT - 34;

/** A pair's score by month: cooperation above the line, conflict below it, never netted against each other. */
export function ScoreBars({ relation, month, onMonth }: Props) {
  const [box, width] = useWidth();
  const tallies = new Map(relation.months.map((one) => [one.month, one]));
  const first = relation.months[0]?.month;
  const last = relation.months.at(-1)?.month;
  const months = first && last ? monthsBetween(first, last) : [];
  const above = Math.max(1, ...relation.months.map((one) => one.cooperation));
  const below = Math.max(0, ...relation.months.map((one) => one.conflict));
  const height = scaleLinear()
    .domain([0, above + below])
    .range([0, BARS]);
  const middle = height(above) + 8;
  const step = Math.min(46, width / Math.max(1, months.length));
  const every = Math.max(1, Math.ceil(54 / Math.max(1, step)));
  return (
    <div class="score" ref={box}>
      {width > 0 && months.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: no other element groups the parts of an SVG
        <svg width={width} height={HEIGHT} role="group" aria-label="Score by month; the table has the same numbers">
          <line class="score-zero" x1={0} x2={width} y1={middle} y2={middle} />
          {months.map((name, at) => {
            const tally = tallies.get(name);
            const x = at * step;
            return (
              <g key={name}>
                {tally && (
                  // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside an SVG
                  <g
                    role="button"
                    tabindex={0}
                    aria-pressed={month === name}
                    aria-label={`${dateWords(name)}: cooperation ${tally.cooperation}, conflict ${tally.conflict}, ${counted(tally.events, "event")}`}
                    class={month === name ? "score-month on" : "score-month"}
                    onClick={() => onMonth(month === name ? null : name)}
                    onKeyDown={(event) => {
                      if (event.key !== "Enter" && event.key !== " ") return;
                      event.preventDefault();
                      onMonth(month === name ? null : name);
                    }}
                  >
                    <rect class="score-hit" x={x} y={0} width={step} height={HEIGHT - 18} />
                    <rect
                      class="score-bar cooperation"
                      x={x + 1}
                      width={Math.max(2, step - 3)}
                      y={middle - height(tally.cooperation)}
                      height={height(tally.cooperation)}
                    />
                    <rect
                      class="score-bar conflict"
                      x={x + 1}
                      width={Math.max(2, step - 3)}
                      y={middle}
                      height={height(tally.conflict)}
                    />
                  </g>
                )}
                {at % every === 0 && (
                  <text class="score-label" x={x + 1} y={HEIGHT - 4}>
                    {name}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
