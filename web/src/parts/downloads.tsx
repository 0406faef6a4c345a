import { Fragment } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { apiPath } from "../data/client.ts";

const WORDS = {
  csv: "CSV, for a spreadsheet",
  jsonl: "JSON lines",
  plover: "PLOVER JSON lines",
  graphml: "GraphML, for a graph program",
  parquet: "Parquet",
  annotations: "Web annotations (JSON-LD)",
} as const;

/** Which formats can hold what. */
const FORMATS = {
  positions: ["csv", "jsonl", "parquet"],
  findings: ["csv", "jsonl", "parquet", "plover", "annotations"],
  scores: ["csv", "jsonl", "parquet"],
  claims: ["csv", "jsonl", "parquet", "graphml", "annotations"],
  events: ["csv", "jsonl", "parquet", "plover", "graphml", "annotations"],
  statements: ["csv", "jsonl", "parquet", "annotations"],
  relations: ["csv", "jsonl", "parquet", "graphml"],
  documents: ["csv", "jsonl", "parquet"],
  entities: ["csv", "jsonl", "parquet"],
  sources: ["csv", "jsonl", "parquet"],
} as const satisfies Record<string, readonly (keyof typeof WORDS)[]>;

interface Part {
  /** What is exported, as the API calls it. */
  what: keyof typeof FORMATS;
  /** The filters of the view: the file has the rows that the screen has. */
  query?: Record<string, string | null>;
  /** What the rows are, where a view has several kinds of them. */
  heading?: string;
}

/** The files that a view can be taken away as, and a briefing of it where there is one. */
export function Downloads({ of, label = "Download", brief }: { of: readonly Part[]; label?: string; brief?: BriefOf }) {
  const box = useRef<HTMLDetailsElement>(null);
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
    <details class="downloads" ref={box}>
      <summary class="button">{label}</summary>
      <div>
        {brief && (
          <>
            <p class="soft small">A briefing, each line with its evidence</p>
            <ul>
              <li>
                <a href={apiPath("/api/brief", { ...brief, format: "html" })} download="">
                  Briefing, as a page
                </a>
              </li>
              <li>
                <a href={apiPath("/api/brief", { ...brief, format: "md" })} download="">
                  Briefing, as Markdown
                </a>
              </li>
            </ul>
          </>
        )}
        {of.map(({ what, query = {}, heading }) => (
          <Fragment key={what}>
            {heading && <p class="soft small">{heading}</p>}
            <ul>
              {FORMATS[what].map((format) => (
                <li key={format}>
                  <a
                    href={apiPath(`/api/export/${what}`, { ...query, format })}
                    download=""
                    aria-label={heading ? `${heading}: ${WORDS[format]}` : undefined}
                  >
                    {WORDS[format]}
                  </a>
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </details>
  );
}

/** The filters of a briefing, as the API takes them. */
type BriefOf = Record<string, string | null>;
