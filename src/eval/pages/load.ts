import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

/** One labelled page. */
export interface LabelledPage<Label> {
  id: string;
  label: Label;
  url: string;
  bytes: Uint8Array;
}

const Bodies = z.record(z.string(), z.looseObject({ articleBody: z.string(), url: z.string() }));
const Dates = z.record(z.string(), z.looseObject({ file: z.string(), date: z.string() }));

/** scrapinghub's article extraction benchmark: `ground-truth.json`, and the pages as `html/ID.html.gz` (or `.html`). In order of id. */
export function* readBodies(folder: string): Generator<LabelledPage<string>> {
  const bodies = Bodies.parse(JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8")));
  for (const id of Object.keys(bodies).sort()) {
    const { articleBody, url } = bodies[id]!;
    yield { id, label: articleBody, url, bytes: readPageFile(join(folder, "html", `${id}.html`)) };
  }
}

/** htmldate's pages: `gold.json` by address, and the pages under `html/`. */
export function* readDates(folder: string): Generator<LabelledPage<string>> {
  const dates = Dates.parse(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")));
  for (const [url, { file, date }] of Object.entries(dates)) {
    yield { id: file, label: date, url, bytes: readPageFile(join(folder, "html", file)) };
  }
}

function readPageFile(path: string): Uint8Array {
  return existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`));
}
