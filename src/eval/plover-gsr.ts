import type { Event, HearsayRecord } from "../model/index.js";
import type { Tools } from "../pipeline.js";
import type { EvalResult } from "./result.js";
import { codeTexts, readRows } from "./sentences.js";
import type { EvalSet } from "./sets.js";

interface GsrActor {
  code: string;
  sector?: string;
}

/** One record of `plover_gsr.jsonl`. */
export interface GsrRow {
  id: string;
  text: string;
  event_current: string;
  mode: string;
  event_text: string;
  actor: GsrActor[];
}

/** Type, mode where given, and country + sector of the actors (set F1), of the event whose words are most those of the record. */
export async function scoreGsr(rows: readonly GsrRow[], tools: Tools): Promise<EvalResult> {
  const records = await codeTexts(rows, tools);
  const errors: string[] = [];
  const count = { type: 0, mode: 0, modes: 0, right: 0, given: 0, wanted: 0 };
  rows.forEach((row, at) => {
    const record = records[at];
    const best = record ? closest(record, row) : null;
    const type = best?.type ?? "none";
    if (type === row.event_current) count.type++;
    else errors.push(`${row.id}: ${type} ${best ? `[${best.by}]` : ""} ${row.text}`);
    const mode = row.mode.split("-")[0]!.trim();
    if (mode !== "") {
      count.modes++;
      if (best?.mode?.startsWith(mode)) count.mode++;
    }
    const wanted = new Set(row.actor.map((actor) => `${country(actor.code)} ${actor.sector ?? ""}`.trim()));
    const sectors = row.actor.some((actor) => actor.sector);
    const given = new Set(
      (best?.actors ?? []).map((actor) =>
        `${country(actor.country ?? "")} ${sectors ? (actor.sector[0] ?? "") : ""}`.trim(),
      ),
    );
    count.wanted += wanted.size;
    count.given += given.size;
    count.right += [...given].filter((actor) => wanted.has(actor)).length;
  });
  return {
    set: "plover-gsr",
    metrics: {
      type: rows.length === 0 ? 0 : count.type / rows.length,
      mode: count.modes === 0 ? 0 : count.mode / count.modes,
      actor_f1: count.given + count.wanted === 0 ? 0 : (2 * count.right) / (count.given + count.wanted),
      records: rows.length,
    },
    errors,
  };
}

/** The gold's codes that are no ISO ones. */
const SAME: Readonly<Record<string, string>> = { ITL: "ITA", JAP: "JPN", VTN: "VNM" };
const INTERNATIONAL = new Set(["UNO", "EUR", "NGO", "IMG"]);

function country(code: string): string {
  if (INTERNATIONAL.has(code)) return "IGO";
  return SAME[code] ?? code;
}

function closest(record: HearsayRecord, row: GsrRow): Event | null {
  const wanted = words(row.event_text);
  const score = (event: Event) => {
    const trigger = words(row.text.slice(event.trigger.start, event.trigger.end));
    const evidence = words(row.text.slice(event.evidence.start, event.evidence.end));
    return 3 * shared(trigger, wanted) + shared(evidence, wanted) / (1 + evidence.size);
  };
  return [...record.events].sort((a, b) => score(b) - score(a))[0] ?? null;
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

export const gsrSet: EvalSet = {
  name: "plover-gsr",
  about: "PLOVER's gold records: type, mode, actors (plover_gsr.jsonl)",
  wants: "a JSONL file of PLOVER records",
  data: null,
  run: async (path, tools) => scoreGsr(await readRows<GsrRow>(path), tools),
};
