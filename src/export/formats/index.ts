import type { About } from "../about.js";
import type { Kind, Selection } from "../kinds.js";
import { writeAnnotations } from "./annotations.js";
import { writeGraphml } from "./graphml.js";
import { writeCsv, writeJsonl } from "./lines.js";
import { writeParquet } from "./parquet.js";
import { writePlover } from "./plover.js";

interface FormatOf {
  /** Which kinds it can hold; null: all. */
  kinds: readonly Kind[] | null;
  /** How a file of it is called, and its type over HTTP. */
  ending: string;
  type: string;
  write(selection: Selection, about: About): AsyncIterable<string | Uint8Array>;
}

const FLAT: readonly Kind[] = [
  "documents",
  "statements",
  "findings",
  "entities",
  "events",
  "claims",
  "positions",
  "stories",
  "copies",
  "sources",
  "relations",
  "scores",
  "actors",
  "partners",
  "decisions",
];

export const FORMATS = ["jsonl", "csv", "plover", "graphml", "parquet", "annotations"] as const;
export type ExportFormat = (typeof FORMATS)[number];

export const FORMAT: Readonly<Record<ExportFormat, FormatOf>> = {
  jsonl: { kinds: null, ending: "jsonl", type: "application/x-ndjson; charset=utf-8", write: writeJsonl },
  csv: { kinds: FLAT, ending: "csv", type: "text/csv; charset=utf-8", write: writeCsv },
  plover: {
    kinds: ["events", "findings"],
    ending: "plover.jsonl",
    type: "application/x-ndjson; charset=utf-8",
    write: writePlover,
  },
  graphml: {
    kinds: ["relations", "events", "claims"],
    ending: "graphml",
    type: "application/graphml+xml; charset=utf-8",
    write: writeGraphml,
  },
  parquet: { kinds: FLAT, ending: "parquet", type: "application/vnd.apache.parquet", write: writeParquet },
  annotations: {
    kinds: ["statements", "findings", "events", "claims"],
    ending: "annotations.jsonld",
    type: "application/ld+json; charset=utf-8",
    write: writeAnnotations,
  },
};
