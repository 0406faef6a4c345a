interface Props<K extends string> {
  label: string;
  value: K;
  options: Record<K, string>;
  onChange: (value: K) => void;
}

/** A choice among a few views of the same thing. */
export function Switch<K extends string>({ label, value, options, onChange }: Props<K>) {
  return (
    <div class="switch-box">
      <span class="soft small" id={`switch-${label.replace(/\W/g, "")}`}>
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's frame and legend are not wanted in a row of tools */}
      <div class="switch" role="group" aria-labelledby={`switch-${label.replace(/\W/g, "")}`}>
        {(Object.entries(options) as [K, string][]).map(([key, word]) => (
          <button key={key} type="button" aria-pressed={key === value} onClick={() => onChange(key)}>
            {word}
          </button>
        ))}
      </div>
    </div>
  );
}
