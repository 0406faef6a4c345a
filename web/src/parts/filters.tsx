import { useEffect, useRef } from "preact/hooks";
import { go, place, withQuery } from "../routing/router.ts";
import { STATUS_ORDER, TYPE_ORDER, TYPES } from "../words/vocabulary.ts";

export type FilterKey = "text" | "q" | "actor" | "type" | "status" | "from" | "to" | "outlet";

/** Filters that come from elsewhere in the app: their field is there only while they narrow. */
const ELSEWHERE: readonly FilterKey[] = ["q"];

/** What narrows a list; it is kept in the address, so that a narrowed view can be shared. */
export function Filters({ keys }: { keys: readonly FilterKey[] }) {
  const { query } = place.value;
  const set = keys.filter((key) => query.get(key));
  return (
    <form class="filters" aria-label="Narrow the list" onSubmit={(event) => event.preventDefault()}>
      {keys
        .filter((key) => set.includes(key) || !ELSEWHERE.includes(key))
        .map((key) => (
          <FilterField key={key} name={key} value={query.get(key) ?? ""} />
        ))}
      {set.length > 0 && (
        <button
          type="button"
          class="plain"
          onClick={() => go(withQuery(Object.fromEntries(keys.map((key) => [key, null]))), { replace: true })}
        >
          Clear
        </button>
      )}
    </form>
  );
}

const FIELDS: Record<FilterKey, { label: string; hint?: string }> = {
  text: { label: "Words", hint: "in the reports’ words" },
  q: { label: "Searched for", hint: "all of these words" },
  actor: { label: "Actor", hint: "name" },
  type: { label: "What" },
  status: { label: "Status" },
  from: { label: "From", hint: "2024-06" },
  to: { label: "To", hint: "2024-10" },
  outlet: { label: "Through", hint: "outlet or agency" },
};

function FilterField({ name, value }: { name: FilterKey; value: string }) {
  const { label, hint } = FIELDS[name];
  const put = (next: string) => go(withQuery({ [name]: next.trim() }), { replace: true });
  if (name === "type" || name === "status") {
    return (
      <label class={`filter filter-${name}`}>
        <span>{label}</span>
        <select value={value} onChange={(event) => put(event.currentTarget.value)}>
          <option value="">any</option>
          {name === "status"
            ? STATUS_ORDER.map((status) => <option key={status}>{status}</option>)
            : TYPE_ORDER.map((type) => (
                <option key={type} value={type}>
                  {TYPES[type].word}
                </option>
              ))}
        </select>
      </label>
    );
  }
  const dates = name === "from" || name === "to";
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is inside LateInput
    <label class={`filter filter-${name}`}>
      <span>{label}</span>
      <LateInput value={value} hint={hint ?? ""} pattern={dates ? /^(\d{4}(-\d\d(-\d\d)?)?)?$/ : null} put={put} />
    </label>
  );
}

/** A field whose value counts once it has not changed for a moment. Half a date is not sent. */
function LateInput(props: { value: string; hint: string; pattern: RegExp | null; put: (value: string) => void }) {
  const { value, hint, pattern, put } = props;
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef(0);
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = value;
  }, [value]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const soon = (text: string, wait: number) => {
    window.clearTimeout(timer.current);
    if (pattern && !pattern.test(text.trim())) return;
    timer.current = window.setTimeout(() => put(text), wait);
  };
  return (
    <input
      ref={input}
      type="text"
      defaultValue={value}
      placeholder={hint}
      onInput={(event) => soon(event.currentTarget.value, 300)}
      onChange={(event) => soon(event.currentTarget.value, 0)}
    />
  );
}

/** The filters that the address holds, for a call of the API. */
export function filtersOf(keys: readonly FilterKey[]): Record<string, string | null> {
  const { query } = place.value;
  return Object.fromEntries(keys.map((key) => [key, query.get(key)]));
}
