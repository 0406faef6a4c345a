import type { HearsayRecord } from "../../../src/model/index.ts";
import { MANNERS } from "../../../src/model/manners.ts";
import type { FindingChange } from "../data/shapes.ts";
import { REALITIES, TYPE_ORDER, TYPES } from "../words/vocabulary.ts";
import type { Finding } from "./findings.ts";

interface Props {
  finding: Finding;
  record: HearsayRecord;
  change: FindingChange;
  onChange: (change: FindingChange) => void;
}

/** What of a finding can be put right; what is left as it is stays the machine's. */
export function MendFields({ finding, record, change, onChange }: Props) {
  const put = (key: keyof FindingChange, value: string, was: string) => {
    const next = { ...change };
    if (value === was) delete next[key];
    else
      Object.assign(next, { [key]: key === "actors" || key === "recipients" || key === "speakers" ? [value] : value });
    onChange(next);
  };
  const people = record.entities
    .map((entity) => [entity.id, entity.label] as const)
    .sort((a, b) => (a[1] < b[1] ? -1 : 1));
  if (finding.kind === "statement") {
    const { manner, chain } = finding.statement;
    const speaker = chain[0]?.entities[0] ?? "unnamed";
    return (
      <>
        <Choice
          label="Who says so"
          was={speaker}
          options={[["unnamed", "unnamed source"], ...people]}
          put={(v) => put("speakers", v, speaker)}
        />
        <Choice
          label="How"
          was={manner}
          options={MANNERS.map((one) => [one, one])}
          put={(v) => put("manner", v, manner)}
        />
      </>
    );
  }
  const { type, reality, polarity, actors, recipients } = finding.event;
  const [actor, recipient] = [actors[0]?.entity ?? "", recipients[0]?.entity ?? ""];
  return (
    <>
      <Choice
        label="What"
        was={type}
        options={TYPE_ORDER.map((one) => [one, `${TYPES[one].word} (${one})`])}
        put={(v) => put("type", v, type)}
      />
      <Choice
        label="Who"
        was={actor}
        options={[["", "nobody named"], ...people]}
        put={(v) => put("actors", v, actor)}
      />
      <Choice
        label="To whom"
        was={recipient}
        options={[["", "nobody named"], ...people]}
        put={(v) => put("recipients", v, recipient)}
      />
      <Choice
        label="Stands as"
        was={reality}
        options={Object.entries(REALITIES)}
        put={(v) => put("reality", v, reality)}
      />
      <Choice
        label="Happened"
        was={polarity}
        options={[
          ["positive", "said to have happened"],
          ["negative", "said not to have happened"],
        ]}
        put={(v) => put("polarity", v, polarity)}
      />
    </>
  );
}

interface ChoiceProps {
  label: string;
  was: string;
  options: readonly (readonly [value: string, word: string])[];
  put: (value: string) => void;
}

function Choice({ label, was, options, put }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select defaultValue={was} onChange={(event) => put(event.currentTarget.value)}>
        {options.map(([value, word]) => (
          <option key={value} value={value} selected={value === was}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
