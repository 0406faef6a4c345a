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
  claims: ["csv", "jsonl", "parquet", "graphml", "annotations"],
  events: ["csv", "jsonl", "parquet", "plover", "graphml", "annotations"],
  statements: ["csv", "jsonl", "parquet", "annotations"],
  relations: ["csv", "jsonl", "parquet", "graphml"],
  documents: ["csv", "jsonl", "parquet"],
  entities: ["csv", "jsonl", "parquet"],
  sources: ["csv", "jsonl", "parquet"],
} as const satisfies Record<string, readonly (keyof typeof WORDS)[]>;

interface Props {
  /** What is exported, as the API calls it. */
  what: keyof typeof FORMATS;
  /** The filters of the view: the file has the rows that the screen has. */
  query?: Record<string, string | null>;
  label?: string;
}

/** The files that a view can be taken away as. */
export function Downloads({ what, query = {}, label = "Download" }: Props) {
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
      <ul>
        {FORMATS[what].map((format) => (
          <li key={format}>
            <a href={apiPath(`/api/export/${what}`, { ...query, format })} download="">
              {WORDS[format]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One thing of the API, whole, as a file. */
export function DownloadJson({ path, name }: { path: string; name: string }) {
  return (
    <a class="button" href={path} download={`${name}.json`}>
      Download
    </a>
  );
}
