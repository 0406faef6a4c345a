import type { Span } from "../../model/index.js";
import type { Gold, LabelledReport } from "./labelled.js";

const ROLES = new Map([
  ["Source", "source"],
  ["Cue", "cue"],
  ["Content", "content"],
] as const);

/**
 * PolNeAR (Newell, Margolin & Ruths 2018) in brat's format: `texts` by name without ending, `annotations` by name with `_` and the
 * annotator's mark. Of several annotators the alphabetically first counts. PolNeAR marks outermost attributions only.
 */
export function readPolnear(
  texts: ReadonlyMap<string, string>,
  annotations: ReadonlyMap<string, string>,
): LabelledReport[] {
  const first = new Map<string, string>();
  for (const name of [...annotations.keys()].sort()) {
    const report = name.replace(/_[^_]*$/, "");
    if (!first.has(report)) first.set(report, name);
  }
  return [...texts.keys()].sort().flatMap((id) => {
    const name = first.get(id);
    if (name === undefined) return [];
    return [{ id, text: texts.get(id)!, attributions: readAnnotation(annotations.get(name)!) }];
  });
}

function readAnnotation(text: string): Gold[] {
  const spans = new Map<string, Span[]>();
  const relations: string[] = [];
  for (const line of text.split("\n")) {
    const [id, body] = line.split("\t");
    if (!id || !body) continue;
    if (id.startsWith("T")) spans.set(id, spansOf(body));
    if (id.startsWith("E")) relations.push(body);
  }
  return relations.filter((body) => body.startsWith("Attribution:")).map((body) => relation(body, spans));
}

/** `Content 321 348;426 462`. */
function spansOf(body: string): Span[] {
  const places = body.slice(body.indexOf(" ") + 1);
  return places.split(";").map((place) => {
    const [start, end] = place.split(" ");
    return { start: Number(start), end: Number(end) };
  });
}

/** `Attribution:T4 Content:T3 Cue:T2 Source:T1 Source2:T9`. */
function relation(body: string, spans: ReadonlyMap<string, Span[]>): Gold {
  const made: Gold = { source: [], cue: [], content: [], nested: false, entity: null };
  for (const part of body.split(" ").slice(1)) {
    const [label, id] = part.split(":");
    const role = ROLES.get(label!.replace(/\d+$/, "") as "Source");
    if (role && id) made[role].push(...(spans.get(id) ?? []));
  }
  return made;
}
