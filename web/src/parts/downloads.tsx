import { useEffect, useRef } from "preact/hooks";
import { apiPath } from "../data/client.ts";

const WORDS: Record<string, string> = {
  csv: "CSV, for a spreadsheet",
  jsonl: "JSON lines",
  plover: "PLOVER JSON lines",
  graphml: "GraphML, for a graph program",
  parquet: "Parquet",
  annotations: "Web annotations (JSON-LD)",
  markdown: "Markdown",
  html: "HTML",
};

interface Props {
  /** What is exported, as the API calls it. */
  what: string;
  formats: readonly string[];
  /** The filters of the view: the file has the rows that the screen has. */
  query?: Record<string, string | null>;
  label?: string;
}

/** The files that a view can be taken away as. */
export function Downloads({ what, formats, query = {}, label = "Download" }: Props) {
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
        {formats.map((format) => (
          <li key={format}>
            <a href={apiPath(`/api/export/${what}`, { ...query, format })} download="">
              {WORDS[format] ?? format}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
