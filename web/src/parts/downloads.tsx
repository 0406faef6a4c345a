import { useEffect, useRef, useState } from "preact/hooks";
import { apiPath } from "../data/client.ts";
import { useApi } from "../data/resource.ts";
import { counted } from "../words/numbers.ts";

const WORDS = {
  csv: "CSV, for a spreadsheet",
  jsonl: "JSON lines",
  plover: "PLOVER JSON lines",
  graphml: "GraphML, for a graph program",
  parquet: "Parquet",
  annotations: "Web annotations (JSON-LD)",
} as const;

/** The formats that hold rows of any kind. */
const ROWS = ["csv", "jsonl", "parquet"] as const;

/** Which formats can hold what. */
const FORMATS = {
  positions: ROWS,
  findings: [...ROWS, "plover", "annotations"],
  scores: ROWS,
  claims: [...ROWS, "graphml", "annotations"],
  events: [...ROWS, "plover", "graphml", "annotations"],
  statements: [...ROWS, "annotations"],
  relations: [...ROWS, "graphml"],
  documents: ROWS,
  records: ["jsonl"],
  stories: ROWS,
  copies: ROWS,
  actors: ROWS,
  partners: ROWS,
  sources: ROWS,
  decisions: ROWS,
} as const satisfies Record<string, readonly (keyof typeof WORDS)[]>;

type Query = Record<string, string | null>;

export interface Part {
  /** What is exported, as the API calls it. */
  what: keyof typeof FORMATS;
  /** The filters of the view: the file has the rows that the screen has. */
  query?: Query;
  /** What the rows are. */
  heading: string;
}

interface Props {
  of: readonly Part[];
  label?: string;
  /** The filters of a briefing, as the API takes them, where there is one of the view. */
  brief?: Query;
}

/** The files that a view can be taken away as, each with what was asked, of which record and when; and a briefing where there is one. */
export function Downloads({ of, label = "Download", brief }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const close = (event: Event) => {
      const details = box.current;
      if (!details?.open) return;
      const left = event instanceof KeyboardEvent && event.key === "Escape";
      if (!left && (event.type !== "click" || details.contains(event.target as Node))) return;
      details.open = false;
      if (left) details.querySelector("summary")?.focus();
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details class="downloads" ref={box} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="button">{label}</summary>
      <div>
        {brief && <Briefing of={brief} />}
        {of.map((part) => (
          <Files key={`${part.what} ${part.heading}`} part={part} open={open} />
        ))}
      </div>
    </details>
  );
}

function Briefing({ of }: { of: Query }) {
  return (
    <>
      <p class="soft small">A briefing, each line with its evidence</p>
      <ul>
        <li>
          <a href={apiPath("/api/brief", { ...of, format: "html" })} download="">
            Briefing, as a page
          </a>
        </li>
        <li>
          <a href={apiPath("/api/brief", { ...of, format: "md" })} download="">
            Briefing, as Markdown
          </a>
        </li>
      </ul>
    </>
  );
}

/** One kind of rows in every format that can hold them, with their number, and what belongs beside them. */
function Files({ part: { what, query = {}, heading }, open }: { part: Part; open: boolean }) {
  const beside = apiPath(`/api/export/${what}/about`, query);
  const { data } = useApi<{ count: number }>(open ? beside : null);
  return (
    <>
      <p class="soft small">
        {heading}
        {data && <span class="number">: {counted(data.count, "row")}</span>}
      </p>
      <ul>
        {FORMATS[what].map((format) => (
          <li key={format}>
            <a
              href={apiPath(`/api/export/${what}`, { ...query, format })}
              download=""
              aria-label={`${heading}: ${WORDS[format]}`}
            >
              {WORDS[format]}
            </a>
          </li>
        ))}
        <li>
          <a href={beside} download={`hearsay-${what}.about.json`} aria-label={`${heading}: query, run and date`}>
            Query, run and date (JSON)
          </a>
        </li>
      </ul>
    </>
  );
}
