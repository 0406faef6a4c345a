import { dateWords } from "../words/dates.ts";

interface Props {
  months: readonly string[];
  /** First and last month shown; null is all of the time. */
  stretch: readonly [string, string] | null;
  onChange: (stretch: readonly [string, string] | null) => void;
}

const LENGTHS: readonly [months: number, word: string][] = [
  [0, "all of the time"],
  [1, "a month"],
  [3, "three months"],
  [12, "a year"],
  [36, "three years"],
];

/** Moves a window of months over the time that was read about. */
export function MonthSlider({ months, stretch, onChange }: Props) {
  const length = stretch ? Math.max(1, months.filter((month) => month >= stretch[0] && month <= stretch[1]).length) : 0;
  const end = stretch
    ? Math.max(
        0,
        months.findLastIndex((month) => month <= stretch[1]),
      )
    : months.length - 1;
  const put = (last: number, wanted: number) => {
    if (wanted === 0) return onChange(null);
    const at = Math.max(last, Math.min(wanted, months.length) - 1);
    onChange([months[Math.max(0, at - wanted + 1)]!, months[at]!]);
  };
  const lengths = LENGTHS.some(([n]) => n === length) ? LENGTHS : [...LENGTHS, [length, `${length} months`] as const];
  return (
    <div class="slider">
      <label>
        <span class="soft small">Show</span>
        <select value={length} onChange={(event) => put(end, Number(event.currentTarget.value))}>
          {lengths.map(([n, word]) => (
            <option key={n} value={n}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <label class="slider-range">
        <span class="soft small">until</span>
        <input
          type="range"
          min={0}
          max={months.length - 1}
          value={end}
          aria-valuetext={dateWords(months[end] ?? null)}
          onInput={(event) => put(Number(event.currentTarget.value), length === 0 ? 3 : length)}
        />
      </label>
      <output class="slider-said">
        {stretch
          ? stretch[0] === stretch[1]
            ? dateWords(stretch[0])
            : `${dateWords(stretch[0])} – ${dateWords(stretch[1])}`
          : `${dateWords(months[0] ?? null)} – ${dateWords(months.at(-1) ?? null)}, and what has no month`}
      </output>
    </div>
  );
}
